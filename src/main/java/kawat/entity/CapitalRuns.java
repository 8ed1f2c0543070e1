package kawat.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kawat.article.EntityType;
import kawat.article.Span;
import kawat.lexicon.KnownNames;

/// Finds the names of one paragraph in a script with capitals: listed ones, and unlisted ones by capitals and the words around them.
final class CapitalRuns {

    /// A paragraph in which more than this share of the words has capitals is set like a headline: capitals tell nothing.
    private static final double HEADLINE_SHARE = 0.7;
    private static final int HEADLINE_WORDS = 6;
    private static final int LONGEST_PERSON = 5;
    private static final int LONGEST_ACRONYM = 7;

    /// Kinds of organisations whose names follow a word such as "agency" or "newspaper".
    private static final Set<String> PRESS = Set.of("agency", "newspaper", "outlet", "broadcaster", "platform");

    private final Story story;
    private final Bodies bodies;
    private final OfficeHolders holders;
    private final LanguageNames names;
    private final KnownNames known;
    private final Set<String> lowerCase;
    private final int paragraph;
    private final String text;
    private final List<Token> tokens;
    private final List<Segment> segments;
    private final Surroundings around;
    private final boolean shapeless;
    private final List<Candidate> found = new ArrayList<>();

    CapitalRuns(Story story, int paragraph, String text, List<Token> tokens, List<Segment> segments) {
        this.story = story;
        this.names = story.names();
        this.known = story.known();
        this.lowerCase = story.lowerCase();
        this.bodies = new Bodies(known);
        this.holders = new OfficeHolders(story, segments);
        this.paragraph = paragraph;
        this.text = text;
        this.tokens = tokens;
        this.segments = segments;
        this.around = new Surroundings(story, text, segments);
        long words = tokens.stream().filter(t -> t.kind() == Token.Kind.WORD).count();
        long capitals = tokens.stream().filter(Token::capital).count();
        this.shapeless = words >= HEADLINE_WORDS && capitals > HEADLINE_SHARE * words;
    }

    List<Candidate> find() {
        for (int i = 0; i < segments.size();) {
            Optional<OfficeHolders.Held> held = holders.at(i);
            if (held.isPresent()) {
                add(i, held.get().to(), List.of(held.get().holder()), Optional.empty());
                i = held.get().to();
                continue;
            }
            int body = body(i);
            if (body > i) {
                i = body;
                continue;
            }
            if (!startsName(segments.get(i))) {
                i++;
                continue;
            }
            int to = runEnd(i);
            settle(i, to);
            i = to;
        }
        return found;
    }

    /// Takes a ministry or the like with the country beside it; returns the segment after it, or `at` where there is none.
    private int body(int at) {
        Segment body = segments.get(at);
        int from = at;
        if (body.isCountry()) {
            int then = at + 1;
            if (then + 1 < segments.size() && segments.get(then).first().is("'")) {
                then += 2;
            }
            if (then >= segments.size() || !segments.get(then).has(Role.Kind.BODY)) {
                return at;
            }
            at = then;
        } else if (body.has(Role.Kind.DEMONYM) && at + 1 < segments.size()
                && segments.get(at + 1).has(Role.Kind.BODY)) {
            at++;
        } else if (!body.has(Role.Kind.BODY)) {
            return at;
        }
        return bodyOf(from, at);
    }

    private int bodyOf(int from, int at) {
        Role role = segments.get(at).role(Role.Kind.BODY).orElseThrow();
        int to = at + 1;
        Optional<Bearer> country = role.country().isEmpty() ? countryAt(from) : names.country(role.country());
        if (country.isEmpty()) {
            int next = to;
            while (next < segments.size() && next < to + 2 && segments.get(next).has(Role.Kind.JOINER)) {
                next++;
            }
            if (next < segments.size() && segments.get(next).first().kind() != Token.Kind.MARK) {
                country = countryAt(next);
            }
            to = country.isPresent() ? next + 1 : to;
        }
        Optional<Bearer> bearer = country.or(story::country).flatMap(c -> bodies.of(role.value(), c));
        if (bearer.isPresent()) {
            add(from, to, List.of(bearer.get()), Optional.empty());
            return to;
        }
        return from;
    }

    private Optional<Bearer> countryAt(int at) {
        Segment s = segments.get(at);
        return s.isCountry()
                ? Optional.of(s.names().getFirst())
                : s.role(Role.Kind.DEMONYM).flatMap(r -> names.country(r.country()));
    }

    private boolean startsName(Segment s) {
        if (s.isName()) {
            return true;
        }
        if (shapeless || !s.first().capital() || isOrdinary(s)) {
            return false;
        }
        return s.isUnlisted() || inName(s);
    }

    /// Tells whether listed words can be part of an unlisted name.
    private static boolean inName(Segment s) {
        return s.has(Role.Kind.ORGANISATION) || s.has(Role.Kind.PLACE) || s.has(Role.Kind.PARTICLE)
                && !s.has(Role.Kind.NOT_NAME) && !s.has(Role.Kind.PREPOSITION);
    }

