package kawat.page.wire;

import java.util.regex.Pattern;

/// Turns the makeshifts of six- and seven-bit wires into the signs they stand for: doubled grave accents and apostrophes
/// are quotation marks, an underscore between blanks is a dash.
final class Typography {

    private static final Pattern SINGLE = Pattern.compile("`([^`\\n]{1,400}?)'(?!\\p{L})");
    private static final Pattern DASH = Pattern.compile("(?<=[\\s)])_(?=\\s)");

    private Typography() {
    }

    static String plain(String text) {
        String marked = text.replace("``", "\u201C").replace("''", "\u201D");
        marked = SINGLE.matcher(marked).replaceAll("\u2018$1\u2019").replace('`', '\u2018');
        return DASH.matcher(marked).replaceAll("\u2014");
    }
}
