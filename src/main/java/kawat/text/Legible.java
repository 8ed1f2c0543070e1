package kawat.text;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;

/// Tells how much of a text reads like a text that people wrote, and how much like bytes read in the wrong charset. Not for
/// sharing between threads.
public final class Legible {

    /// Longer texts are judged by their beginning.
    private static final int ENOUGH = 40_000;
    private static final int MOST_ACCENTS = 3;

    private record Usual(CharsetEncoder encoder, int from, int to) {}

    /// The sets that hold the characters in daily use, by the first byte of the charsets that sort them so.
    private final List<Usual> common = List.of(new Usual(Charset.forName("GB2312").newEncoder(), 0xB0, 0xD7),
            new Usual(Charset.forName("Big5").newEncoder(), 0xA4, 0xC6),
            new Usual(Charset.forName("Shift_JIS").newEncoder(), 0x88, 0x97));

    /// Returns the share of the characters beyond ASCII that stand where writers would put them, 1 where there are none.
    public double share(String whole) {
        String text = whole.length() > ENOUGH ? whole.substring(0, ENOUGH) : whole;
        double good = 0;
        double bad = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int size = Character.charCount(c);
            if (Character.isLetter(c)) {
                int end = i;
                while (end < text.length() && (Character.isLetter(text.codePointAt(end))
                        || Character.getType(text.codePointAt(end)) == Character.NON_SPACING_MARK)) {
                    end += Character.charCount(text.codePointAt(end));
                }
                double foreign = text.substring(i, end).codePoints().filter(p -> p > 0x7F).count();
                double share = foreign == 0 ? 0 : word(text.substring(i, end));
                good += foreign * share;
                bad += foreign * (1 - share);
                i = end;
                continue;
            }
            if (c > 0x7F) {
                double sense = sign(c, text, i);
                good += sense;
                bad += (1 - sense) * (c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE ? 3 : 1);
            } else if (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                bad += 2;
            }
            i += size;
        }
        return good + bad == 0 ? 1 : good / (good + bad);
    }

    private static double sign(int c, String text, int at) {
        int type = Character.getType(c);
        if (c == 0xFFFD || c < 0xA0 || type == Character.PRIVATE_USE || type == Character.UNASSIGNED
                || type == Character.CONTROL || type == Character.SURROGATE) {
            return 0;
        }
        if (c <= 0xFF && "\u00AB\u00BB\u00A0\u00B7\u00A9\u00BF\u00A1\u00B0\u00A7\u00AE\u00A3\u00A5".indexOf(c) < 0) {
            return 0.2;
        }
        boolean inside = at > 0 && at + 1 < text.length() && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1)) && text.charAt(at - 1) > 0x7F;
        boolean box = c >= 0x2500 && c < 0x25A0;
        return box ? 0 : inside && c < 0x2000 ? 0.3 : 1;
    }

    /// How likely a run of letters is a word.
    private double word(String word) {
        int accents = 0;
        int letters = 0;
        double known = 0;
        int dense = 0;
        Character.UnicodeScript script = Character.UnicodeScript.COMMON;
        boolean mixed = false;
        boolean humped = false;
        boolean lower = false;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int c = word.codePointAt(i);
            Character.UnicodeScript own = Character.UnicodeScript.of(c);
            boolean east = own == Character.UnicodeScript.HAN || own == Character.UnicodeScript.HIRAGANA
                    || own == Character.UnicodeScript.KATAKANA || own == Character.UnicodeScript.HANGUL;
            letters++;
            if (east) {
                dense++;
                known += own == Character.UnicodeScript.HAN ? han(c) : c >= 0xFF66 && c <= 0xFF9F ? 0 : 1;
                own = Character.UnicodeScript.HAN;
            } else if (own == Character.UnicodeScript.LATIN && c > 0x7F) {
                accents++;
            }
            boolean settled = own != Character.UnicodeScript.COMMON && own != Character.UnicodeScript.INHERITED;
            mixed |= settled && script != Character.UnicodeScript.COMMON && own != script;
            script = settled ? own : script;
            humped |= lower && Character.isUpperCase(c);
            lower = Character.isLowerCase(c);
        }
        if (dense == letters) {
            return known / letters;
        }
        if (mixed) {
            return dense > 0 ? 0.6 : 0.1;
        }
        if (humped || script == Character.UnicodeScript.LATIN && accents * 2 > letters && letters >= MOST_ACCENTS) {
            return 0.1;
        }
        return 1;
    }

    private double han(int c) {
        if (c > 0xFFFF) {
            return 0.2;
        }
        for (Usual set : common) {
            try {
                int first = set.encoder().encode(CharBuffer.wrap(Character.toChars(c))).get(0) & 0xFF;
                if (first >= set.from() && first <= set.to()) {
                    return 1;
                }
            } catch (CharacterCodingException e) {
                // Not in that set; the others are asked too.
            }
        }
        return 0.25;
    }
}
