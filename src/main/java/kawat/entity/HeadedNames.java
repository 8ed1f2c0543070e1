package kawat.entity;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kawat.article.EntityType;
import kawat.article.Span;

/// Finds organisations and places in scripts without capitals: by the word in them that tells what they are, before or behind
/// the rest of the name; and the place a story was filed from.
final class HeadedNames {

    /// Characters of a name in a script without spaces, before its head.
    private static final int LONGEST_UNSPACED = 8;
    private static final int WORDS_BEFORE = 3;
    private static final int WORDS_AFTER = 3;

    private final LanguageNames names;
    private final Story story;
    private final int paragraph;
    private final String text;
    private final List<Token> tokens;
    private final List<Segment> segments;
    private final boolean headLast;
    private final List<Candidate> found = new ArrayList<>();

    HeadedNames(Story story, int paragraph, String text, List<Token> tokens, List<Segment> segments) {
        this.story = story;
        this.names = story.names();
        this.paragraph = paragraph;
        this.text = text;
        this.tokens = tokens;
        this.segments = segments;
        this.headLast = names.words().headsFollow().orElse(false);
    }

    List<Candidate> find() {
        for (int i = 0; i < segments.size(); i++) {
            Segment s = segments.get(i);
            Optional<EntityType> type = type(s);
            if (type.isEmpty() && s.first().kind() == Token.Kind.WORD && !s.isName()) {
                type = names.headAtEnd(s.first().text());
                if (type.isPresent()) {
                    add(s.from(), s.to(), names.particle(s.last().text()), type.get());
                }
            } else if (type.isPresent() && s.first().kind() == Token.Kind.CHARACTER) {
                unspaced(i, type.get());
            } else if (type.isPresent() && headLast) {
                before(i, type.get());
            } else if (type.isPresent()) {
                after(i, type.get());
            }
        }
        filedFrom();
        return found;
    }

    private static Optional<EntityType> type(Segment s) {
        if (s.isName() || s.has(Role.Kind.TITLE)) {
            return Optional.empty();
        }
        return s.has(Role.Kind.ORGANISATION)
                ? Optional.of(EntityType.ORGANISATION)
                : s.has(Role.Kind.PLACE) ? Optional.of(EntityType.PLACE) : Optional.empty();
    }

    private void unspaced(int head, EntityType type) {
        int from = head;
        int length = 0;
        while (from > 0 && length < LONGEST_UNSPACED && belongs(segments.get(from - 1))) {
            from--;
            length += segments.get(from).last().end() - segments.get(from).first().start();
        }
        boolean bounded = from == 0 || !belongs(segments.get(from - 1));
        if (length > 1 && (bounded || segments.get(from).isName())) {
            add(segments.get(from).from(), segments.get(head).to(), 0, type);
        }
    }

    private boolean belongs(Segment s) {
        if (s.first().kind() != Token.Kind.CHARACTER || s.has(Role.Kind.TITLE) || s.has(Role.Kind.CUE)
                || s.has(Role.Kind.NOT_NAME) || names.isFunctionWord(s.first().text())) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(s.first().text().codePointAt(0));
        boolean letters = script == UnicodeScript.HAN || script == UnicodeScript.KATAKANA || s.first().is("ー");
        return letters && (!s.isName() || s.names().getFirst().type() == EntityType.PLACE);
    }

    private void before(int head, EntityType type) {
        int from = head;
        while (from > 0 && head - from < WORDS_BEFORE && (isPlain(segments.get(from - 1))
                || isPlace(segments.get(from - 1)) || segments.get(from - 1).has(Role.Kind.DEMONYM))) {
            from--;
        }
        if (from < head) {
            add(segments.get(from).from(), segments.get(head).to(), 0, type);
        }
    }

    private void after(int head, EntityType type) {
        int to = head + 1;
        boolean articles = !names.words().prefixes().isEmpty();
        while (to < segments.size() && to - head <= WORDS_AFTER) {
            Segment s = segments.get(to);
            boolean joined = s.has(Role.Kind.JOINER) && to > head + 1 && to + 1 < segments.size()
                    && isPlain(segments.get(to + 1)) && type == EntityType.ORGANISATION;
            if (joined) {
                to += 2;
                continue;
            }
            if (!isPlace(s) && (!isPlain(s) || !goesOn(s, articles, to == head + 1, type))) {
                break;
            }
            to++;
            if (isPlace(s) || !articles && (type == EntityType.PLACE || to == head + WORDS_AFTER)) {
                break;
            }
        }
        if (to > head + 1 && segments.get(to - 1).first().kind() == Token.Kind.WORD) {
            add(segments.get(head).from(), segments.get(to - 1).to(), 0, type);
        }
    }

    private boolean goesOn(Segment s, boolean articles, boolean first, EntityType type) {
        String word = s.first().text();
        if (names.isGivenName(word)) {
            return false;
        }
        return !articles || names.hasArticle(word) || first && type == EntityType.PLACE && !names.isAdjective(word);
    }

    private void filedFrom() {
        for (String place : story.datelines()) {
            if (names.name(names.tokens(place), 0) != null) {
                continue;
            }
            for (int at = text.indexOf(place); at >= 0 && place.length() > 1; at = text.indexOf(place, at + 1)) {
                int end = at + place.length();
                int start = at;
                if (tokens.stream().anyMatch(t -> t.start() == start)) {
                    int to = end;
                    List<Token> inside = tokens.stream().filter(t -> t.start() >= start && t.end() <= to).toList();
                    if (!inside.isEmpty() && inside.getLast().end() == end) {
                        found.add(new Candidate(new Span(paragraph, start, end), place, List.of(place), List.of(),
                                Optional.of(EntityType.PLACE)));
                    }
                }
            }
        }
    }

    private static boolean isPlace(Segment s) {
        return s.isName() && s.names().getFirst().type() == EntityType.PLACE;
    }

    private boolean isPlain(Segment s) {
        return !s.isName() && s.roles().isEmpty() && s.first().kind() == Token.Kind.WORD
                && !names.isFunctionWord(s.first().text());
    }

    private void add(int from, int to, int less, EntityType type) {
        int start = tokens.get(from).start();
        int end = tokens.get(to - 1).end() - less;
        String printed = text.substring(start, end);
        found.add(new Candidate(new Span(paragraph, start, end), printed, List.of(printed.split("\\s+")), List.of(),
                Optional.of(type)));
    }
}
