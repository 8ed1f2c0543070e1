package kawat.view.article;

import java.util.Arrays;
import java.util.List;

/// Abbreviates a name to one or two letters.
final class Monogram {

    private Monogram() {
    }

    /// Returns the first letters of the first and the last word; of a name without spaces the first alone.
    static String of(String name) {
        List<String> words = Arrays.stream(name.strip().split("\\s+")).map(w -> w.replaceAll("^[^\\p{L}\\p{N}]+", ""))
                .filter(w -> !w.isEmpty()).toList();
        if (words.isEmpty()) {
            return "?";
        }
        String first = letter(words.getFirst());
        // Arabic letters would join in a monogram and look like a word.
        boolean joins = Character.getDirectionality(first.codePointAt(0)) != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
        return words.size() == 1 || joins ? first : first + letter(words.getLast());
    }

    private static String letter(String word) {
        return Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }
}
