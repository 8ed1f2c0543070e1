package kawat.page.html;

import java.util.BitSet;
import kawat.page.story.Text;

/// Gathers the words of one block and remembers which of them stand in links, are bold, are slanted.
final class LineText {

    final StringBuilder text = new StringBuilder();
    private final BitSet links = new BitSet();
    private final BitSet bold = new BitSet();
    private final BitSet slanted = new BitSet();

    /// Nothing is marked; how many characters there are does not matter then.
    private static final Counts UNMARKED = new Counts(1, 0, 0, 0);

    /// What is marked among the visible characters of a piece of the text.
    record Counts(int all, int links, int bold, int slanted) {}

    void append(String words, boolean link, boolean strong, boolean slant) {
        int from = text.length();
        if (from == 0 && !link && blank(words)) {
            // White space between elements opens no line.
            return;
        }
        boolean mark = words.indexOf(LineBreaks.MARK) >= 0;
        text.append(mark ? words.replace(LineBreaks.MARK, ' ') : words);
        if (link) {
            links.set(from, text.length());
        }
        if (strong) {
            bold.set(from, text.length());
        }
        if (slant) {
            slanted.set(from, text.length());
        }
    }

    private static boolean blank(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) > ' ' || !Character.isWhitespace(words.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    boolean isBlank() {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    void clear() {
        text.setLength(0);
        if (!links.isEmpty()) {
            links.clear();
        }
        if (!bold.isEmpty()) {
            bold.clear();
        }
        if (!slanted.isEmpty()) {
            slanted.clear();
        }
    }

    /// Counts what is marked in a piece of the text, which is not blank.
    Counts counts(int from, int to) {
        if (links.isEmpty() && bold.isEmpty() && slanted.isEmpty()) {
            return UNMARKED;
        }
        int all = 0;
        int link = 0;
        int strong = 0;
        int slant = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == ' ' || Character.isWhitespace(c) || c == '\u00A0') {
                continue;
            }
            all++;
            link += links.get(i) ? 1 : 0;
            strong += bold.get(i) ? 1 : 0;
            slant += slanted.get(i) ? 1 : 0;
        }
        return new Counts(all, link, strong, slant);
    }

    /// Returns where the first link of a piece begins in the cleaned line, -1 where there is none.
    int linkStart(int from, int to) {
        int first = links.isEmpty() ? -1 : links.nextSetBit(from);
        return first < 0 || first >= to ? -1 : Text.oneLine(text.substring(from, first) + ".").length() - 1;
    }
}
