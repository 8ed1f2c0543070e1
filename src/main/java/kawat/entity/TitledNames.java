package kawat.entity;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kawat.article.EntityType;
import kawat.article.Span;

/// Finds unlisted people in scripts without capitals: by the title or the honorific beside the name, and by how names
/// are built there.
final class TitledNames {

    private static final int LONGEST_FOREIGN = 24;
    private static final int LONGEST_OFFICE = 8;
    private static final int LONGEST_HAN = 5;
    private static final int ARABIC_WORDS = 2;
    /// Words of a name in other scripts without capitals, such as the Persian and the Indian ones.
    private static final int OTHER_WORDS = 3;
    /// Words with the article between an Arabic title and the name: "the director general of the railways".
    private static final int LONGEST_TITLE = 5;

    private static final String COMMAS = "،,";

    private final Story story;
    private final int paragraph;
    private final String text;
    private final List<Token> tokens;
    private final List<Segment> segments;
    private final Set<String> surnames;
    private final List<Candidate> found = new ArrayList<>();

    TitledNames(Story story, int paragraph, String text, List<Token> tokens, List<Segment> segments) {
        this.story = story;
        this.paragraph = paragraph;
        this.text = text;
        this.tokens = tokens;
        this.segments = segments;
        this.surnames = Set.copyOf(story.known().surnames(story.names().language()));
    }

    List<Candidate> find() {
        boolean follow = story.names().words().titlesFollow().orElse(false);
        for (int i = 0; i < segments.size(); i++) {
            Segment s = segments.get(i);
            if (!follow && s.has(Role.Kind.TITLE) && apposition(i)) {
                continue;
            }
            if (s.has(Role.Kind.HONORIFIC_AFTER) || follow && s.has(Role.Kind.TITLE)) {
                before(i);
            } else if (s.has(Role.Kind.TITLE) || s.has(Role.Kind.HONORIFIC)) {
                after(i);
            }
        }
        return found;
    }

    /// "Name Name, the deputy minister of …,": two or three words that open the sentence, and a title behind their comma.
    private boolean apposition(int title) {
        if (title < 3 || segments.get(title - 1).first().kind() != Token.Kind.MARK
                || COMMAS.indexOf(segments.get(title - 1).first().text()) < 0) {
            return false;
        }
        int from = title - 1;
        while (from > 0 && title - 1 - from < OTHER_WORDS && isPlain(segments.get(from - 1))
                && segments.get(from - 1).first().kind() == Token.Kind.WORD
                && !story.names().isFunctionWord(segments.get(from - 1).first().text())) {
            from--;
        }
        boolean opens = from == 0 || segments.get(from - 1).first().kind() == Token.Kind.MARK
                || story.names().isFunctionWord(segments.get(from - 1).first().text());
        if (title - 1 - from < 2 || !opens) {
            return false;
        }
        add(segments.get(from).from(), segments.get(title - 2).to());
        return true;
    }

    private void after(int title) {
        int at = title + 1;
        int words = 0;
        while (at < segments.size() && (segments.get(at).has(Role.Kind.DEMONYM) || segments.get(at).has(Role.Kind.BODY)
                || segments.get(at).isCountry() && (at > title + 1 || !hasPrefixes())
                || isPlain(segments.get(at)) && hasArticle(segments.get(at).first().text())
                        && words++ < LONGEST_TITLE)) {
            at++;
        }
        if (at >= segments.size() || !isPlain(segments.get(at))) {
            return;
        }
        Token first = segments.get(at).first();
        if (first.kind() == Token.Kind.CHARACTER) {
            hanName(segments.get(at).from());
        } else if (first.kind() == Token.Kind.WORD) {
            words(at);
        }
    }

    /// A name of several words, such as an Arabic one: no word of it begins with the article but the last.
    private void words(int from) {
        int to = from;
        int counted = 0;
        int most = hasPrefixes() ? ARABIC_WORDS : OTHER_WORDS;
        while (to < segments.size() && counted < most) {
            Segment s = segments.get(to);
            if (s.has(Role.Kind.PARTICLE)) {
                to++;
                continue;
            }
            if (!isPlain(s) || s.first().kind() != Token.Kind.WORD || story.names().isFunctionWord(s.first().text())) {
                break;
            }
            counted++;
            to++;
        }
        if (counted == OTHER_WORDS
                && (to == segments.size() || !segments.get(to).has(Role.Kind.CUE))) {
            // A third word is the name's only where its bearer speaks right behind it.
            counted--;
            to--;
        }
        boolean closed = counted > 0 && !hasPrefixes()
                && (to == segments.size() || !isPlain(segments.get(to))
                        || story.names().isFunctionWord(segments.get(to).first().text()))
                && (counted > 1 || to < segments.size() && segments.get(to).has(Role.Kind.CUE));
        if ((counted == ARABIC_WORDS || closed) && !hasArticle(segments.get(from).first().text())) {
            add(segments.get(from).from(), segments.get(to - 1).to());
        }
    }

    /// Whether words of the language have others printed together with them, as the Arabic article.
    private boolean hasPrefixes() {
        return !story.names().words().prefixes().isEmpty();
    }

    private boolean hasArticle(String word) {
        return story.names().hasArticle(word);
    }

