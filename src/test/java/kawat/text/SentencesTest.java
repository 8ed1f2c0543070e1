package kawat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// States where sentences end.
class SentencesTest {

    private static final Lexicons LEXICONS = Lexicons.load();
    private static final Lexicon ENGLISH = LEXICONS.of("en").orElseThrow();

    private final Sentences sentences = new Sentences();

    static Stream<Lexicon> lexicons() {
        return LEXICONS.all().stream();
    }

    @Test
    void sentencesAreToldApart() {
        assertEquals(List.of("The ferry left.", "Nobody waved!", "Did it matter?"),
                split("The ferry left. Nobody waved!  Did it matter?", ENGLISH));
    }

    @Test
    void whiteSpaceAroundSentencesIsLeftOut() {
        assertEquals(List.of("One.", "Two."),
                split("  One.\n\u00A0Two.\t", ENGLISH).stream().toList());
        assertEquals(List.of(), split(" \n ", ENGLISH));
        assertEquals(List.of(), split("", ENGLISH));
    }

    @Test
    void chineseSentencesNeedNoSpaces() {
        Lexicon chinese = LEXICONS.of("zh").orElseThrow();
        assertEquals(2, split("\u8239\u5F00\u4E86\u3002\u6CA1\u6709\u4EBA\u6325\u624B\u3002", chinese).size());
    }

    @ParameterizedTest(quoteTextArguments = false, name = "{0}")
    @MethodSource("lexicons")
    void abbreviationsOfTheLexiconEndNoSentence(Lexicon lexicon) {
        for (String abbreviation : lexicon.abbreviations()) {
            String text = "Xa " + abbreviation + " Yabo xa.";
            assertEquals(List.of(text), split(text, lexicon), abbreviation);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of("a", "B", ". ", ".", "! ", "?", "\u201C", "\u201D", "\n", " ",
                "\u00A0", "Dr. ", "\u3002", "\u061F ",
                "\uD83D\uDE00", "1", ",", "\u2026", "\u0964 ");
        return Arbitraries.oneOf(pieces.list().ofMaxSize(40).map(p -> String.join("", p)),
                Arbitraries.strings().ofMaxLength(80));
    }

    @Property
    void everyWordIsInOneSentence(@ForAll("texts") String text) {
        for (Lexicon lexicon : LEXICONS.all()) {
            int last = 0;
            for (Sentences.Range range : sentences.split(text, lexicon)) {
                assertTrue(last <= range.start() && range.start() < range.end() && range.end() <= text.length());
                assertTrue(text.substring(last, range.start()).chars().allMatch(SentencesTest::space),
                        "words between sentences");
                assertFalse(space(text.charAt(range.start()))
                        || space(text.charAt(range.end() - 1)));
                last = range.end();
            }
            assertTrue(text.substring(last).chars().allMatch(SentencesTest::space), "words after the last sentence");
        }
    }

    private static boolean space(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private List<String> split(String text, Lexicon lexicon) {
        return sentences.split(text, lexicon).stream().map(r -> text.substring(r.start(), r.end())).toList();
    }
}
