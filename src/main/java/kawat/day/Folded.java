package kawat.day;

/// A text in which letters that are the same to a reader of dates are the same letter: lower case, plain digits, one kind
/// of space, apostrophe and dash. Every code unit stays in its place.
final class Folded {

    /// Stands within a Persian word between letters that are not to be joined.
    private static final char NON_JOINER = '\u200c';

    private final String printed;
    private final char[] letters;

    Folded(String printed, char[] letters) {
        this.printed = printed;
        this.letters = letters;
    }

    int length() {
        return letters.length;
    }

    char at(int i) {
        return letters[i];
    }

    /// Tells whether a capital letter was printed here.
    boolean capital(int i) {
        return i < letters.length && Character.isUpperCase(printed.charAt(i));
    }

    /// Tells whether a word goes on here.
    boolean inWord(int i) {
        if (i < 0 || i >= letters.length) {
            return false;
        }
        char c = letters[i];
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || digit(i);
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || c == NON_JOINER || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    boolean digit(int i) {
        return i >= 0 && i < letters.length && letters[i] >= '0' && letters[i] <= '9';
    }

    /// Returns the first place from `i` on that is no white space.
    int pastSpace(int i) {
        int at = i;
        while (at < letters.length && letters[at] == ' ') {
            at++;
        }
        return at;
    }
}
