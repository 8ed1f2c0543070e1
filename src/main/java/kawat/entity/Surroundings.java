package kawat.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kawat.article.EntityType;

/// Judges by the words around it what an unlisted name of a paragraph is the name of.
final class Surroundings {

    /// What an unlisted capitalised name is, as far as can be told.
    enum Verdict {
        PERSON, PLACE, ORGANISATION, UNKNOWN, NO_NAME;

        Optional<EntityType> type() {
            return switch (this) {
                case PERSON -> Optional.of(EntityType.PERSON);
                case PLACE -> Optional.of(EntityType.PLACE);
                case ORGANISATION -> Optional.of(EntityType.ORGANISATION);
                case UNKNOWN, NO_NAME -> Optional.empty();
            };
        }
    }

    private static final int LONGEST_PERSON = 5;
    private static final int LONGEST_ACRONYM = 7;
    /// Words that a title may have with what it is the title of.
    private static final int LONGEST_TITLE = 6;
    /// Offices, as in the titles of the lexicons, that are always those of a place.
    static final Set<String> OF_PLACES = Set.of("mayor", "governor");
    /// How many words may stand between a name and the title that follows it.
    private static final int APPOSITION = 3;
    private static final String OPENING = "“”\"«»„‹›‘'「『《";
    private static final String CLOSING = "“”\"«»›‹’'」』》";

    private final Story story;
    private final String text;
    private final List<Segment> segments;
    private final LanguageNames names;
    private final boolean nounCapitals;

    Surroundings(Story story, String text, List<Segment> segments) {
        this.story = story;
        this.text = text;
        this.segments = segments;
        this.names = story.names();
        this.nounCapitals = story.names().words().nounCapitals().orElse(false);
    }

    /// Tells what an unlisted name is the name of, as far as the words around it tell; nothing where it is no name.
    Verdict judge(int from, int to) {
        Token opening = segments.get(from).first();
        boolean single = segments.subList(from + 1, to).stream().noneMatch(s -> s.first().spaced());
        boolean loneOpener = single && opening.opens() && !story.capitals().contains(opening.text());
        boolean saysInQuote = loneOpener && from > 0 && OPENING.contains(segments.get(from - 1).first().text());
        if (isDateline(from, to) || byHead(from, to, Role.Kind.PLACE)) {
            return Verdict.PLACE;
        }
        if (!loneOpener && byHead(from, to, Role.Kind.ORGANISATION) && (single || !isTitled(from, to))) {
            return Verdict.ORGANISATION;
        }
        if (isMarked(from, to) || isPartOfTitle(to)) {
            return Verdict.NO_NAME;
        }
        if (names.isArticle(opening)) {
            return isPlace(from) ? Verdict.PLACE : Verdict.ORGANISATION;
        }
        boolean given = names.isGivenName(opening.text());
        if (single && !given && isPlace(from) && !titleBefore(from) && !cueBeside(from, to)
                && to < segments.size() && segments.get(to).first().is(",")) {
            return Verdict.PLACE;
        }
        boolean cueAfterOnly = !(from > 0 && segments.get(from - 1).has(Role.Kind.CUE));
        if (single && !given && isPlace(from) && cueAfterOnly && cueBeside(from, to) && names.isInflected()) {
            return Verdict.PLACE;
        }
        if (single && !given && isOfTitle(from)) {
            return Verdict.PLACE;
        }
        if (single && titleBefore(from) && namedAfterComma(to)) {
            return Verdict.PLACE;
        }
        if (titleBefore(from) || titleAfter(to)
                || cueBeside(from, to) && (!saysInQuote || given)) {
            return Verdict.PERSON;
        }
        if (single && opening.allCapitals() && opening.text().length() <= LONGEST_ACRONYM) {
            return Verdict.ORGANISATION;
        }
        if (!single && given) {
            return Verdict.PERSON;
        }
        if (isPlace(from)) {
            return Verdict.PLACE;
        }
        if (!single && isApposition(from)) {
            return Verdict.PERSON;
        }
        if (!single && to - from <= LONGEST_PERSON && !nounCapitals) {
            return Verdict.PERSON;
        }
        return loneOpener || single && nounCapitals ? Verdict.NO_NAME : Verdict.UNKNOWN;
    }

    /// Tells whether a town hangs on the title of who heads it: "mayor of X".
    private boolean isOfTitle(int from) {
        int i = from - 1;
        while (i > 0 && i > from - 3 && segments.get(i).has(Role.Kind.JOINER)) {
            i--;
        }
        return i >= 0 && i < from - 1 && segments.get(i).roles().stream()
                .anyMatch(r -> r.kind() == Role.Kind.TITLE && OF_PLACES.contains(r.value()));
    }

    /// Tells whether a comma stands before the name and a title with what it is the title of before that: "the spokeswoman for
    /// the harbour, X Y,".
    private boolean isApposition(int from) {
        if (from < 2 || !segments.get(from - 1).first().is(",")) {
            return false;
        }
        for (int i = from - 2; i >= 0 && i >= from - 2 - LONGEST_TITLE; i--) {
            if (segments.get(i).has(Role.Kind.TITLE)) {
                return true;
            }
            if (segments.get(i).first().kind() == Token.Kind.MARK || segments.get(i).has(Role.Kind.CUE)) {
                return false;
            }
        }
        return false;
    }

