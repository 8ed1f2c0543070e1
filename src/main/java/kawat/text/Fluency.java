package kawat.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kawat.lexicon.Lexicons;

/// Counts the small words of any language in a text that has letters beyond ASCII in it: bytes read in the wrong charset
/// make letters, but hardly ever such words. Safe for sharing between threads.
public final class Fluency {

    /// Any byte above ASCII alone is a letter of some charset.
    private static final int SHORTEST = 2;
    private static final int LONGEST = 30;

    private final Set<String> words = new HashSet<>();

    public Fluency(Lexicons lexicons) {
        lexicons.all().forEach(l -> add(l.functionWords()));
        lexicons.profiles().forEach(p -> add(p.words()));
    }

    private void add(List<String> all) {
        for (String word : all) {
            if (word.length() >= SHORTEST && word.length() <= LONGEST && word.chars().anyMatch(c -> c > 0x7F)) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
    }

    /// Returns how many such words there are.
    public int of(String text) {
        int found = 0;
        int from = -1;
        boolean foreign = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean letter = Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            if (letter) {
                from = from < 0 ? i : from;
                foreign |= c > 0x7F;
            } else if (from >= 0) {
                if (foreign && i - from <= LONGEST && counts(text.substring(from, i))) {
                    found++;
                }
                from = -1;
                foreign = false;
            }
        }
        return found;
    }

    /// The wrong charset of two for one alphabet turns small letters into large ones.
    private boolean counts(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean small = word.equals(lower)
                || word.length() > 1 && word.substring(1).equals(lower.substring(Math.min(1, lower.length())));
        return small && words.contains(lower);
    }
}
