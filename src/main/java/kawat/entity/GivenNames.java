package kawat.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kawat.article.EntityType;
import kawat.article.Span;

/// Finds people in spaced scripts without capitals by a given name, where a title or a word of speaking stands near: the same
/// word is often another one too.
final class GivenNames {

    /// Words that may stand between the title and the name: "the director of the company of the sea X Y".
    private static final int TITLE_BEFORE = 6;

    private final LanguageNames names;
    private final int paragraph;
    private final String text;
    private final List<Segment> segments;

    GivenNames(Story story, int paragraph, String text, List<Segment> segments) {
        this.names = story.names();
        this.paragraph = paragraph;
        this.text = text;
        this.segments = segments;
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i + 1 < segments.size(); i++) {
            if (isWord(segments.get(i)) && names.isGivenName(segments.get(i).first().text())) {
                int to = end(i);
                if (to > i + 1 && isPerson(i, to)) {
                    found.add(candidate(i, to));
                    i = to - 1;
                }
            }
        }
        return found;
    }

    private int end(int from) {
        int to = from + 1;
        while (to < segments.size() && segments.get(to).has(Role.Kind.PARTICLE)) {
            to++;
        }
        return to < segments.size() && isWord(segments.get(to)) && segments.get(to).roles().isEmpty()
                && segments.get(to).first().spaced() ? to + 1 : from;
    }

    private boolean isPerson(int from, int to) {
        if (to < segments.size() && (segments.get(to).has(Role.Kind.CUE) || segments.get(to).has(Role.Kind.TITLE))
                || from > 0 && segments.get(from - 1).has(Role.Kind.CUE)) {
            return true;
        }
        for (int i = from - 1; i >= 0 && i >= from - TITLE_BEFORE; i--) {
            Segment s = segments.get(i);
            if (s.has(Role.Kind.TITLE) || s.has(Role.Kind.HONORIFIC)) {
                return true;
            }
            if (s.first().kind() == Token.Kind.MARK || s.has(Role.Kind.CUE)) {
                return false;
            }
        }
        return false;
    }

    private boolean isWord(Segment s) {
        return s.first().kind() == Token.Kind.WORD && !s.isName() && !s.has(Role.Kind.TITLE)
                && !s.has(Role.Kind.NOT_NAME) && !names.isFunctionWord(s.first().text());
    }

    private Candidate candidate(int from, int to) {
        int start = segments.get(from).first().start();
        Token last = segments.get(to - 1).last();
        int end = last.end() - names.particle(last.text());
        String printed = text.substring(start, end);
        return new Candidate(new Span(paragraph, start, end), printed, List.of(printed.split("\\s+")), List.of(),
                Optional.of(EntityType.PERSON));
    }
}
