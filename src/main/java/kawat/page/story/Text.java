package kawat.page.story;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Answers small questions about the shape of a line, in any script.
public final class Text {

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0\u3000]+");
    private static final String STOPS = ".!?\u2026\u3002\uFF01\uFF1F\u061F\u06D4\u0964\u0965\u1362\u1367\u0589\u104B\u17D4\uFF0E";
    /// Text of this length in a script without full stops is taken for a sentence.
    private static final int UNSTOPPED = 60;
    private static final String QUOTES = "\"“”„«»‹›「」『』";
    private static final String CLOSERS = "\"'”’»›“‘)]）］」』】>*";
    /// One letter of these scripts says about as much as so many Latin ones.
    private static final int IDEOGRAPH_WORTH = 3;

    private static final char NO_BREAK = 0xA0;
    /// Up to here all letters are what they are in normal form KC, but for a few that no headline has.
    private static final char LAST_LATIN = 0x17F;

    private Text() {
    }

    /// Returns the text on one line: white space collapsed, no-break spaces kept, both trimmed at the ends.
    public static String oneLine(String raw) {
        String text = trim(raw);
        int i = 0;
        while (i < text.length() && (!gap(text.charAt(i)) || text.charAt(i) == ' ' && !gap(text.charAt(i + 1)))) {
            i++;
        }
        return i == text.length() ? text : collapsed(text, i);
    }

    /// Makes one space of each gap from a place on; the text is trimmed.
    private static String collapsed(String text, int from) {
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, from);
        boolean space = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (gap(c)) {
                space |= c != '\u200B';
                continue;
            }
            if (space && !out.isEmpty()) {
                out.append(' ');
            }
            space = false;
            out.append(c);
        }
        return out.toString();
    }

    private static boolean gap(char c) {
        return c <= ' ' ? c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' : c == '\u2028' || c == '\u200B';
    }

    /// Returns the text without white space of any width at its ends.
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return c < 0x7F
                ? c <= ' ' && Character.isWhitespace(c)
                : Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\u2060';
    }

    /// Tells whether a sentence ends where the text ends, closing marks and brackets aside.
    public static boolean endsSentence(String text) {
        int i = text.length() - 1;
        while (i >= 0 && (CLOSERS.indexOf(text.charAt(i)) >= 0 || blank(text.charAt(i)))) {
            i--;
        }
        return i >= 0 && (STOPS.indexOf(text.charAt(i)) >= 0 || i >= UNSTOPPED && unstopped(text.charAt(i)));
    }

    /// Tells whether the character belongs to a script that ends its sentences without a mark.
    public static boolean unstopped(char c) {
        return c >= 0x0E00 && c <= 0x0EFF;
    }

    /// Returns the length in Latin letters' worth: a Chinese, Japanese or Korean character counts for several.
    public static int weight(String text) {
        int weight = text.length();
        for (int i = 0; i < text.length(); i++) {
            if (dense(text.charAt(i))) {
                weight += IDEOGRAPH_WORTH - 1;
            }
        }
        return weight;
    }

    /// Tells whether the character belongs to a script that needs few characters for a word.
    public static boolean dense(char c) {
        return c >= 0x3040 && c <= 0x30FF || c >= 0x3400 && c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7AF;
    }

    /// Returns the letters and digits alone, lower case, single spaces between words: equal keys, same words. Of a long
    /// text the beginning only.
    public static String key(String text) {
        return wholeKey(text.length() > 2_000 ? text.substring(0, 2_000) : text);
    }

    /// Returns the key of all of a text.
    public static String wholeKey(String text) {
        StringBuilder key = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (c < 0xC0 && c != NO_BREAK || c > LAST_LATIN && (c < 0x2010 || c > 0x2027))) {
                return slowKey(text);
            }
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                    || c >= 0xC0 && c <= LAST_LATIN && c != 0xD7 && c != 0xF7;
            if (letter && gap && !key.isEmpty()) {
                key.append(' ');
            }
            gap = !letter;
            if (letter) {
                key.append(c < 'a' ? c >= 'A' ? (char) (c + 'a' - 'A') : c : c < 0x80 ? c : Character.toLowerCase(c));
            }
        }
        return key.toString();
    }

    private static String slowKey(String text) {
        String plain = (Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length();) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            boolean letter = Character.isLetterOrDigit(c) || c > 0x80 && numeral(c);
            if (letter && gap && !key.isEmpty()) {
                key.append(' ');
            }
            gap = !letter;
            if (letter) {
                key.appendCodePoint(c);
            }
        }
        return key.toString();
    }

    private static boolean numeral(int c) {
        int type = Character.getType(c);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /// Counts letters.
    public static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    /// Tells whether one of the characters is a digit.
    public static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// Counts words between white space.
    public static int words(String text) {
        String t = trim(text);
        return t.isEmpty() ? 0 : BLANKS.split(t).length;
    }

    /// Tells whether the text has letters with case and none of them is lower case.
    public static boolean allCaps(String text) {
        boolean upper = false;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            upper |= Character.isUpperCase(text.charAt(i));
        }
        return upper;
    }

    /// Tells whether one of the characters is a quotation mark.
    public static boolean hasQuoteMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (QUOTES.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
