package kawat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kawat.lexicon.Lexicons;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reads pages in every charset of the web with a true label, a wrong one and none.
class CharsetsTest {

    private static final Decoder DECODER = new Decoder(Lexicons.load());

    /// A text in the charset in which its language was once written.
    record Sample(Charset charset, String language, String text) {
        @Override
        public String toString() {
            return charset.name() + " " + language;
        }
    }

    static List<Sample> samples() {
        try (InputStream in = Objects.requireNonNull(CharsetsTest.class.getResourceAsStream("charsets.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(l -> l.split("\t"))
                    .map(f -> new Sample(Charset.forName(f[0]), f[1], f[2])).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String page(String head, String text) {
        return "<!doctype html><html><head>" + head + "<title>News</title></head><body><p>" + text
                + "</p></body></html>";
    }

    private static String label(String charset) {
        return "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + charset + "\">";
    }

    @ParameterizedTest
    @MethodSource("samples")
    void trueLabelIsBelieved(Sample sample) {
        String page = page(label(sample.charset().name()), sample.text());
        assertEquals(page, DECODER.decode(page.getBytes(sample.charset()), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void labelFarDownThePageIsFound(Sample sample) {
        String far = "<script>" + "var a = 1; ".repeat(2_000) + "</script>" + label(sample.charset().name());
        String page = page(far, sample.text());
        assertEquals(page, DECODER.decode(page.getBytes(sample.charset()), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void transportIsBelievedWherePageSaysNothing(Sample sample) {
        String page = page("", sample.text());
        assertEquals(page, DECODER.decode(page.getBytes(sample.charset()), Optional.of(sample.charset())));
    }

    @Test
    void nearlyEveryPageIsReadWithoutALabel() {
        assertEquals("", misread(""));
    }

    @Test
    void nearlyEveryPageIsReadUnderTheLabelOfAnother() {
        for (String wrong : List.of("utf-8", "iso-8859-1")) {
            assertEquals("", misread(label(wrong)), wrong);
        }
    }

    /// Names the samples that come back as something else than they are.
    private static String misread(String head) {
        // Without a label these are bytes of a neighbour that reads just as well.
        Set<String> twins = new HashSet<>(Set.of("x-MacCyrillic", "x-MacRoman", "ISO-8859-15", "windows-1257"));
        if (head.contains("8859-1")) {
            // Latin letters under the label of other Latin letters: the label may as well be right.
            twins.addAll(Set.of("ISO-8859-2", "windows-1250", "windows-1254"));
        }
        List<String> wrong = new ArrayList<>();
        for (Sample sample : samples()) {
            String page = page(head, sample.text());
            if (!twins.contains(sample.charset().name())
                    && !DECODER.decode(page.getBytes(sample.charset()), Optional.empty()).equals(page)) {
                wrong.add(sample.toString());
            }
        }
        return String.join(", ", wrong);
    }

    @Provide
    Arbitrary<String> shuffled() {
        return Arbitraries.of(samples().stream().filter(s -> s.text().indexOf(' ') > 0).toList())
                .flatMap(s -> Arbitraries.shuffle(List.of(s.text().split(" ")))
                        .map(w -> s.charset().name() + "\t" + String.join(" ", w)));
    }

    @Property(tries = 200)
    void anyOrderOfWordsIsReadUnderItsLabel(@ForAll("shuffled") String sample) {
        String[] fields = sample.split("\t");
        String page = page(label(fields[0]), fields[1]);
        assertEquals(page, DECODER.decode(page.getBytes(Charset.forName(fields[0])), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void utf8WrittenTwiceIsUndoneWhereAllOfItWas(Sample sample) {
        String page = page("", sample.text());
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        String mishap = new String(bytes, StandardCharsets.ISO_8859_1);
        assertEquals(page, DECODER.decode(mishap.getBytes(StandardCharsets.UTF_8), Optional.empty()));
        String partly = mishap + "<p>\u2192</p>";
        assertEquals(partly, DECODER.decode(partly.getBytes(StandardCharsets.UTF_8), Optional.empty()));
    }

    @Test
    void textThatOnlyLooksLikeSuchAMishapStays() {
        String page = page("", samples().stream().filter(s -> s.language().equals("fr")).map(Sample::text)
                .collect(Collectors.joining(" ")));
        String read = DECODER.decode(page.getBytes(StandardCharsets.UTF_8), Optional.empty());
        assertTrue(read.equals(page), read);
    }
}
