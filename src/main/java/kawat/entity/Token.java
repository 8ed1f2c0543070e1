package kawat.entity;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Holds one word, one character of a script without spaces, or one mark of a paragraph.
///
/// @param start  UTF-16 code unit, inclusive
/// @param end    UTF-16 code unit, exclusive
/// @param spaced whether white space stands before it
/// @param opens  whether it opens a sentence or an utterance, where any word has a capital
record Token(int start, int end, String text, Kind kind, boolean spaced, boolean opens) {

    /// Stands within a Persian word between letters that are not to be joined.
    private static final int NON_JOINER = 0x200c;

    enum Kind {
        WORD, CHARACTER, NUMBER, MARK
    }

    /// Marks after which a sentence begins, or an utterance within one.
    private static final String OPENERS = ".!?…:;“”\"«»„‹›‚‘*•·¿¡";
    private static final Set<UnicodeScript> UNSPACED = Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);

    /// Tells whether it begins with a capital letter.
    boolean capital() {
        return kind == Kind.WORD
                && (Character.isUpperCase(text.codePointAt(0)) || Character.isTitleCase(text.codePointAt(0)));
    }

    /// Tells whether it is two letters or more and all of them capitals.
    boolean allCapitals() {
        if (kind != Kind.WORD || text.length() < 2) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return capital();
    }

    boolean is(String mark) {
        return text.equals(mark);
    }

    /// Breaks a text; `abbreviations` are words whose full stop ends no sentence.
    static List<Token> of(String text, Set<String> abbreviations) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 4);
        boolean opens = true;
        boolean spaced = false;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            int width = Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT) {
                spaced |= Character.getType(c) != Character.FORMAT;
                i += width;
                continue;
            }
            int end = i + width;
            Kind kind = Kind.MARK;
            if (Character.isLetter(c) && UNSPACED.contains(UnicodeScript.of(c)) || c == 'ー') {
                kind = Kind.CHARACTER;
            } else if (Character.isLetterOrDigit(c)) {
                kind = Character.isDigit(c) ? Kind.NUMBER : Kind.WORD;
                // A digit of a script without spaces is a word by itself.
                end = Math.max(end, wordEnd(text, i));
            }
            String word = kind == Kind.MARK ? mark(text.substring(i, end)) : text.substring(i, end);
            tokens.add(new Token(i, end, word, kind, spaced, opens));
            opens = kind == Kind.MARK && opensAfter(text, tokens, abbreviations, end);
            spaced = false;
            i = end;
        }
        return tokens;
    }

    private static boolean opensAfter(String text, List<Token> tokens, Set<String> abbreviations, int end) {
        Token mark = tokens.getLast();
        if (mark.is("-")) {
            return mark.spaced && end < text.length() && Character.isWhitespace(text.charAt(end));
        }
        if (mark.is(".") && tokens.size() > 1) {
            Token before = tokens.get(tokens.size() - 2);
            return !mark.spaced && !(before.capital() && before.text.length() == 1)
                    && !abbreviations.contains(before.text + ".");
        }
        return OPENERS.contains(mark.text);
    }

    private static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean apostrophe = (c == '’' || c == '\'' || c == 'ʼ') && i > from && i + 1 < text.length()
                    && UnicodeScript.of(text.codePointBefore(i)) == UnicodeScript.CYRILLIC
                    && Character.isLetter(text.codePointAt(i + 1));
            if (!apostrophe
                    && (!Character.isLetterOrDigit(c) && !isMark(c) || UNSPACED.contains(UnicodeScript.of(c)))) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || c == NON_JOINER;
    }

    private static String mark(String mark) {
        return switch (mark) {
            case "’", "ʼ", "‘", "`" -> "'";
            case "‐", "‑", "–", "—", "―", "−" -> "-";
            case "・", "‧", "•" -> "·";
            default -> mark;
        };
    }
}
