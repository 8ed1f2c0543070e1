package kawat.page.story;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds any of some words, as words of their own and in any case. Most lines have none of them: the slow pattern is tried
/// only where two letters stand that one of the words begins with. Immutable.
final class AnyWord {

    private static final int ROWS = 4096;

    private final Pattern pattern;
    /// The first two letters of the words, in one case.
    private final BitSet pairs = new BitSet(ROWS);
    /// Words of one letter.
    private final BitSet single = new BitSet(ROWS);

    AnyWord(List<String> words) {
        this.pattern = Words.any(words);
        for (String word : words) {
            if (word.length() > 1) {
                pairs.set(row(folded(word.charAt(0)), folded(word.charAt(1))));
            } else if (!word.isEmpty()) {
                single.set(row(folded(word.charAt(0)), (char) 0));
            }
        }
    }

    /// Tells whether one of the words stands in the text.
    boolean in(String text) {
        return first(text) != null;
    }

    /// Returns the first that stands in the text, as it is written there, null where none does.
    @Nullable
    String first(String text) {
        Matcher found = null;
        char next = text.isEmpty() ? 0 : folded(text.charAt(0));
        for (int i = 0; i < text.length(); i++) {
            char c = next;
            next = i + 1 < text.length() ? folded(text.charAt(i + 1)) : 0;
            if (pairs.get(row(c, next)) || single.get(row(c, (char) 0))) {
                found = found == null ? pattern.matcher(text).useTransparentBounds(true) : found;
                if (found.region(i, text.length()).lookingAt()) {
                    return found.group();
                }
            }
        }
        return null;
    }

    /// Returns the text with spaces for the words.
    String blanked(String text) {
        return in(text) ? pattern.matcher(text).replaceAll(" ") : text;
    }

    /// As patterns compare letters where the case does not matter.
    private static char folded(char c) {
        return c < 0x80
                ? c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c
                : Character.toLowerCase(Character.toUpperCase(c));
    }

    private static int row(char first, char second) {
        return (31 * first + second) & ROWS - 1;
    }
}
