package kawat.page.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import kawat.lexicon.Lexicons;
import kawat.lexicon.Wires;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelinesTest {

    private static final Datelines DATELINES = new Datelines(Wires.load(), new Words(Lexicons.load().all()));
    private static final Optional<LocalDate> NEAR = Optional.of(LocalDate.of(2024, 5, 3));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "BEIRUT/THE HAGUE, May 2 (Reuters) - The two courts agreed. | BEIRUT/THE HAGUE | Reuters | 2024-05-02",
            "OSLO (Reuters) - The two courts agreed to wait. | OSLO | Reuters | ",
            "［ワシントン　２日　ロイター］ - 両国は合意した。 | ワシントン | Reuters | 2024-05-02",
            "مانيلا، 2 مايو (رويترز) - اتفق البلدان على الانتظار. | مانيلا | Reuters | 2024-05-02",
            "路透北京5月2日 - 两国同意继续会谈。 | 北京 | Reuters | 2024-05-02",
            "新华社上海5月2日电 两国同意继续会谈。 | 上海 | Xinhua | 2024-05-02",
            "LA CROSSE, Wis. (AP) — The two courts agreed to wait. | LA CROSSE | AP | ",
            "STOCKHOLM, May 2, 2023 (AFP) - The two courts agreed. | STOCKHOLM | AFP | 2023-05-02",
            "Madrid, 2 may (EFE).- Los dos países acordaron esperar. | Madrid | EFE | 2024-05-02",
            "(ANSA) - Rome, May 2 - The two courts agreed to wait. | Rome | ANSA | 2024-05-02",
            "【北京共同】両国は合意した。 | 北京 | Kyodo | ",
            "(런던·서울=연합뉴스) 가나다 특파원 = 두 나라가 합의했다. | 런던·서울 | Yonhap | ",
            "МОСКВА, 2 мая. /ТАСС/. Стороны договорились подождать. | МОСКВА | TASS | 2024-05-02",
            "МОСКВА, 2 мая - РИА Новости. Стороны договорились. | МОСКВА | RIA Novosti | 2024-05-02",
            "Jakarta (ANTARA) - Kedua negara sepakat menunggu. | Jakarta | ANTARA | ",
            "JAKARTA, KOMPAS.com - Kedua negara sepakat menunggu. | JAKARTA | Kompas.com | ",
            "Liputan6.com, Jakarta - Kedua negara sepakat menunggu. | Jakarta | Liputan6.com | ",
            "MELAKA, 2 Mei (Bernama) -- Kedua-dua negara bersetuju. | MELAKA | Bernama | 2024-05-02",
            "Sydney, May 2 AAP - The two courts agreed to wait. | Sydney | AAP | 2024-05-02",
            "Peking, 2. Mai (Reuters) - Die beiden Gerichte warten. | Peking | Reuters | 2024-05-02",
            "PUTRAJAYA, May 2 — The two courts agreed to wait a while. | PUTRAJAYA | | 2024-05-02"})
    void everyFormIsRead(String text, String place, String agency, String date) {
        Datelines.Read read = DATELINES.read(text, NEAR).orElseThrow();
        assertEquals(Optional.ofNullable(place), read.dateline().place());
        assertEquals(Optional.ofNullable(agency), read.agency());
        assertEquals(Optional.ofNullable(date).map(LocalDate::parse), read.dateline().date());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {"The two courts agreed - after a while - to wait. | ",
            "Friday, 3 May 2024 - 20:31 | ", "He told Reuters that the talks went well. | ",
            "Marsh (an engineer) - who was there - said nothing. | "})
    void textIsNoDateline(String text) {
        assertEquals(Optional.empty(), DATELINES.read(text, NEAR));
    }

    @Test
    void yearIsThatOfTheNearestDay() {
        Optional<LocalDate> january = Optional.of(LocalDate.of(2025, 1, 2));
        assertEquals(Optional.of(LocalDate.of(2024, 12, 31)),
                DATELINES.read("OSLO, Dec 31 (Reuters) - The two courts agreed.", january).orElseThrow().dateline()
                        .date());
    }

    @Test
    void dayWithoutAnyYearStaysOpen() {
        assertEquals(Optional.empty(),
                DATELINES.read("OSLO, Dec 31 (Reuters) - The two courts agreed.", Optional.empty()).orElseThrow()
                        .dateline().date());
    }
}
