package kawat.day;

/// A text in which letters that are the same to a reader of dates are the same letter: lower case, plain digits, one kind
/// of space, apostrophe and dash. Every code unit stays in its place.
final class Folded {

    /// Stands within a Persian word between letters that are not to be joined.
    private static final char NON_JOINER = '\u200c';

    private final String printed;
    private final char[] letters;

    Folded(String printed) {
        this.printed = printed;
        this.letters = new char[printed.length()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = fold(printed.charAt(i));
        }
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

    private static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c < ' ' ? ' ' : c;
        }
        return switch (c) {
            // Turkish i without a dot, and with one as a capital.
            case '\u0131', '\u0130' -> 'i';
            // Cyrillic io is printed as ie more often than not.
            case '\u0451', '\u0401' -> '\u0435';
            // Alef with hamza or madda.
            case '\u0623', '\u0625', '\u0622' -> '\u0627';
            // Alef maksura and the Farsi yeh.
            case '\u0649', '\u06cc' -> '\u064a';
            // The Farsi kaf.
            case '\u06a9' -> '\u0643';
            // Teh marbuta, and heh with yeh above.
            case '\u0629', '\u06c0' -> '\u0647';
            case '\u2019', '\u02bc', '\u2018', '\u02b9', '\u00b4' -> '\'';
            case '\u2010', '\u2011', '\u2013', '\u2014', '\u2212', '\uff0d' -> '-';
            case '\uff08' -> '(';
            case '\uff09' -> ')';
            case '\uff0f' -> '/';
            case '\uff0c', '\u060c' -> ',';
            case '\uff0e' -> '.';
            default -> other(c);
        };
    }

    private static char other(char c) {
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        return Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
    }
}
