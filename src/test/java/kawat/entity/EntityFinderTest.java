package kawat.entity;

import static kawat.entity.Stories.article;
import static kawat.entity.Stories.filed;
import static kawat.entity.Stories.mentions;
import static kawat.entity.Stories.organisations;
import static kawat.entity.Stories.people;
import static kawat.entity.Stories.places;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kawat.article.Article;
import org.junit.jupiter.api.Test;

class EntityFinderTest {

    @Test
    void titleIsNoPartOfTheName() {
        Article story = article("id", "Menteri Kelautan Ratmini Sugondo tiba di Jakarta pada Senin.");
        assertEquals(List.of("Ratmini Sugondo"), mentions(story, "Ratmini Sugondo"));
        assertEquals(List.of("Jakarta"), places(story));
    }

    @Test
    void shortFormGoesToTheFullName() {
        Article story = article("id", "Ratmini Sugondo, juru bicara kementerian, membantah kabar itu.",
                "Menurut Ratmini, kapal sudah berlayar. Sugondo tidak merinci.");
        assertEquals(List.of("Ratmini Sugondo"), people(story));
        assertEquals(List.of("Ratmini Sugondo", "Ratmini", "Sugondo"), mentions(story, "Ratmini Sugondo"));
    }

    @Test
    void ambiguousSurnameGoesToTheOneNamedLast() {
        Article story = article("en", "Governor Olive Trenfield met Mayor Hugh Trenfield on the bridge.",
                "Trenfield said the work would end by spring.");
        assertEquals(List.of("Olive Trenfield", "Hugh Trenfield"), people(story));
        assertEquals(List.of("Hugh Trenfield", "Trenfield"), mentions(story, "Hugh Trenfield"));
    }

    @Test
    void unlistedFullNameKeepsTheSurnameFromAKnownBearer() {
        Article story = article("en", "Senator Agatha Biden spoke in the harbour. Biden then left for Lisbon.");
        assertEquals(List.of("Agatha Biden"), people(story));
    }

    @Test
    void knownNameIsGivenInEnglishWhateverTheScript() {
        assertEquals(List.of("Xi Jinping"), people(article("zh", "习近平在上海会见了客人。")));
        assertEquals(List.of("Xi Jinping"), people(article("ru", "Посол встретился с Си Цзиньпином в Шанхае.")));
        assertEquals(List.of("Xi Jinping"), people(article("ar", "التقى السفير شي جين بينغ في شنغهاي.")));
    }

    @Test
    void caseEndingsHideNoName() {
        Article story = article("ru", "Самолёт вылетел из Москвы в Пекин через Россию.");
        assertEquals(List.of("Moscow", "Beijing", "Russia"), places(story));
    }

    @Test
    void arabicPrefixIsNoPartOfTheName() {
        Article story = article("ar", "وصل الوفد إلى الصين وروسيا، ثم عاد للعراق.");
        assertEquals(List.of("روسيا"), mentions(story, "Russia"));
        assertTrue(places(story).contains("Iraq"), () -> places(story).toString());
    }

    @Test
    void acronymKeepsItsCase() {
        assertEquals(List.of("United States"), places(article("id", "Utusan AS datang kemarin.")));
        assertEquals(List.of(), places(article("id", "Kartu as itu jatuh ke lantai.")));
        assertEquals(List.of(), organisations(article("en", "The boats had nowhere to go, who knew when.")));
    }

    @Test
    void letterXIsThePlatformOnlyInItsContext() {
        assertEquals(List.of("X"), organisations(article("id", "Video itu diunggah di X kemarin malam.")));
        assertEquals(List.of(), organisations(article("id", "Titik X pada peta itu keliru.")));
    }

    @Test
    void ministryIsNamedAfterItsCountry() {
        assertEquals(List.of("Ministry of Foreign Affairs of China"),
                organisations(article("id", "Seorang pejabat Kementerian Luar Negeri China membisu.")));
        assertEquals(List.of("Ministry of Foreign Affairs of China"),
                organisations(article("fr", "Le ministère chinois des Affaires étrangères se tait.")));
        assertEquals(List.of("US Department of State"),
                organisations(article("id", "Kementerian Luar Negeri AS membisu.")));
    }

