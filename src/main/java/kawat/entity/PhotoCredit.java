package kawat.entity;

import java.util.List;
import java.util.Locale;

/// Finds where a caption ends and names who took the picture, who is nobody the story tells of.
final class PhotoCredit {

    /// Words that a credit has beside its label.
    private static final int LONGEST = 6;
    private static final String STOPS = ".!?。…—–";

    private final List<String> labels;

    /// @param labels words that open or close a credit, e.g. "photo"
    PhotoCredit(List<String> labels) {
        this.labels = labels.stream().map(l -> l.toLowerCase(Locale.ROOT)).toList();
    }

    /// Returns the offset at which the credit of a caption begins; its length where it has none.
    int start(String caption) {
        String text = caption.strip();
        int end = text.length() - (text.endsWith(")") || text.endsWith("）") || text.endsWith(".") ? 1 : 0);
        for (int at = end - 1; at >= 0; at--) {
            char c = text.charAt(at);
            boolean bracket = c == '(' || c == '（' || c == '©' || c == '|';
            if (bracket || STOPS.indexOf(c) >= 0) {
                int from = c == '©' ? at : at + 1;
                return from < end && isCredit(text.substring(from, end).strip(), c == '©') ? from : caption.length();
            }
        }
        return isCredit(text.substring(0, end), false) ? 0 : caption.length();
    }

    private boolean isCredit(String tail, boolean sure) {
        if (tail.isEmpty() || tail.split("\\s+").length > LONGEST) {
            return false;
        }
        String lower = tail.toLowerCase(Locale.ROOT);
        boolean labelled = labels.stream().anyMatch(l -> lower.startsWith(l) && !isLetter(lower, l.length())
                || lower.endsWith(" " + l));
        return sure || labelled || tail.indexOf('/') > 0;
    }

    private static boolean isLetter(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at)) && text.charAt(at) < 0x2E80;
    }
}
