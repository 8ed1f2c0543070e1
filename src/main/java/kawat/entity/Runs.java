package kawat.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells where runs of capitalised words begin and end in one paragraph: each is a name, or several in a row.
final class Runs {

    private static final int LONGEST_ACRONYM = 7;
    /// Words without a capital within the name of an organisation, such as "Union of the fishermen of X".
    private static final int SMALL_WORDS = 3;

    private final LanguageNames names;
    private final Set<String> lowerCase;
    private final List<Token> tokens;
    private final List<Segment> segments;
    private final boolean shapeless;

    /// @param shapeless whether the paragraph is set like a headline: capitals tell nothing
    Runs(Story story, List<Token> tokens, List<Segment> segments, boolean shapeless) {
        this.names = story.names();
        this.lowerCase = story.lowerCase();
        this.tokens = tokens;
        this.segments = segments;
        this.shapeless = shapeless;
    }

    /// Tells whether a name begins at a segment.
    boolean starts(int at) {
        Segment s = segments.get(at);
        if (s.isName()) {
            return true;
        }
        if (shapeless || !s.first().capital() || isOrdinary(s) && !opensPerson(at)) {
            return false;
        }
        return s.isUnlisted() || inName(s) || opensPerson(at) || opensOrganisation(at) || opensWithArticle(at);
    }

    /// Tells whether a given name stands there with more of a name behind it, though the word is listed as another.
    private boolean opensPerson(int at) {
        return at + 1 < segments.size() && segments.get(at).to() == segments.get(at).from() + 1
                && !segments.get(at).has(Role.Kind.HONORIFIC) && !segments.get(at).has(Role.Kind.TITLE)
                && names.isGivenName(segments.get(at).first().text()) && segments.get(at + 1).isUnlisted()
                && segments.get(at + 1).first().spaced();
    }

    private boolean opensWithArticle(int at) {
        return names.isArticle(segments.get(at).first()) && at + 1 < segments.size()
                && segments.get(at + 1).isUnlisted() && segments.get(at + 1).first().spaced();
    }

    /// Tells whether the adjective of a country opens the name of an organisation: "Norwegian Refugee Council".
    private boolean opensOrganisation(int at) {
        Segment s = segments.get(at);
        if (!s.has(Role.Kind.DEMONYM) || s.has(Role.Kind.BODY) || s.has(Role.Kind.TITLE)) {
            return false;
        }
        int i = at + 1;
        while (i < segments.size() && segments.get(i).isUnlisted() && segments.get(i).first().spaced()) {
            i++;
        }
        return i < segments.size() && i <= at + SMALL_WORDS && segments.get(i).first().spaced()
                && segments.get(i).first().capital() && segments.get(i).has(Role.Kind.ORGANISATION)
                && !segments.get(i).has(Role.Kind.TITLE);
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

    /// Returns the segment after the run that begins at a segment.
    int end(int from) {
        int to = from + 1;
        boolean wide = isHead(segments.get(from));
        while (to < segments.size()) {
            int next = next(to, wide);
            if (next < 0) {
                return wide ? smallWords(from, to) : to;
            }
            wide |= isHead(segments.get(next));
            to = next + 1;
        }
        return to;
    }

    static boolean isHead(Segment s) {
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
        if (canGoOn(s, wide)) {
            return to;
        }
        boolean small = s.has(Role.Kind.PARTICLE) && !before.isName() || wide && s.has(Role.Kind.JOINER);
        if (small && to + 1 < segments.size()) {
            int after = to + 1;
            Segment then = segments.get(after);
            if (!wide && isHeadAfter(after)) {
                return -1;
            }
            if (s.has(Role.Kind.JOINER) && then.has(Role.Kind.JOINER) && after + 1 < segments.size()) {
                then = segments.get(++after);
            }
            if (then.first().spaced() && (canGoOn(then, wide) && (wide || !then.isName()))) {
                return after;
            }
            // "al-", "d'"
            if (then.first().kind() == Token.Kind.MARK && !then.first().spaced() && after + 1 < segments.size()
                    && canGoOn(segments.get(after + 1), false) && !segments.get(after + 1).first().spaced()) {
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
        if (initial || joined && canGoOn(then, false) && !then.isName()) {
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

    private boolean canGoOn(Segment s, boolean wide) {
        return s.first().capital() && s.has(Role.Kind.DEMONYM) && wide && !shapeless
                || s.first().capital() && (s.isName() || s.isUnlisted() || inName(s)) && !shapeless
                || s.isName() && s.first().kind() == Token.Kind.WORD;
    }

    private boolean isHeadAfter(int at) {
        int i = at;
        while (i < segments.size() && i < at + 2 && !segments.get(i).first().capital()) {
            i++;
        }
        return i < segments.size() && segments.get(i).has(Role.Kind.ORGANISATION);
    }

    /// Leads an organisation's name on over words without capitals to the capitalised one that ends it, or to as many as
    /// surely belong to it.
    private int smallWords(int from, int to) {
        Segment first = segments.get(from);
        if (first.first().opens() || !first.first().capital() || !first.has(Role.Kind.ORGANISATION)
                || !names.capitals()) {
            return to;
        }
        int i = to;
        int small = 0;
        int sure = to;
        while (i < segments.size() && segments.get(i).first().spaced() && small <= SMALL_WORDS) {
            Segment s = segments.get(i);
            if (i > to && canGoOn(s, true)) {
                return i + 1;
            }
            if (isLinked(i)) {
                small++;
                sure = names.goesOn(s.first().text()) ? i + 1 : sure;
            } else if (!s.has(Role.Kind.JOINER)) {
                return sure;
            }
            i++;
        }
        return sure;
    }

    /// Tells whether a word without a capital hangs on the name before it: by its ending, or by a joiner on a side of it.
    private boolean isLinked(int at) {
        Segment s = segments.get(at);
        if (s.first().kind() != Token.Kind.WORD || s.first().capital() || s.isName() || s.has(Role.Kind.CUE)
                || s.has(Role.Kind.TITLE) || s.has(Role.Kind.NOT_NAME)
                || names.isFunctionWord(s.first().text()) || s.has(Role.Kind.JOINER)) {
            return false;
        }
        return names.goesOn(s.first().text()) || segments.get(at - 1).has(Role.Kind.JOINER)
                || at + 1 < segments.size() && segments.get(at + 1).has(Role.Kind.JOINER)
                        && Runs.isHead(segments.get(at - 1));
    }
}
