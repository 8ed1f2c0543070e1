package kawat.page.meta;

import java.util.HashSet;
import java.util.Set;
import kawat.page.story.Text;

/// Compares headlines by their words, whatever marks and spaces stand between them.
final class Alike {

    /// Shorter ones are too often part of another.
    private static final int SHORTEST = 8;

    private Alike() {
    }

    /// Tells whether two headlines are of one story: one holds the other, or they share most of their words.
    static boolean story(String one, String other) {
        return holds(one, other) || holds(other, one) || share(one, other) >= 0.6;
    }

    /// Tells whether a title holds the whole of a shorter one.
    static boolean holds(String title, String part) {
        String whole = Text.key(title);
        String key = Text.key(part);
        return weight(key) >= SHORTEST && whole.contains(key);
    }

    /// Returns which share of the words of the shorter one stands in the longer one.
    static double share(String one, String other) {
        Set<String> a = words(Text.key(one));
        Set<String> b = words(Text.key(other));
        if (a.size() < 3 || b.size() < 3) {
            return 0;
        }
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return (double) both.size() / Math.min(a.size(), b.size());
    }

    private static int weight(String key) {
        return Text.weight(key);
    }

    /// Words, or pairs of characters where a script has no spaces.
    private static Set<String> words(String key) {
        Set<String> words = new HashSet<>();
        for (String word : key.split(" ")) {
            if (word.length() > 2 && Text.dense(word.charAt(0))) {
                for (int i = 0; i + 2 <= word.length(); i++) {
                    words.add(word.substring(i, i + 2));
                }
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
