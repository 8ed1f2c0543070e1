package kawat.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kawat.lexicon.Lexicons;
import kawat.text.CharsetGuess;
import kawat.text.Fluency;
import kawat.text.Legible;
import org.jspecify.annotations.Nullable;

/// Turns the bytes of a page into text. Labels lie, so the bytes are asked first: byte order mark, the zero bytes of
/// UTF-16 and UTF-32, strict UTF-8; then the label of the transport and of the page; a guess at the end.
final class Decoder {

    /// How much of a page is looked at for its zero bytes.
    private static final int PRESCAN = 4096;
    /// Where a page may declare its charset; browsers give up earlier, but pages that grew do not know that.
    private static final int DECLARED = 256 << 10;
    private static final char ESCAPE = 0x1B;
    /// Bytes decoded at a time: a decoder is many times faster with plain letters, and looks out for them anew each time.
    private static final int STEP = 1024;
    private static final Pattern LABEL = Pattern.compile(
            "(?i)<meta\\s[^>]{0,400}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']?([\\w.:-]+)|^.{0,2000}?\\bcharset=\\s*[\"']?([\\w.:-]+)",
            Pattern.DOTALL);
    /// A label is believed when so much of what it makes of the bytes can be read, or no other makes much more of them.
    private static final double READABLE = 0.9;
    private static final double MUCH_MORE = 0.25;
    /// Of so many characters beyond ASCII one may be broken in a text that is UTF-8 all the same.
    private static final int GOOD_PER_BAD = 50;

