package kawat.view.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kawat.article.Span;

/// Finds words in the paragraphs of an article.
final class Occurrences {

    /// More marks than this in one article help nobody, and cost time to draw.
    private static final int MOST = 500;

    private Occurrences() {
    }

    /// Returns where the words stand, whatever their case, in the order of the text.
    static List<Span> of(List<String> words, List<Shown.Block> blocks) {
        List<Span> found = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            String text = fold(blocks.get(b).text());
            for (String word : words.stream().map(Occurrences::fold).filter(w -> !w.isBlank()).distinct().toList()) {
                for (int at = text.indexOf(word); at >= 0 && found.size() < MOST; at = text.indexOf(word,
                        at + word.length())) {
                    if (starts(text, at, word)) {
                        found.add(new Span(b, at, at + word.length()));
                    }
                }
            }
        }
        return found.stream().sorted().distinct().toList();
    }

    /// Tells whether a word starts here, where words are set apart by spaces.
    private static boolean starts(String text, int at, String word) {
        return at == 0 || Character.isIdeographic(word.codePointAt(0))
                || !Character.isLetterOrDigit(text.codePointBefore(at));
    }

    /// Lowers case one code unit at a time, since offsets must hold.
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
            folded.append(lower.length() == 1 ? lower.charAt(0) : c);
        }
        return folded.toString();
    }
}
