package kawat.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kawat.article.EntityType;
import kawat.article.Span;

/// Finds the names of one paragraph in a script with capitals: listed ones, and unlisted ones by capitals and the words around them.
final class CapitalRuns {

    /// A paragraph in which more than this share of the words has capitals is set like a headline: capitals tell nothing.
    private static final double HEADLINE_SHARE = 0.7;
    /// Sentences end with a full stop and headlines do not: one full of names and titles has many capitals.
    private static final double SENTENCE_SHARE = 0.9;
    private static final int HEADLINE_WORDS = 6;
    private static final int LONGEST_PERSON = 5;
    private static final int LONGEST_MARKED = 5;

    /// Kinds of organisations whose names follow a word such as "agency" or "newspaper".
    private static final Set<String> PRESS = Set.of("agency", "newspaper", "outlet", "broadcaster", "platform");

    private final Bodies bodies;
    private final OfficeHolders holders;
    private final LanguageNames names;
    private final Runs runs;
    private final int paragraph;
    private final String text;
    private final List<Token> tokens;
    private final List<Segment> segments;
    private final Surroundings around;
    private final boolean shapeless;
    private final List<Candidate> found = new ArrayList<>();

    CapitalRuns(Story story, int paragraph, String text, List<Token> tokens, List<Segment> segments) {
        this.names = story.names();
        this.bodies = new Bodies(story, segments);
        this.holders = new OfficeHolders(story, segments);
        this.paragraph = paragraph;
        this.text = text;
        this.tokens = tokens;
        this.segments = segments;
        this.around = new Surroundings(story, text, segments);
        this.shapeless = isSetLikeHeadline(tokens);
        this.runs = new Runs(story, tokens, segments, shapeless);
    }

    private static boolean isSetLikeHeadline(List<Token> tokens) {
        long words = tokens.stream().filter(t -> t.kind() == Token.Kind.WORD).count();
        long capitals = tokens.stream().filter(Token::capital).count();
        boolean sentence = !tokens.isEmpty() && tokens.getLast().is(".");
        return words >= HEADLINE_WORDS && capitals > (sentence ? SENTENCE_SHARE : HEADLINE_SHARE) * words;
    }

    List<Candidate> find() {
        for (int i = 0; i < segments.size();) {
            Optional<OfficeHolders.Held> held = holders.at(i);
            if (held.isPresent()) {
                add(i, held.get().to(), List.of(held.get().holder()), Optional.empty());
                i = held.get().to();
                continue;
            }
            Optional<Bodies.Body> body = bodies.at(i);
            if (body.isPresent()) {
                add(i, body.get().to(), List.of(body.get().bearer()), Optional.empty());
                i = body.get().to();
                continue;
            }
            int marked = markedName(i);
            if (marked > i) {
                add(i, marked, List.of(), Optional.of(EntityType.ORGANISATION));
                i = marked + 1;
                continue;
            }
            if (!runs.starts(i)) {
                i++;
                continue;
            }
            int to = runs.end(i);
            settle(i, to);
            i = to;
        }
        return found;
    }

    /// Returns the mark that closes an organisation's name between marks of quotation, which a word such as "newspaper" stands
    /// before; -1 where none begins at the segment.
    private int markedName(int at) {
        if (at < 1 || !Surroundings.isOpening(segments.get(at - 1)) || !segments.get(at).first().capital()
                || shapeless || segments.get(at).isName()) {
            return -1;
        }
        int head = at - 2;
        while (head > 0 && segments.get(head).has(Role.Kind.DEMONYM)) {
            head--;
        }
        boolean told = head >= 0 && segments.get(head).has(Role.Kind.ORGANISATION);
        for (int i = at; i < segments.size() && i <= at + LONGEST_MARKED; i++) {
            if (i > at && Surroundings.isClosing(segments.get(i))) {
                boolean after = i + 1 < segments.size() && segments.get(i + 1).has(Role.Kind.ORGANISATION)
                        && !segments.get(i + 1).first().capital();
                return told || after ? i : -1;
            }
            if (segments.get(i).has(Role.Kind.CUE) || segments.get(i).first().is(",")) {
                return -1;
            }
        }
        return -1;
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
        int person = personOfTitle(from, to);
        if (person > from) {
            complement(from, person);
            settle(person, to);
            return;
        }
        boolean head = false;
        for (Segment s : segments.subList(from, to)) {
            head |= Runs.isHead(s);
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

    /// Finds where a person's name begins behind what they are the mayor or the director of, where nothing stands between
    /// the two; -1 where the run holds no such name.
    private int personOfTitle(int from, int to) {
        Optional<Role> title = from > 0 ? segments.get(from - 1).role(Role.Kind.TITLE) : Optional.empty();
        boolean headed = title.isPresent() || from > 0 && Runs.isHead(segments.get(from - 1));
        if (!headed || names.isGivenName(segments.get(from).first().text())) {
            return -1;
        }
        boolean told = names.isInflected() || title.filter(t -> Surroundings.OF_PLACES.contains(t.value())).isPresent()
                || title.isEmpty();
        for (int i = from + 1; i < to - 1; i++) {
            told |= segments.get(i - 1).isName() || Runs.isHead(segments.get(i - 1));
            if (told && segments.get(i).first().capital() && !segments.get(i).isName()
                    && names.isGivenName(segments.get(i).first().text())
                    && segments.get(i + 1).first().capital()) {
                return i;
            }
        }
        return -1;
    }

    /// Settles what somebody is the mayor or the director of.
    private void complement(int from, int to) {
        List<Segment> run = segments.subList(from, to);
        Segment before = segments.get(from - 1);
        if (run.stream().anyMatch(Runs::isHead)) {
            settle(from, to);
        } else if (run.stream().anyMatch(Segment::isName)) {
            for (int i = from; i < to; i++) {
                if (segments.get(i).isName()) {
                    add(i, i + 1, segments.get(i).names(), Optional.empty());
                }
            }
        } else if (before.has(Role.Kind.PLACE) || before.roles().stream()
                .anyMatch(r -> r.kind() == Role.Kind.TITLE && Surroundings.OF_PLACES.contains(r.value()))) {
            add(from, to, List.of(), Optional.of(EntityType.PLACE));
        } else if (before.has(Role.Kind.ORGANISATION)) {
            add(from, to, List.of(), Optional.of(EntityType.ORGANISATION));
        }
    }

    /// Settles a run with a word such as "bank" or "river" in it.
    private void headed(int from, int to) {
        List<Segment> run = segments.subList(from, to);
        boolean nothingElse = run.stream()
                .allMatch(s -> Runs.isHead(s) || s.roles().stream().anyMatch(r -> r.kind() == Role.Kind.JOINER));
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
            if (segments.get(i).isUnlisted() && names.isGivenName(segments.get(i).first().text())) {
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
        boolean given = names.isGivenName(first.first().text());
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
