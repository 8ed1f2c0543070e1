package kawat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.Test;

class RomaniserTest {

    private static final Lexicons LEXICONS = Lexicons.load();
    private final Romaniser romaniser = new Romaniser();

    private String romanise(String language, String name, String... surnames) {
        Lexicon lexicon = LEXICONS.of(language).orElseThrow();
        return romaniser.romanise(name,
                new Romaniser.Habits(language, Set.of(surnames), lexicon.names().readings(),
                        lexicon.names().romanisation(),
                        language.equals("ja") ? NameReadings.japanese() : NameReadings.NONE));
    }

    @Test
    void rulesOfEveryLexiconCanBeRead() {
        for (Lexicon lexicon : LEXICONS.all()) {
            for (String name : new String[]{"Анна", "アンナ", "안나", "अनिल", "田中", "王伟"}) {
                assertEquals(false, romanise(lexicon.language(), name).isBlank(), lexicon.language());
            }
        }
    }

    @Test
    void ukrainianFollowsTheTableOfItsPassports() {
        assertEquals("Yevhen Yizhakevych", romanise("uk", "Євген Їжакевич"));
        assertEquals("Liudmyla Zghurska", romanise("uk", "Людмила Згурська"));
        assertEquals("Zoia Yukhymenko", romanise("uk", "Зоя Юхименко"));
    }

    @Test
    void russianIsSpeltAsThePressDoes() {
        assertEquals("Andrei Chizhevsky", romanise("ru", "Андрей Чижевский"));
        assertEquals("Yefim Shcheglov", romanise("ru", "Ефим Щеглов"));
        assertEquals("Yulia Magadeyeva", romanise("ru", "Юлия Магадеева"));
    }

    @Test
    void japaneseNameIsReadFromTheDictionaryGivenNameFirst() {
        assertEquals("Seiichi Kurokawa", romanise("ja", "黒川誠一"));
        assertEquals("Koji Tanaka", romanise("ja", "田中浩二"));
        assertEquals("Ingrid Nansen", romanise("ja", "イングリッド・ナンセン"));
    }

    @Test
    void koreanSurnameStandsFirstAndSyllablesOfTheGivenNameAreJoined() {
        assertEquals("Kim Min-jae", romanise("ko", "김민재", "김"));
    }

    @Test
    void unwrittenVowelsOfHindiAreNotHeard() {
        assertEquals("Suresh Baliyan", romanise("hi", "सुरेश बलियान"));
    }

    @Test
    void nameWhoseSoundIsNotWrittenStaysAsPrinted() {
        assertEquals("سامر", romanise("ar", "سامر"));
    }
}
