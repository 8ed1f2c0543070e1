package kawat.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Guesses the charset of bytes that say nothing of it, or something wrong.
public final class CharsetGuess {

    /// The detector needs no more to make up its mind.
    private static final int ENOUGH = 64 << 10;

    /// The charsets in which most of what is not UTF-8 is written.
    private static final List<String> USUAL = List.of("windows-1252", "windows-1251", "windows-1250", "windows-1256",
            "GB18030", "Big5", "windows-31j", "EUC-JP", "x-windows-949", "KOI8-U", "KOI8-R", "windows-1253",
            "windows-1254",
            "windows-1255", "windows-1257", "windows-874", "ISO-8859-2", "ISO-8859-5", "IBM866", "UTF-16LE",
            "UTF-16BE");

    private CharsetGuess() {
    }

    /// Returns the charsets that may be asked, the likeliest first, then those in common use.
    ///
    /// @param markup whether to look past tags
    public static List<Charset> all(byte[] bytes, boolean markup) {
        Set<Charset> all = new LinkedHashSet<>();
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(markup);
        detector.setText(bytes.length > ENOUGH ? Arrays.copyOf(bytes, ENOUGH) : bytes);
        for (CharsetMatch match : detector.detectAll()) {
            // Unicode would have been told before anybody had to guess; what mainframes write is never on the web.
            if (!match.getName().startsWith("UTF-") && !match.getName().startsWith("IBM4")
                    && Charset.isSupported(match.getName()) && match.getConfidence() > 5) {
                all.add(Charset.forName(match.getName()));
            }
        }
        USUAL.stream().filter(Charset::isSupported).map(Charset::forName).forEach(all::add);
        return List.copyOf(all);
    }
}