    /// A Chinese name of two or three characters, or a foreign one spelt out.
    private void hanName(int from) {
        String characters = story.names().words().nameCharacters().orElse("");
        int foreign = from;
        while (foreign < tokens.size() && foreign < from + LONGEST_FOREIGN
                && (characters.contains(tokens.get(foreign).text())
                        || tokens.get(foreign).is("·"))
                && isPlainAt(foreign)) {
            foreign++;
        }
        boolean dotted = tokens.subList(from, foreign).stream().anyMatch(t -> t.is("·"));
        int surname = from + 1 < tokens.size()
                && surnames.contains(tokens.get(from).text() + tokens.get(from + 1).text())
                        ? 2
                        : surnames.contains(tokens.get(from).text()) ? 1 : 0;
        if (dotted || surname == 0 && foreign - from >= 2 || foreign - from >= 4) {
            add(from, foreign);
            return;
        }
        if (surname > 0) {
            int to = from + surname;
            while (to < tokens.size() && to < from + surname + 2 && isHan(tokens.get(to)) && isPlainAt(to)
                    && !story.names().isFunctionWord(tokens.get(to).text())) {
                to++;
            }
            if (to > from + surname) {
                add(from, to);
            }
        }
    }

    private void before(int title) {
        int at = title - 1;
        while (at >= 0 && (segments.get(at).isName() && segments.get(at).names().getFirst().type() != EntityType.PERSON
                || segments.get(at).has(Role.Kind.BODY)) && segments.get(at + 1).first().spaced()) {
            at--;
        }
        boolean person = segments.get(title).has(Role.Kind.HONORIFIC_AFTER);
        if (at < 0 || !isPlain(segments.get(at)) && !(person && isPlainAt(segments.get(at).from()))) {
            return;
        }
        Token last = segments.get(at).last();
        if (last.kind() == Token.Kind.WORD) {
            spacedBefore(at);
        } else if (last.kind() == Token.Kind.CHARACTER && !segments.get(at + 1).first().spaced()) {
            unspacedBefore(segments.get(at).to(), person);
        }
    }

    private void spacedBefore(int at) {
        String word = segments.get(at).first().text();
        if (word.length() >= 2 && word.length() <= 3 && surnames.contains(word.substring(0, 1))) {
            add(segments.get(at).from(), segments.get(at).to());
        } else if (word.length() == 1 && surnames.contains(word)) {
            add(segments.get(at).from(), segments.get(at).to());
        } else if (at > 0 && segments.get(at).first().spaced() && isPlain(segments.get(at - 1))
                && isFullName(segments.get(at - 1).first().text())) {
            // "X Y-ministry vice-minister": what the title is of stands between.
            add(segments.get(at - 1).from(), segments.get(at - 1).to());
        } else if (at > 0 && isPlain(segments.get(at - 1)) && segments.get(at - 1).last().kind() == Token.Kind.WORD
                && word.length() > 1 && segments.get(at).first().spaced()) {
            add(segments.get(at - 1).from(), segments.get(at).to());
        }
    }

    private boolean isFullName(String word) {
        return word.length() == 3 && surnames.contains(word.substring(0, 1))
                && !story.names().isFunctionWord(word);
    }

    private void unspacedBefore(int end, boolean honorific) {
        int from = end;
        while (from > 0 && end - from < LONGEST_OFFICE && (isHan(tokens.get(from - 1)) || tokens.get(from - 1).is("·"))
                && isPlainAt(from - 1)) {
            from--;
        }
        int spelt = from;
        while (spelt > 0 && from - spelt < LONGEST_FOREIGN && isSpelt(tokens.get(spelt - 1)) && isPlainAt(spelt - 1)) {
            spelt--;
        }
        if (from - spelt >= 3) {
            add(spelt, from);
            return;
        }
        if (from < end
                && story.readings().isPerson(text.substring(tokens.get(from).start(), tokens.get(end - 1).end()))) {
            add(from, end);
            return;
        }
        for (int length = Math.min(3, end - from); length > 0; length--) {
            String name = text.substring(tokens.get(from).start(), tokens.get(from + length - 1).end());
            if (surnames.contains(name)) {
                add(from, Math.min(end, from + length + 2));
                return;
            }
        }
        if (honorific && end - from >= 2 && end - from <= LONGEST_HAN) {
            add(from, end);
        }
    }

    private static boolean isPlain(Segment s) {
        return !s.isName() && s.roles().isEmpty() && s.first().kind() != Token.Kind.MARK
                && s.first().kind() != Token.Kind.NUMBER;
    }

    private boolean isPlainAt(int token) {
        for (Segment s : segments) {
            if (s.from() <= token && token < s.to()) {
                // A character that ends the names of islands also ends surnames.
                return !s.isName() && s.roles().stream()
                        .allMatch(r -> r.kind() == Role.Kind.PLACE && s.to() == s.from() + 1);
            }
        }
        return false;
    }

    private static boolean isHan(Token token) {
        return token.kind() == Token.Kind.CHARACTER
                && UnicodeScript.of(token.text().codePointAt(0)) == UnicodeScript.HAN;
    }

    /// Tells whether a character belongs to a foreign name spelt in katakana.
    private static boolean isSpelt(Token token) {
        return token.is("·") || token.is("ー") || token.kind() == Token.Kind.CHARACTER
                && UnicodeScript.of(token.text().codePointAt(0)) == UnicodeScript.KATAKANA;
    }

    private void add(int from, int to) {
        int start = tokens.get(from).start();
        int end = tokens.get(to - 1).end();
        String printed = text.substring(start, end);
        List<String> words = List.of(printed.split("[\\s·・]+"));
        found.add(new Candidate(new Span(paragraph, start, end), printed, words, List.of(),
                Optional.of(EntityType.PERSON)));
    }
}
