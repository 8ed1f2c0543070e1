package kawat.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Undoes a mishap of old content systems: UTF-8 that was taken for Latin letters and written as UTF-8 once more.
final class Twice {

    /// Fewer such characters may be chance.
    private static final int FEWEST = 4;

    private Twice() {
    }

    /// Returns what the text was before, where all of it went through that; any other text comes back as it is.
    static String undone(String text) {
        if (!suspect(text)) {
            return text;
        }
        CharsetEncoder latin = Charset.forName("windows-1252").newEncoder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x100) {
                bytes.write(c);
                continue;
            }
            try {
                ByteBuffer one = latin.encode(CharBuffer.wrap(new char[]{c}));
                bytes.write(one.get());
            } catch (CharacterCodingException e) {
                // A letter that no such mishap makes: the text is as it was meant.
                return text;
            }
        }
        try {
            String before = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
            long restored = before.codePoints().filter(c -> c > 0x7F).count();
            return restored >= FEWEST ? before : text;
        } catch (CharacterCodingException e) {
            // Latin letters that are no UTF-8: the text is as it was meant.
            return text;
        }
    }

    /// Looks over the text once, as every page comes by here: each letter that opens a sequence of UTF-8 must have one
    /// behind it that goes on with it.
    private static boolean suspect(String text) {
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0xC2) {
                continue;
            }
            // Characters that windows-1252 has none of, such as those of most other scripts.
            if (c > 0x2122 || c > 0x2DC && c < 0x2013) {
                return false;
            }
            if (c <= 0xF4) {
                char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
                if (next < 0x80 || next >= 0xC0 && next < 0x100) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }
}
