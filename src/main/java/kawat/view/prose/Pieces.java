package kawat.view.prose;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts text into what one text node may hold. JavaFX lays out a long text node in quadratic time, and fails on one that
/// holds several right-to-left words and wraps; a node per word does neither.
final class Pieces {

    /// Longest piece in UTF-16 code units; longer words are cut between characters.
    static final int LONGEST = 32;

    /// Longest piece where any text runs from right to left: such a piece must fit on one line.
    static final int LONGEST_RIGHT_TO_LEFT = 16;

    /// Longest stretch that one flow lays out, in UTF-16 code units; a longer paragraph is stacked from several.
    static final int LONGEST_FLOW = 2_000;

    private Pieces() {
    }

    /// Cuts the text into words, each with the white space behind it. Joined they are the text.
    ///
    /// Where any of it runs from right to left, white space is a piece of its own: JavaFX miscounts the spaces at the end
    /// of a line when they share a node with a right-to-left word, and throws.
    static List<String> words(String text) {
        boolean apart = Direction.anyRightToLeft(text);
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean ends = i == text.length();
            if (!ends) {
                boolean before = Character.isWhitespace(text.charAt(i - 1));
                boolean here = Character.isWhitespace(text.charAt(i));
                ends = apart ? before || here : before && !here;
            }
            if (ends) {
                add(text.substring(start, i), apart ? LONGEST_RIGHT_TO_LEFT : LONGEST, pieces);
                start = i;
            }
        }
        return pieces;
    }

    /// Cuts a long text into stretches of whole words. Joined they are the text.
    static List<String> flows(String text) {
        if (text.length() <= LONGEST_FLOW) {
            return List.of(text);
        }
        List<String> flows = new ArrayList<>();
        StringBuilder flow = new StringBuilder();
        for (String word : words(text)) {
            if (flow.length() + word.length() > LONGEST_FLOW) {
                flows.add(flow.toString());
                flow.setLength(0);
            }
            flow.append(word);
        }
        flows.add(flow.toString());
        return flows;
    }

    private static void add(String word, int most, List<String> to) {
        if (word.length() <= most) {
            to.add(word);
            return;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        int start = 0;
        while (word.length() - start > most) {
            int end = characters.preceding(start + most + 1);
            if (end <= start) {
                // One character with a pile of marks on it: cut through the pile, though not through a surrogate pair.
                end = start + most;
                end -= Character.isHighSurrogate(word.charAt(end - 1)) ? 1 : 0;
            }
            to.add(word.substring(start, end));
            start = end;
        }
        to.add(word.substring(start));
    }
}
