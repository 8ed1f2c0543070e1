package kawat.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.jspecify.annotations.Nullable;

/// Chooses what to show of a text, and marks what was found in it.
final class Snippets {

    /// Code units of a snippet; about three lines of a list.
    private static final int LONGEST = 280;
    /// Code units shown before the first mark of a cut paragraph.
    private static final int LEAD = 60;
    private static final String CUT = "…";

    private Snippets() {
    }

    /// Returns the places of the matches in the fields, in order and without overlaps.
    static List<Snippet.Mark> marks(@Nullable Matches matches, List<String> fields) throws IOException {
        List<Snippet.Mark> found = new ArrayList<>();
        if (matches == null) {
            return found;
        }
        for (String field : fields) {
            MatchesIterator each = matches.getMatches(field);
            while (each != null && each.next()) {
                if (each.startOffset() >= 0 && each.endOffset() > each.startOffset()) {
                    found.add(new Snippet.Mark(each.startOffset(), each.endOffset()));
                }
            }
        }
        found.sort(Comparator.comparingInt(Snippet.Mark::start).thenComparingInt(Snippet.Mark::end));
        List<Snippet.Mark> joined = new ArrayList<>();
        for (Snippet.Mark mark : found) {
            if (!joined.isEmpty() && mark.start() < joined.getLast().end()) {
                Snippet.Mark last = joined.removeLast();
                joined.add(new Snippet.Mark(last.start(), Math.max(last.end(), mark.end())));
            } else {
                joined.add(mark);
            }
        }
        return joined;
    }

    /// Returns the paragraph with most marks, or as much of it as fits; the first one where there are none.
    ///
    /// @param text  paragraphs, separated by line feeds
    /// @param marks in order, counted into the text
    static Snippet best(String text, List<Snippet.Mark> marks) {
        int bestStart = 0;
        int bestEnd = end(text, 0);
        long most = 0;
        for (int start = 0; start <= text.length();) {
            int end = end(text, start);
            int from = start;
            long inside = marks.stream().filter(m -> m.start() >= from && m.end() <= end).count();
            if (inside > most) {
                most = inside;
                bestStart = start;
                bestEnd = end;
            }
            start = end + 1;
        }
        return cut(text, bestStart, bestEnd, marks);
    }

    private static Snippet cut(String text, int paragraphStart, int paragraphEnd, List<Snippet.Mark> marks) {
        int start = paragraphStart;
        int end = paragraphEnd;
        if (end - start > LONGEST) {
            int first = marks.stream().filter(m -> m.start() >= paragraphStart && m.end() <= paragraphEnd)
                    .mapToInt(Snippet.Mark::start).findFirst().orElse(paragraphStart);
            if (first - start > LEAD) {
                start = wordStart(text, Math.min(first, Math.max(start, Math.min(first - LEAD, end - LONGEST))), first);
            }
            if (end - start > LONGEST) {
                end = wordEnd(text, start + LONGEST, start);
            }
        }
        String before = start > paragraphStart ? CUT : "";
        int shift = before.length() - start;
        int from = start;
        int to = end;
        List<Snippet.Mark> inside = marks.stream().filter(m -> m.start() >= from && m.end() <= to)
                .map(m -> new Snippet.Mark(m.start() + shift, m.end() + shift)).toList();
        return new Snippet(before + text.substring(start, end) + (end < paragraphEnd ? CUT : ""), inside);
    }

    private static int end(String text, int start) {
        int feed = text.indexOf('\n', start);
        return feed < 0 ? text.length() : feed;
    }

    /// Goes on to the next start of a word, at most to the limit; scripts without spaces are cut between characters.
    private static int wordStart(String text, int at, int limit) {
        for (int i = at; i < limit; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private static int wordEnd(String text, int at, int limit) {
        for (int i = at; i > limit && i > at - LEAD; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