    private boolean isDateline(int from, int to) {
        return story.datelines().contains(words(from, to).toLowerCase(Locale.ROOT));
    }

    /// Tells whether a word such as "newspaper" or "river" stands right beside the name, marks of quotation set aside.
    private boolean byHead(int from, int to, Role.Kind kind) {
        int before = from - 1;
        if (isMarked(from, to)) {
            before--;
        }
        while (before > 0 && kind == Role.Kind.PLACE && segments.get(before).has(Role.Kind.JOINER)) {
            before--;
        }
        int after = isMarked(from, to) ? to + 1 : to;
        return before >= 0 && isPlainHead(segments.get(before), kind) && segments.get(before + 1).first().spaced()
                || after < segments.size() && isPlainHead(segments.get(after), kind)
                        && segments.get(after).first().spaced();
    }

    private static boolean isPlainHead(Segment s, Role.Kind kind) {
        return s.has(kind) && !s.has(Role.Kind.TITLE) && !s.first().capital();
    }

    static boolean isOpening(Segment s) {
        return OPENING.contains(s.first().text());
    }

    static boolean isClosing(Segment s) {
        return CLOSING.contains(s.first().text());
    }

    /// Tells whether marks of quotation enclose the words: a title, a ship, a nickname.
    private boolean isMarked(int from, int to) {
        if (from == 0) {
            return false;
        }
        Token before = segments.get(from - 1).first();
        int next = to < segments.size() && segments.get(to).first().kind() == Token.Kind.NUMBER ? to + 1 : to;
        return next < segments.size() && OPENING.contains(before.text())
                && CLOSING.contains(segments.get(next).first().text());
    }

    /// Tells whether the words belong to a title that goes on after them.
    private boolean isPartOfTitle(int to) {
        return to < segments.size() && segments.get(to).has(Role.Kind.TITLE) && segments.get(to).first().capital()
                && segments.get(to).first().spaced();
    }

    /// Tells whether the bearer of a title is named only after a comma: "the mayor of X, Y Z".
    private boolean namedAfterComma(int to) {
        return to + 2 < segments.size() && segments.get(to).first().is(",") && segments.get(to + 1).isUnlisted()
                && segments.get(to + 2).isUnlisted() && segments.get(to + 2).first().spaced();
    }

    private String words(int from, int to) {
        return text.substring(segments.get(from).first().start(), segments.get(to - 1).last().end());
    }

    private boolean isPlace(int from) {
        return from > 0 && segments.get(from - 1).has(Role.Kind.PREPOSITION);
    }

    boolean isTitled(int from, int to) {
        return titleBefore(from) || titleAfter(to);
    }

    boolean isPerson(int from, int to) {
        return isTitled(from, to) || cueBeside(from, to);
    }

    private boolean titleBefore(int from) {
        int i = from - 1;
        for (int steps = 0; i >= 0 && steps < 4; steps++, i--) {
            Segment s = segments.get(i);
            if (s.has(Role.Kind.TITLE) || s.has(Role.Kind.HONORIFIC)) {
                return true;
            }
            boolean between = s.isName() && s.names().getFirst().type() != EntityType.PERSON || s.has(Role.Kind.BODY)
                    || s.has(Role.Kind.DEMONYM) || isPlainHead(s, Role.Kind.ORGANISATION)
                    || s.first().is(",") && i == from - 1
                    || s.first().is(".") && s.to() == from
                    || s.isUnlisted() && s.first().allCapitals() || s.has(Role.Kind.NOT_NAME) && s.first().capital();
            if (!between) {
                return false;
            }
        }
        return false;
    }

    private boolean titleAfter(int to) {
        if (to >= segments.size()) {
            return false;
        }
        if (segments.get(to).has(Role.Kind.HONORIFIC_AFTER)) {
            return true;
        }
        boolean comma = segments.get(to).first().is(",");
        boolean bracket = segments.get(to).first().is("(");
        if ((comma || bracket) && to + 1 < segments.size() && isAge(segments.get(to + 1).first())
                && to + 2 < segments.size() && segments.get(to + 2).first().is(comma ? "," : ")")) {
            return true;
        }
        for (int i = to + 1; comma && i < segments.size() && i <= to + APPOSITION; i++) {
            Segment s = segments.get(i);
            if (s.has(Role.Kind.TITLE)) {
                return true;
            }
            if (s.isUnlisted() || s.isName() && !s.isCountry() || s.first().kind() == Token.Kind.MARK) {
                return false;
            }
        }
        return false;
    }

    private static boolean isAge(Token token) {
        return token.kind() == Token.Kind.NUMBER && token.text().length() == 2;
    }

    private boolean cueBeside(int from, int to) {
        return from > 0 && segments.get(from - 1).has(Role.Kind.CUE)
                || to < segments.size() && segments.get(to).has(Role.Kind.CUE);
    }
}
