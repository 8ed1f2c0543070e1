package kawat.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kawat.lexicon.Lexicon;

/// Breaks a paragraph into sentences; abbreviations of the lexicon end none.
public final class Sentences {

    private final ConcurrentMap<String, BreakIterator> prototypes = new ConcurrentHashMap<>();

    /// A sentence as a half-open range of UTF-16 code units of its paragraph, white space at the ends left out.
    public record Range(int start, int end) {}

    /// Breaks the text by the rules of the lexicon's language.
    public List<Range> split(String text, Lexicon lexicon) {
        BreakIterator breaks = (BreakIterator) prototypes.computeIfAbsent(lexicon.language(), l -> make(lexicon))
                .clone();
        breaks.setText(text);
        List<Range> found = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            int start = from;
            int end = to;
            while (start < end && space(text.charAt(start))) {
                start++;
            }
            while (end > start && space(text.charAt(end - 1))) {
                end--;
            }
            if (to < text.length() && endsInAbbreviation(text, start, end, lexicon)) {
                continue;
            }
            if (start < end) {
                found.add(new Range(start, end));
            }
            from = to;
        }
        return List.copyOf(found);
    }

    private static boolean space(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// Done here and not by ICU's filter: that forgets an abbreviation which opens a longer one, as "Lt." does "Lt. Gen.".
    private static boolean endsInAbbreviation(String text, int start, int end, Lexicon lexicon) {
        for (String abbreviation : lexicon.abbreviations()) {
            // Of an abbreviation with several points the first may look like an end, too.
            for (int at = Math.max(start, end - abbreviation.length()); at < end; at++) {
                if (text.startsWith(abbreviation, at)
                        && (at == start || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static BreakIterator make(Lexicon lexicon) {
        ULocale locale = ULocale.forLanguageTag(lexicon.language());
        return FilteredBreakIteratorBuilder.getInstance(locale)
                .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
    }
}
