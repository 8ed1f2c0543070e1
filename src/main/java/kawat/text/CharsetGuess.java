package kawat.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Optional;

/// Guesses the charset of bytes that say nothing of it, or something wrong.
public final class CharsetGuess {

    /// The detector needs no more to make up its mind.
    private static final int ENOUGH = 64 << 10;

    private CharsetGuess() {
    }

    /// Returns the likeliest charset that this Java can read.
    ///
    /// @param markup whether to look past tags
    public static Optional<Charset> of(byte[] bytes, boolean markup) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(markup);
        detector.setText(bytes.length > ENOUGH ? java.util.Arrays.copyOf(bytes, ENOUGH) : bytes);
        for (CharsetMatch match : detector.detectAll()) {
            // Unicode would have been told before anybody had to guess; what mainframes write is never on the web.
            if (!match.getName().startsWith("UTF-") && !match.getName().startsWith("IBM4")
                    && Charset.isSupported(match.getName())) {
                return Optional.of(Charset.forName(match.getName()));
            }
        }
        return Optional.empty();
    }
}