    /// What the labels of the web mean, where that is not what Java takes them for (encoding.spec.whatwg.org, 4.2).
    private static final Map<String, String> WEB_LABELS = Map.ofEntries(Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"), Map.entry("gbk", "GB18030"), Map.entry("x-gbk", "GB18030"),
            Map.entry("chinese", "GB18030"), Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"), Map.entry("l1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"), Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"), Map.entry("latin5", "windows-1254"),
            Map.entry("iso-8859-11", "windows-874"), Map.entry("tis-620", "windows-874"),
            Map.entry("euc-kr", "x-windows-949"), Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("korean", "x-windows-949"), Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"), Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"), Map.entry("big5", "Big5-HKSCS"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"), Map.entry("logical", "ISO-8859-8"),
            Map.entry("macintosh", "x-MacRoman"), Map.entry("x-mac-roman", "x-MacRoman"),
            Map.entry("mac", "x-MacRoman"),
            Map.entry("x-mac-cyrillic", "x-MacCyrillic"), Map.entry("x-mac-ukrainian", "x-MacUkraine"),
            Map.entry("cn-big5", "Big5-HKSCS"), Map.entry("x-x-big5", "Big5-HKSCS"),
            Map.entry("big5-hkscs", "Big5-HKSCS"),
            Map.entry("ksc5601", "x-windows-949"), Map.entry("windows-949", "x-windows-949"),
            Map.entry("ms_kanji", "windows-31j"), Map.entry("x-euc-jp", "EUC-JP"), Map.entry("dos-874", "windows-874"),
            Map.entry("iso8859-1", "windows-1252"), Map.entry("x-cp1252", "windows-1252"),
            Map.entry("x-cp1250", "windows-1250"), Map.entry("cyrillic", "ISO-8859-5"), Map.entry("koi8", "KOI8-R"),
            Map.entry("koi", "KOI8-R"), Map.entry("koi8-ru", "KOI8-U"), Map.entry("greek", "ISO-8859-7"),
            Map.entry("hebrew", "ISO-8859-8"), Map.entry("arabic", "ISO-8859-6"), Map.entry("866", "IBM866"),
            Map.entry("x-cp1251", "windows-1251"), Map.entry("koi8-u", "KOI8-U"));

    /// A label is overruled by a charset that makes so many more small words of the bytes, and so many times more.
    private static final int MORE_WORDS = 3;
    private static final int TIMES_MORE = 2;
    /// Bytes at the beginning, in the middle and at the end that a labelled page is judged by.
    private static final int SAMPLE = 16 << 10;

    private final Fluency fluency;

    Decoder(Lexicons lexicons) {
        this.fluency = new Fluency(lexicons);
    }

    /// Returns the text; what no charset makes sense of comes back as replacement characters.
    String decode(byte[] bytes, Optional<Charset> hint) {
        @Nullable
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            String text = lenient(bytes, marked);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        @Nullable
        Charset wide = zeroBytes(bytes);
        if (wide != null) {
            return lenient(bytes, wide);
        }
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        boolean escapes = utf8.isEmpty() || utf8.get().indexOf(ESCAPE) >= 0;
        if (escapes && escapes(bytes) && Charset.isSupported("ISO-2022-JP")) {
            return lenient(bytes, Charset.forName("ISO-2022-JP"));
        }
        if (utf8.isPresent()) {
            return Twice.undone(utf8.get());
        }
        if (nearlyUtf8(bytes)) {
            return lenient(bytes, StandardCharsets.UTF_8);
        }
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED), StandardCharsets.ISO_8859_1);
        return legacy(bytes, told(head, hint), head.indexOf('<') >= 0);
    }

    /// Tells whether the bytes switch between character sets as ISO-2022-JP does.
    private static boolean escapes(byte[] bytes) {
        int end = Math.min(bytes.length, DECLARED) - 2;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == ESCAPE && (bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')
                    || bytes[i + 1] == '(' && bytes[i + 2] == 'J')) {
                return true;
            }
        }
        return false;
    }

    /// Reads bytes that are not UTF-8: as they are labelled, unless that can hardly be read and something else can.
    private String legacy(byte[] bytes, List<Charset> told, boolean markup) {
        Legible legible = new Legible();
        String best = "";
        double top = -1;
        for (Charset charset : told) {
            String text = lenient(bytes, charset);
            double share = legible.share(text);
            if (share >= READABLE) {
                return better(charset, text, bytes, markup, legible);
            }
            if (share > top) {
                best = text;
                top = share;
            }
        }
        top += told.isEmpty() ? 0 : MUCH_MORE;
        double step = 0;
        for (Charset guess : CharsetGuess.all(bytes, markup)) {
            Charset charset = web(guess.name()).orElse(guess);
            String text = charset.name().startsWith("UTF-16")
                    ? strict(bytes, charset).orElse("")
                    : lenient(bytes, charset);
            // Of equals the one that was named first.
            double share = text.isEmpty() ? 0 : legible.share(text) - step;
            if (share > top) {
                best = text;
                top = share;
            }
            step += 0.004;
        }
        return best;
    }

    /// Returns what a label makes of the bytes, unless another charset makes many more words of them that people use.
    private String better(Charset label, String labelled, byte[] bytes, boolean markup, Legible legible) {
        byte[] sample = sample(bytes);
        int own = fluency.of(lenient(sample, label));
        int most = own;
        double share = legible.share(labelled);
        Charset best = label;
        for (Charset guess : CharsetGuess.all(sample, markup)) {
            Charset charset = web(guess.name()).orElse(guess);
            String text = lenient(sample, charset);
            int words = fluency.of(text);
            if (words > most && words >= own + MORE_WORDS && words > own * TIMES_MORE
                    && legible.share(text) >= share) {
                best = charset;
                most = words;
            }
        }
        return best.equals(label) ? labelled : lenient(bytes, best);
    }

    private static byte[] sample(byte[] bytes) {
        if (bytes.length <= 3 * SAMPLE) {
            return bytes;
        }
        byte[] sample = new byte[3 * SAMPLE];
        System.arraycopy(bytes, 0, sample, 0, SAMPLE);
        System.arraycopy(bytes, (bytes.length - SAMPLE) / 2, sample, SAMPLE, SAMPLE);
        System.arraycopy(bytes, bytes.length - SAMPLE, sample, 2 * SAMPLE, SAMPLE);
        return sample;
    }

    private static List<Charset> told(String head, Optional<Charset> hint) {
        List<Charset> told = new ArrayList<>();
        hint.flatMap(c -> web(c.name())).ifPresent(told::add);
        Matcher label = LABEL.matcher(head);
        while (label.find()) {
            Stream.of(1, 2, 3).map(label::group).filter(Objects::nonNull).findFirst().flatMap(Decoder::web)
                    .filter(c -> !told.contains(c)).ifPresent(told::add);
        }
        told.removeIf(c -> c.name().startsWith("UTF-"));
        return told;
    }

    private static Optional<Charset> web(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        String name = WEB_LABELS.getOrDefault(lower, lower);
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (java.nio.charset.IllegalCharsetNameException e) {
            // A label that is no name at all says nothing.
            return Optional.empty();
        }
    }

    private static @Nullable Charset byteOrderMark(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(b, 0xFF, 0xFE, 0, 0)) {
            return StandardCharsets.UTF_32LE;
        }
        if (starts(b, 0, 0, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_32BE;
        }
        return starts(b, 0xFF, 0xFE)
                ? StandardCharsets.UTF_16LE
                : starts(b, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /// Tells UTF-16 and UTF-32 without a mark by where their zero bytes lie: markup, spaces and digits have them.
    private static @Nullable Charset zeroBytes(byte[] bytes) {
        int looked = Math.min(bytes.length, PRESCAN) & ~3;
        int[] zeros = new int[4];
        for (int i = 0; i < looked; i++) {
            if (bytes[i] == 0) {
                zeros[i & 3]++;
            }
        }
        int words = looked / 4;
        if (words == 0) {
            return null;
        }
        if (zeros[0] == words && zeros[1] > words / 2) {
            return StandardCharsets.UTF_32BE;
        }
        if (zeros[3] == words && zeros[2] > words / 2) {
            return StandardCharsets.UTF_32LE;
        }
        int even = zeros[0] + zeros[2];
        int odd = zeros[1] + zeros[3];
        if (even > words / 3 && odd * 8 < even) {
            return StandardCharsets.UTF_16BE;
        }
        return odd > words / 3 && even * 8 < odd ? StandardCharsets.UTF_16LE : null;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CharBuffer to = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()));
        int end = 0;
        do {
            end = Math.min(bytes.length, end + STEP);
            if (decoder.decode(from.limit(end), to, end == bytes.length).isError()) {
                return Optional.empty();
            }
        } while (end < bytes.length);
        return decoder.flush(to).isError() ? Optional.empty() : Optional.of(to.flip().toString());
    }

    private static boolean nearlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long good = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return good > broken * GOOD_PER_BAD;
    }

    private static String lenient(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }
}
