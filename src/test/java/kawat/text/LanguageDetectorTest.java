package kawat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import kawat.lexicon.Example;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// States which language a text is taken to be in.
class LanguageDetectorTest {

    /// Characters of the shortest text whose language must be told; neighbours such as Malay and Indonesian share whole short
    /// sentences, and every story is longer.
    private static final int LONG_ENOUGH = 120;

    private static final Lexicons LEXICONS = Lexicons.load();
    private static final LanguageDetector DETECTOR = new LanguageDetector(LEXICONS);

    static Stream<Arguments> sentences() throws IOException {
        Properties file = new Properties();
        try (InputStream in = LanguageDetectorTest.class.getResourceAsStream("sentences.properties")) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return file.stringPropertyNames().stream().sorted()
                .map(key -> Arguments.of(key.replaceFirst("\\..*", ""), file.getProperty(key)));
    }

    static Stream<Arguments> examples() {
        List<Arguments> all = new ArrayList<>();
        for (Lexicon lexicon : LEXICONS.all()) {
            for (Example example : lexicon.examples()) {
                if (example.text().length() >= LONG_ENOUGH) {
                    all.add(Arguments.of(lexicon.language(), example.text()));
                }
            }
        }
        // A lexicon without examples yet is still told by its own small words.
        all.add(Arguments.of("en", "The talks with the ministers were long, and they will go on."));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void oneSentenceTellsTheLanguage(String language, String sentence) {
        assertEquals(language, DETECTOR.detect(sentence));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesOfALexiconAreInItsLanguage(String language, String text) {
        assertEquals(language, DETECTOR.detect(text));
    }

    @Test
    void nearlyAllShortExamplesAreToldToo() {
        List<Boolean> told = LEXICONS.all().stream().flatMap(lexicon -> lexicon.examples().stream()
                .map(example -> DETECTOR.detect(example.text()).equals(lexicon.language()))).toList();
        long right = told.stream().filter(t -> t).count();
        assertTrue(right >= 0.95 * told.size(), right + " of " + told.size());
    }

    @Test
    void foreignNamesDoNotSwayALanguage() {
        assertEquals("en", DETECTOR.detect(
                "The spokesman of \u4E2D\u56FD and of \u0420\u043E\u0441\u0441\u0438\u044F said that they would meet in May."));
    }

    @Test
    void whatHasNoWordsHasNoLanguage() {
        for (String text : List.of("", " ", "12:30", "\u2014", "\uD83D\uDE00")) {
            assertEquals("und", DETECTOR.detect(text), text);
        }
    }

    @Property
    void anyTextHasALanguageOrNone(@ForAll String text) {
        String found = DETECTOR.detect(text);
        assertTrue(found.equals("und") || LEXICONS.of(found).isPresent()
                || LEXICONS.profiles().stream().anyMatch(p -> p.language().equals(found)), found);
    }
}
