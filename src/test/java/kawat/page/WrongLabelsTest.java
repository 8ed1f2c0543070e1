package kawat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.Test;

/// Reads pages of every charset under the label of every other: the text itself has to tell.
class WrongLabelsTest {

    private static final Decoder DECODER = new Decoder(Lexicons.load());

    private static final List<String> LABELS = List.of("windows-1250", "windows-1251", "windows-1252", "windows-1253",
            "windows-1254", "windows-1256", "koi8-r", "iso-8859-1", "iso-8859-2", "iso-8859-5", "iso-8859-7",
            "iso-8859-9", "gb2312", "gbk", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "tis-620", "utf-8");

    private static String page(String label, String text) {
        return "<!doctype html><html><head><meta charset=\"" + label + "\"><title>News</title></head><body><p>" + text
                + "</p></body></html>";
    }

    private static String cut(String text, int length) {
        StringBuilder made = new StringBuilder(text);
        while (made.length() < length) {
            made.append(' ').append(text);
        }
        return made.substring(0, length);
    }

    private static boolean read(String text, Charset charset, String label) {
        String page = page(label, text);
        return DECODER.decode(page.getBytes(charset), Optional.empty()).equals(page);
    }

    /// Charsets that are found out; those of old computers, and Baltic pages under another label, are not.
    private static final List<String> FOUND = List.of("windows-1250", "windows-1251", "windows-1252", "windows-1253",
            "windows-1254", "windows-1255", "windows-1256", "KOI8-R", "ISO-8859-2", "ISO-8859-5", "ISO-8859-6",
            "ISO-8859-7", "windows-874", "x-windows-874", "GB18030", "Big5", "windows-31j", "EUC-JP", "EUC-KR");

    private static List<CharsetsTest.Sample> samples() {
        return CharsetsTest.samples().stream()
                .filter(s -> !s.charset().name().startsWith("UTF") && !s.charset().name().startsWith("ISO-2022"))
                .toList();
    }

    @Test
    void trueLabelIsNeverOverruled() {
        List<String> lost = new ArrayList<>();
        for (CharsetsTest.Sample sample : samples()) {
            for (int length : new int[]{30, 60, 120, 200, 2_000}) {
                String text = cut(sample.text(), length);
                if (!read(text, sample.charset(), sample.charset().name())) {
                    lost.add(sample + " " + length);
                }
            }
        }
        assertEquals(List.of(), lost);
    }

    @Test
    void wrongLabelIsFoundOutByTheText() {
        for (int length : new int[]{200, 2_000}) {
            int right = 0;
            int all = 0;
            List<String> lost = new ArrayList<>();
            for (CharsetsTest.Sample sample : samples()) {
                if (!FOUND.contains(sample.charset().name())) {
                    continue;
                }
                String text = cut(sample.text(), length);
                for (String label : LABELS) {
                    all++;
                    if (read(text, sample.charset(), label)) {
                        right++;
                    } else {
                        lost.add(sample.charset() + " " + sample.language() + " as " + label);
                    }
                }
            }
            double share = (double) right / all;
            assertTrue(share >= (length < 1_000 ? 0.88 : 0.90), length + " characters: " + share + " " + lost);
        }
    }
}