    /// Tells whether the capital of a word comes from its place in the sentence.
    private boolean isOrdinary(Segment s) {
        String lower = s.first().text().toLowerCase(Locale.ROOT);
        if (s.has(Role.Kind.ORGANISATION) || s.has(Role.Kind.PLACE)) {
            return false;
        }
        return s.first().opens() && s.to() == s.from() + 1 && !s.first().allCapitals()
                && (names.isFunctionWord(lower) || lowerCase.contains(lower))
                || s.first().text().length() == 1 && s.first().opens();
    }

    private int runEnd(int from) {
        int to = from + 1;
        boolean wide = isHead(segments.get(from));
        while (to < segments.size()) {
            int next = next(to, wide);
            if (next < 0) {
                return to;
            }
            wide |= isHead(segments.get(next));
            to = next + 1;
        }
        return to;
    }

    private static boolean isHead(Segment s) {
        return s.has(Role.Kind.ORGANISATION) || s.has(Role.Kind.PLACE);
    }

    /// Finds the segment that goes on with the name after segment `to - 1`, or -1.
    private int next(int to, boolean wide) {
        Segment s = segments.get(to);
        Segment before = segments.get(to - 1);
        if (s.first().kind() == Token.Kind.MARK) {
            return afterMark(to, before);
        }
        if (!s.first().spaced()) {
            return -1;
        }
        if (canGoOn(s)) {
            return to;
        }
        boolean small = s.has(Role.Kind.PARTICLE) && !before.isName() || wide && s.has(Role.Kind.JOINER);
        if (small && to + 1 < segments.size()) {
            int after = to + 1;
            Segment then = segments.get(after);
            if (s.has(Role.Kind.JOINER) && then.has(Role.Kind.JOINER) && after + 1 < segments.size()) {
                then = segments.get(++after);
            }
            if (then.first().spaced() && (canGoOn(then) && (wide || !then.isName()))) {
                return after;
            }
            // "al-", "d'"
            if (then.first().kind() == Token.Kind.MARK && !then.first().spaced() && after + 1 < segments.size()
                    && canGoOn(segments.get(after + 1)) && !segments.get(after + 1).first().spaced()) {
                return after + 1;
            }
        }
        return -1;
    }

    private int afterMark(int to, Segment before) {
        Segment mark = segments.get(to);
        if (mark.first().spaced() || to + 1 >= segments.size()) {
            return -1;
        }
        Segment then = segments.get(to + 1);
        boolean initial = mark.first().is(".") && before.last().text().length() == 1 && before.last().capital()
                && then.first().capital() && !then.isName() && then.roles().isEmpty();
        boolean joined = !then.first().spaced() && (mark.first().is("-") || mark.first().is("'")) && !before.isName();
        if (initial || joined && canGoOn(then) && !then.isName()) {
            return to + 1;
        }
        // The second half of a Korean given name, or an Arabic sound within a name.
        boolean small = joined && then.first().kind() == Token.Kind.WORD && !then.first().capital()
                && then.roles().isEmpty()
                && then.first().text().length() > 1 && then.first().text().length() < LONGEST_ACRONYM
                && !names.isFunctionWord(then.first().text());
        if (small && mark.first().is("'") && names.words().apostropheEndings().orElse(false)) {
            return -1;
        }
        boolean inside = mark.first().is("'") || to >= 2 && segments.get(to - 2).isUnlisted();
        return small && inside && !lowerCaseElsewhere(then.first()) ? to + 1 : -1;
    }

    private boolean lowerCaseElsewhere(Token token) {
        return tokens.stream().anyMatch(t -> t.start() != token.start() && t.text().equals(token.text()));
    }

    private boolean canGoOn(Segment s) {
        return s.first().capital() && (s.isName() || s.isUnlisted() || inName(s)) && !shapeless
                || s.isName() && s.first().kind() == Token.Kind.WORD;
    }

    /// Takes a run of capitalised segments apart into names.
    private void settle(int from, int to) {
        for (int i = from; i < to && to > from + 1; i++) {
            Segment s = segments.get(i);
            if (s.isName() && s.to() > s.from() + 1 && s.names().getFirst().type() == EntityType.PERSON) {
                if (i > from) {
                    settle(from, i);
                }
                settle(i, i + 1);
                if (i + 1 < to) {
                    settle(i + 1, to);
                }
                return;
            }
        }
        boolean head = false;
        for (Segment s : segments.subList(from, to)) {
            head |= isHead(s);
        }
        if (to == from + 1 && segments.get(from).isName()) {
            add(from, to, segments.get(from).names(), Optional.empty());
        } else if (head) {
            headed(from, to);
        } else if (segments.subList(from, to).stream().noneMatch(Segment::isName)) {
            unlisted(from, to);
        } else if (!names.capitals()) {
            listed(from, to);
        } else {
            mixed(from, to);
        }
    }

