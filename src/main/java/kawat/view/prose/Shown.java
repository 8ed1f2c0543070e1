package kawat.view.prose;

/// Makes text safe to show without moving any offset.
final class Shown {

    private static final char NOTHING = '\u200B';

    private Shown() {
    }

    /// Returns text of the same length in which characters that would reorder or break the line stand for nothing:
    /// embedding and override controls (a text could show as other than it is) and control characters.
    static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\r' || c == '\n' || c == '\u2028' || c == '\u2029') {
                shown.append(' ');
            } else if (c >= '\u202A' && c <= '\u202E' || Character.isISOControl(c)) {
                shown.append(NOTHING);
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