    @Test
    void ministryWithoutACountryIsThatOfTheDateline() {
        Article story = filed("en", "OSLO", LocalDate.of(2024, 3, 1), "The foreign ministry declined to comment.");
        assertEquals(List.of("Ministry of Foreign Affairs of Norway"), organisations(story));
        assertEquals(List.of("Ministry of Foreign Affairs of Indonesia"),
                organisations(article("id", "Pejabat Kementerian Luar Negeri menolak berkomentar.")));
    }

    @Test
    void bareTitleIsNobody() {
        Article story = article("id", "Perang itu bisa diakhiri, kata PM kepada wartawan.",
                "Presiden dan Menteri hadir.");
        assertEquals(List.of(), Stories.find(story).entities());
    }

    @Test
    void firstWordOfASentenceIsNoName() {
        Article story = article("id", "Namun Ratmini Sugondo diam. Kapal itu pergi. Sebuah kapal lain menyusul.");
        assertEquals(List.of("Ratmini Sugondo"), people(story));
        assertEquals(1, Stories.find(story).entities().size());
    }

    @Test
    void weekdayAndMonthAreNoNames() {
        Article story = article("es", "El Miércoles y en Febrero no habrá barcos.");
        assertEquals(List.of(), Stories.find(story).entities());
    }

    @Test
    void titleOfAWorkIsNoPerson() {
        Article story = article("id", "Seminar bertajuk “Senja Kelabu” dibuka pagi ini.");
        assertEquals(List.of(), people(story));
    }

    @Test
    void placeOfTheDatelineIsAPlaceThroughout() {
        Article story = filed("es", "QUERALTA", LocalDate.of(2025, 5, 2),
                "QUERALTA, 2 may (EFE).- El puente abrió ayer.",
                "Los vecinos de Queralta lo celebran.");
        assertEquals(1, places(story).size());
        assertEquals(List.of("QUERALTA", "Queralta"), mentions(story, places(story).getFirst()));
    }

    @Test
    void speakingOfficeWithoutANameIsItsHolderOnTheDay() {
        String text = "Blokade harus berakhir, kata Menlu AS kepada wartawan.";
        assertEquals(List.of("Antony Blinken"), people(filed("id", "BRUSSEL", LocalDate.of(2024, 3, 1), text)));
        assertEquals(List.of("Marco Rubio"), people(filed("id", "BRUSSEL", LocalDate.of(2025, 3, 1), text)));
        assertEquals(List.of(), people(article("id", text)));
    }

    @Test
    void formerHolderAndElectionAreNobody() {
        LocalDate day = LocalDate.of(2024, 3, 1);
        assertEquals(List.of(), people(filed("en", "OSLO", day, "A former U.S. secretary of state said so.")));
        assertEquals(List.of(), people(filed("id", "OSLO", day, "Pemilihan presiden AS tinggal sebentar lagi.")));
    }

    @Test
    void removedLinesNameNobody() {
        Article story = article("id", "Kapal itu berlabuh di Surabaya.");
        assertEquals(List.of("Surabaya"), places(story));
        assertFalse(people(story).contains("Vladimir Putin"));
    }

    @Test
    void titleBeforeAnUnlistedChineseNameMakesAPerson() {
        assertEquals(List.of("周望海"), mentions(article("zh", "交通部发言人周望海说，航线已恢复。"), people(
                article("zh", "交通部发言人周望海说，航线已恢复。")).getFirst()));
    }

    @Test
    void honorificAfterAJapaneseNameMakesAPerson() {
        Article story = article("ja", "渡辺晴香局長は「橋は来月開く」と述べた。渡辺氏は現地を訪れた。");
        assertEquals(1, people(story).size());
        assertEquals(List.of("渡辺晴香", "渡辺"), mentions(story, people(story).getFirst()));
    }

    @Test
    void digitsOfAScriptWithoutSpacesAreRead() throws IOException {
        try (InputStream crasher = EntityFinderTest.class
                .getResourceAsStream("/crashers/digit-of-an-unspaced-script.txt")) {
            String text = new String(Objects.requireNonNull(crasher).readAllBytes(), StandardCharsets.UTF_8).strip();
            assertEquals(List.of("Jakarta"), places(article("id", text)));
        }
    }

    @Test
    void languageWithoutALexiconNamesNothing() {
        assertEquals(List.of(), Stories.find(article("und", "Ratmini Sugondo di Jakarta.")).entities());
    }
}
