package kawat.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// States what a lexicon file must hold, and how a fault in one is told.
class LexiconsTest {

    private static final String ENGLISH = ResourceFolder.list("lexicons", ".json").stream()
            .filter(file -> file.name().equals("lexicons/en.json")).findFirst().orElseThrow().text();

    static Stream<Lexicon> lexicons() {
        return Lexicons.load().all().stream();
    }

    @ParameterizedTest(quoteTextArguments = false, name = "{0}")
    @MethodSource("lexicons")
    void everyLexiconIsSoundInItself(Lexicon lexicon) {
        assertEquals(lexicon.language(), Locale.forLanguageTag(lexicon.language()).toLanguageTag());
        assertTrue(lexicon.script().matches("[A-Z][a-z]{3}"), lexicon.script());
        assertTrue(lexicon.months().values().stream().allMatch(m -> m >= 1 && m <= 12));
        assertTrue(lexicon.weekdays().values().stream().allMatch(d -> d >= 1 && d <= 7));
        assertEquals(12, lexicon.months().values().stream().distinct().count(), "every month has a name");
        assertEquals(7, lexicon.weekdays().values().stream().distinct().count(), "every weekday has a name");
        Locale own = Locale.forLanguageTag(lexicon.language());
        Stream.of(lexicon.functionWords(), lexicon.months().keySet(), lexicon.weekdays().keySet())
                .flatMap(words -> words.stream()).forEach(word -> {
                    assertFalse(word.isBlank() || !word.equals(word.strip()), "\"" + word + "\"");
                    assertTrue(word.equals(word.toLowerCase(Locale.ROOT)) || word.equals(word.toLowerCase(own)),
                            word + " is looked up in lower case");
                });
        assertEquals(lexicon.functionWords().size(), lexicon.functionWords().stream().distinct().count(),
                "a word that stands there twice counts twice");
    }

    @Test
    void regionsShareTheLexiconOfTheirLanguage() {
        Lexicons lexicons = Lexicons.load();
        assertEquals("en", lexicons.of("en-GB").orElseThrow().language());
        assertTrue(lexicons.of("tlh").isEmpty());
        assertTrue(lexicons.of("").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            // what stands in the file | what is put there instead | what the refusal says
            "\"script\"     | \"surprise\": 1, \"script\"            | surprise",
            "\"script\"     | \"language\": \"en\", \"script\"       | line 5",
            "\"script\"     | \"script\": \"Latn\", \"script\"       | script",
            "\"spaces\": true, | ``                                  | spaces",
            "\"spaces\": true  | \"spaces\": \"yes\"                 | line 6",
            "\"spaces\": true  | \"spaces\": null                    | spaces",
            "\"language\": \"en\" | \"language\": \"id\"             | \"id\"",
            "\"language\": \"en\", | ``                              | language",
            "\"name\": \"English\" | \"name\": null                  | name",
            "\"functionWords\": [ | \"functionWords\": [[],          | line",
            "\"months\": {     | \"months\": {\"smarch\": \"x\",     | line"})
    void faultsAreToldWithTheFileAndThePlace(String there, String instead, String said) {
        assertTrue(ENGLISH.contains(there), there);
        BadResource fault = assertThrows(BadResource.class,
                () -> Lexicons.read(new ResourceFolder.Entry("lexicons/en.json", ENGLISH.replace(there, instead))));
        assertTrue(fault.getMessage().startsWith("lexicons/en.json: "), fault.getMessage());
        assertTrue(fault.getMessage().contains(said), fault.getMessage());
    }

    @Test
    void lexiconWithoutProvenanceIsRefused() {
        for (String none : new String[]{"", "\"provenance\": \"\",", "\"provenance\": \"  \","}) {
            String text = ENGLISH.replaceFirst("\"provenance\": \"[^\"]*\",", none);
            BadResource fault = assertThrows(BadResource.class,
                    () -> Lexicons.read(new ResourceFolder.Entry("lexicons/en.json", text)));
            assertTrue(fault.getMessage().contains("provenance"), fault.getMessage());
        }
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (String text : new String[]{"", "{", "[]", "null", ENGLISH + "x",
                ENGLISH.substring(0, ENGLISH.length() / 2)}) {
            assertThrows(BadResource.class, () -> Lexicons.read(new ResourceFolder.Entry("lexicons/en.json", text)),
                    text);
        }
    }

    @Test
    void folderThatIsMissingIsNamed() {
        BadResource fault = assertThrows(BadResource.class, () -> ResourceFolder.list("nowhere", ".json"));
        assertTrue(fault.getMessage().startsWith("nowhere: "), fault.getMessage());
    }
}