    /// Settles a run with a word such as "bank" or "river" in it.
    private void headed(int from, int to) {
        List<Segment> run = segments.subList(from, to);
        boolean nothingElse = run.stream()
                .allMatch(s -> isHead(s) || s.roles().stream().anyMatch(r -> r.kind() == Role.Kind.JOINER));
        if (nothingElse) {
            if (run.size() > 1 && run.stream().anyMatch(s -> s.has(Role.Kind.ORGANISATION))
                    && !run.getFirst().first().opens()) {
                add(from, to, List.of(), Optional.of(EntityType.ORGANISATION));
            }
            return;
        }
        boolean place = run.getFirst().has(Role.Kind.PLACE) || run.getLast().has(Role.Kind.PLACE);
        boolean organisation = run.stream().anyMatch(s -> s.has(Role.Kind.ORGANISATION));
        if (run.size() == 2 && place && !organisation && run.stream().anyMatch(Segment::isName)) {
            listed(from, to);
            return;
        }
        List<Segment> listed = run.stream().filter(Segment::isName).toList();
        if (listed.size() == 1 && isPress(listed.getFirst().names().getFirst())
                && run.stream().noneMatch(Segment::isUnlisted)) {
            listed(from, to);
            return;
        }
        if (!organisation && run.size() > 2 && run.getFirst().isUnlisted() && around.isTitled(from, to)) {
            add(from, to, List.of(), Optional.of(EntityType.PERSON));
            return;
        }
        int person = organisation && around.isTitled(from, from + 1) ? givenName(from + 1, to - 1) : -1;
        if (person > 0) {
            // "chairman of the Surabaya Sailors' League Bambang Wiryawan", where nothing stands between the two.
            add(from, person, List.of(), Optional.of(EntityType.ORGANISATION));
            add(person, to, List.of(), Optional.of(EntityType.PERSON));
            return;
        }
        boolean headWithin = run.stream().anyMatch(s -> s.has(Role.Kind.ORGANISATION) || s.has(Role.Kind.PLACE));
        EntityType type = organisation ? EntityType.ORGANISATION : EntityType.PLACE;
        if (headWithin && (organisation || place)) {
            add(from, to, List.of(), Optional.of(type));
        } else {
            listed(from, to);
        }
    }

    /// Returns the first segment that is a given name, or -1.
    private int givenName(int from, int before) {
        for (int i = from; i < before; i++) {
            if (segments.get(i).isUnlisted() && known.isGivenName(segments.get(i).first().text())) {
                return i;
            }
        }
        return -1;
    }

    /// "The news agency Xinhua" is Xinhua; "the ASEAN secretariat" is not ASEAN.
    private static boolean isPress(Bearer bearer) {
        return bearer.kind().filter(PRESS::contains).isPresent();
    }

    /// Settles a run of listed and unlisted words, e.g. a country and a person of it.
    private void mixed(int from, int to) {
        boolean bySurroundings = around.isPerson(from, to);
        Segment first = segments.get(from);
        boolean oneWordName = first.isName() && first.to() == first.from() + 1;
        boolean given = known.isGivenName(first.first().text());
        boolean countryFirst = first.isCountry();
        boolean personInside = segments.subList(from, to).stream()
                .anyMatch(s -> s.isName() && s.names().getFirst().type() == EntityType.PERSON && s.to() > s.from() + 1);
        if (!personInside && to - from <= LONGEST_PERSON && (given || bySurroundings && !countryFirst || oneWordName
                && first.names().getFirst().type() == EntityType.PERSON)
                && segments.subList(from, to).stream()
                        .noneMatch(s -> s.isName() && s.names().getFirst().type() == EntityType.ORGANISATION)) {
            add(from, to, List.of(), Optional.of(EntityType.PERSON));
        } else {
            listed(from, to);
        }
    }

    /// Takes the listed names out of a run and settles what is left by itself.
    private void listed(int from, int to) {
        int rest = from;
        for (int i = from; i < to; i++) {
            if (segments.get(i).isName()) {
                if (rest < i) {
                    unlisted(rest, i);
                }
                add(i, i + 1, segments.get(i).names(), Optional.empty());
                rest = i + 1;
            }
        }
        if (rest < to) {
            unlisted(rest, to);
        }
    }

    private void unlisted(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && !segments.get(from).first().capital()) {
            from++;
        }
        while (to > from && !segments.get(to - 1).isUnlisted()) {
            to--;
        }
        if (from >= to || shapeless) {
            return;
        }
        Surroundings.Verdict verdict = around.judge(from, to);
        if (verdict != Surroundings.Verdict.NO_NAME) {
            add(from, to, List.of(), verdict.type());
        }
    }

    private void add(int from, int to, List<Bearer> bearers, Optional<EntityType> type) {
        Segment first = segments.get(from);
        Segment last = segments.get(to - 1);
        int start = first.first().start() + (first.isName() ? names.prefix(first.first()) : 0);
        int end = last.last().end() - (last.isName() ? names.suffix(last.last()) : 0);
        String printed = text.substring(start, end);
        List<String> words = tokens.subList(first.from(), segments.get(to - 1).to()).stream()
                .filter(t -> t.kind() != Token.Kind.MARK).map(Token::text).toList();
        found.add(new Candidate(new Span(paragraph, start, end), printed, words, bearers, type));
    }
}
