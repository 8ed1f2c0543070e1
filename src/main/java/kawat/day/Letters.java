package kawat.day;

import kawat.lexicon.SameLetters;

/// Knows which letters are the same to a reader of dates: lower case, plain digits, one kind of space, apostrophe and dash.
final class Letters {

    /// Behind the last letter that another one may be printed for: the end of the Arabic block.
    private static final int END = 0x700;

    private final char[] same = new char[END];

    /// @throws IllegalArgumentException when a letter beyond the Arabic block is listed
    Letters(SameLetters groups) {
        for (String group : groups.same()) {
            for (int i = 0; i < group.length(); i++) {
                char c = group.charAt(i);
                if (c >= END) {
                    throw new IllegalArgumentException("“" + c + "” cannot stand for another letter");
                }
                same[c] = group.charAt(0);
            }
        }
    }

    /// Returns the text with each letter in its place as the one that stands for all that are the same.
    Folded fold(String printed) {
        char[] letters = new char[printed.length()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = fold(printed.charAt(i));
        }
        return new Folded(printed, letters);
    }

    char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c < ' ' ? ' ' : c;
        }
        if (c < END && same[c] != 0) {
            return same[c];
        }
        return switch (c) {
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
