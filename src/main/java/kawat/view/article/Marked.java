package kawat.view.article;

import java.util.ArrayList;
import java.util.List;
import kawat.article.Quote;
import kawat.article.Span;

/// Tells what statement a stretch of the text is that the reader marked by hand.
///
/// @param words without spaces and quotation marks on either end
/// @param kind  in their words where they stood in marks, else reported
record Marked(List<Span> words, Quote.Kind kind) {

    static Marked of(List<Span> stretches, List<Shown.Block> blocks) {
        List<Span> words = new ArrayList<>();
        boolean inMarks = false;
        for (Span stretch : stretches) {
            String text = blocks.get(stretch.paragraph()).text();
            int start = stretch.start();
            int end = stretch.end();
            while (start < end && isOutside(text.charAt(start))) {
                inMarks |= isMark(text.charAt(start));
                start++;
            }
            while (end > start && isOutside(text.charAt(end - 1))) {
                inMarks |= isMark(text.charAt(end - 1));
                end--;
            }
            if (start < end) {
                inMarks |= start > 0 && isMark(text.charAt(start - 1));
                words.add(new Span(stretch.paragraph(), start, end));
            }
        }
        return new Marked(List.copyOf(words), inMarks ? Quote.Kind.DIRECT : Quote.Kind.INDIRECT);
    }

    private static boolean isOutside(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || isMark(c);
    }

    /// Unicode puts quotation marks into these classes, but for the straight and the low ones and the corner brackets.
    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.INITIAL_QUOTE_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION
                || c == '"' || c == '\u201E' || c >= '\u300C' && c <= '\u300F' || c == '\uFF02';
    }
}
