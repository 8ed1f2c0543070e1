package kawat.text;

import java.text.Normalizer;

/// Settles the text of an article before anything counts into it.
public final class TextCleaner {

    /// More combining marks than this in a row are dropped: the Stream-Safe limit of Unicode Annex 15. Normalising longer
    /// runs takes time that grows with their square.
    private static final int MOST_MARKS = 30;

    /// All characters below it are in normal form C.
    private static final int FIRST_MARK = 0x300;

    private TextCleaner() {
    }

    /// Returns the text in normal form C, without control characters and overlong runs of combining marks, spaces kept.
    public static String clean(String raw) {
        if (simple(raw)) {
            return raw;
        }
        // Whether it is normalised is asked of text without long runs only: the question alone takes as long as normalising.
        if (raw.chars().noneMatch(TextCleaner::suspect) && Normalizer.isNormalized(raw, Normalizer.Form.NFC)) {
            return raw;
        }
        String normal = Normalizer.normalize(cut(raw), Normalizer.Form.NFC);
        // A few marks fall apart into two: what was short enough before may be too long now.
        return cut(normal);
    }

    /// Tells text that has nothing but letters and punctuation that stay what they are whatever stands beside them: Latin,
    /// Cyrillic and Arabic letters, kana, Chinese characters, whole syllables of Korean.
    private static boolean simple(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean fine = c >= 0x20 && c < 0x7F || c >= 0xA0 && c < FIRST_MARK || c == '\n' || c == '\t' || c == '\r'
                    || c >= 0x2013 && c <= 0x2026 || c >= 0x400 && c < 0x482 || c >= 0x620 && c < 0x64B
                    || c >= 0x3041 && c < 0x3097 || c >= 0x30A1 && c < 0x3100 || c >= 0x4E00 && c < 0xA000
                    || c >= 0xAC00 && c < 0xD7A4 || c >= 0x3000 && c < 0x302A || c >= 0xFF01 && c < 0xFF60;
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    private static String cut(String raw) {
        StringBuilder safe = new StringBuilder(raw.length());
        int marks = 0;
        for (int i = 0; i < raw.length();) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            marks = isMark(c) ? marks + 1 : 0;
            if (marks > MOST_MARKS || c >= 0xD800 && c <= 0xDFFF || unwanted(c)) {
                continue;
            }
            safe.appendCodePoint(c);
        }
        return safe.toString();
    }

    private static boolean suspect(int c) {
        return unwanted(c) || c >= 0xD800 && c <= 0xDFFF || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean unwanted(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c <= 0x9F || c == 0xFEFF || c == 0xFFFE
                || c == 0xFFFF;
    }
}
