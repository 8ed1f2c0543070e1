package kawat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kawat.lexicon.Lexicons;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {

    private static final Decoder DECODER = new Decoder(Lexicons.load());

    private static final String RUSSIAN = "Посол приехал в столицу утром и сразу поехал на переговоры, сообщило министерство.";

    @Test
    void utf8WinsOverAWrongLabel() {
        String page = "<meta charset=gb2312><p>外交部发言人说，会谈是坦率的。</p>";
        assertEquals(page, DECODER.decode(page.getBytes(StandardCharsets.UTF_8), Optional.empty()));
    }

    @Test
    void labelsMeanWhatTheWebMeansByThem() {
        String chinese = "<meta charset=gb2312><p>部长朱镕基和胡喆在北京。</p>";
        assertEquals(chinese, DECODER.decode(chinese.getBytes(Charset.forName("GB18030")), Optional.empty()));
        String curly = "<meta charset=iso-8859-1><p>“L’Europe” – 5 €</p>";
        assertEquals(curly, DECODER.decode(curly.getBytes(Charset.forName("windows-1252")), Optional.empty()));
    }

    @Test
    void hintOfTheTransportServesWherePageSaysNothing() {
        Charset koi = Charset.forName("KOI8-R");
        assertEquals(RUSSIAN, DECODER.decode(RUSSIAN.getBytes(koi), Optional.of(koi)));
    }

    @Test
    void cyrillicWithoutAnyLabelIsGuessed() {
        assertEquals(RUSSIAN, DECODER.decode(RUSSIAN.getBytes(Charset.forName("windows-1251")), Optional.empty()));
    }

    @Test
    void oneBrokenByteDoesNotUndoUtf8() {
        byte[] bytes = (RUSSIAN + RUSSIAN).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        assertEquals(RUSSIAN, DECODER.decode(bytes, Optional.empty()).substring(0, RUSSIAN.length()));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void wideCharsetsAreToldByTheirZeros(String charset) {
        String page = "<html><body><p>The envoy arrived on time.</p></body></html>";
        assertEquals(page, DECODER.decode(page.getBytes(Charset.forName(charset)), Optional.empty()));
        String marked = "\uFEFF" + page;
        assertEquals(page, DECODER.decode(marked.getBytes(Charset.forName(charset)), Optional.empty()));
    }

    @Property(tries = 200)
    void whatIsWrittenInUtf8IsReadBack(@ForAll("texts") String text) {
        assertEquals(text, DECODER.decode(text.getBytes(StandardCharsets.UTF_8), Optional.empty()));
    }

    @Property(tries = 200)
    void whatIsWrittenInTheDeclaredCharsetIsReadBack(@ForAll("declared") String[] page) {
        assertEquals(page[1], DECODER.decode(page[1].getBytes(Charset.forName(page[0])), Optional.empty()));
    }

    @Property(tries = 300)
    void anyBytesGiveSomeText(@ForAll byte[] bytes) {
        DECODER.decode(bytes, Optional.empty());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("abc йцу 中文 عرب é“”«»\n").ofMinLength(1).ofMaxLength(300)
                .filter(t -> !t.startsWith("\uFEFF"));
    }

    @Provide
    Arbitrary<String[]> declared() {
        Arbitrary<String> russian = Arbitraries.strings().withChars("абвгдежзийклмнопрст ,.").ofMinLength(20)
                .ofMaxLength(300);
        Arbitrary<String> chinese = Arbitraries.strings().withChars("部长说会谈是坦率的外交人在北京").ofMinLength(20)
                .ofMaxLength(300);
        return Arbitraries.oneOf(
                russian.flatMap(t -> Arbitraries.of("windows-1251", "koi8-r", "iso-8859-5").map(c -> labelled(c, t))),
                chinese.flatMap(t -> Arbitraries.of("gbk", "gb18030", "big5").map(c -> labelled(c, t))));
    }

    private static String[] labelled(String charset, String text) {
        String written = charset.equals("big5") ? text.replaceAll("[长说会谈发]", "人") : text;
        return new String[]{charset, "<html><head><meta charset=\"" + charset + "\"></head><body><p>" + written
                + "</p></body></html>"};
    }
}
