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
            "KATHMANDU, May 2 (Reuters) - The two courts agreed to wait. | KATHMANDU | Reuters | 2024-05-02",
            "May 2 (Reuters) - The two courts agreed to wait. | | Reuters | 2024-05-02",
            "BAHRAIN, May 2 - The two courts agreed to wait a little. | BAHRAIN | | 2024-05-02",
            "[東京 ２日 ロイター] - 両国は合意した。 | 東京 | Reuters | 2024-05-02",
            "القاهرة، 2 مايو أيار (رويترز) - اتفق البلدان على الانتظار. | القاهرة | Reuters | 2024-05-02",
            "PEKÍN, 2 may (Reuters) - Los dos países acordaron esperar. | PEKÍN | Reuters | 2024-05-02",
            "PEKIN, 2 mai (Reuters) - Les deux pays ont convenu d'attendre. | PEKIN | Reuters | 2024-05-02",
            "PEQUIM (Reuters) - Os dois países concordaram em esperar. | PEQUIM | Reuters | ",
            "PECHINO (Reuters) - I due paesi hanno deciso di aspettare. | PECHINO | Reuters | ",
            "ANKARA, 2 Mayıs (Reuters) - İki ülke beklemeye karar verdi. | ANKARA | Reuters | 2024-05-02",
            "MEXICO CITY (AP) — The two courts agreed to wait. | MEXICO CITY | AP | ",
            "BUENOS AIRES, Argentina (AP) _ The two courts agreed to wait. | BUENOS AIRES | AP | ",
            "STOCKHOLM, May 2, 2024 (AFP) - The two courts agreed. | STOCKHOLM | AFP | 2024-05-02",
            "Strasbourg, 2 mai 2024 (AFP) - Les deux tribunaux attendent. | Strasbourg | AFP | 2024-05-02",
            "Berlin (dpa) - Die beiden Gerichte warten vorerst ab. | Berlin | dpa | ",
            "Montevidéu, 2 mai (EFE).- Os dois países concordaram. | Montevidéu | EFE | 2024-05-02",
            "Tegucigalpa, May 2 (EFE).- The two courts agreed to wait. | Tegucigalpa | EFE | 2024-05-02",
            "BEIJING, May 2 (Xinhua) -- The two courts agreed to wait. | BEIJING | Xinhua | 2024-05-02",
            "LISBOA, 2 may (Xinhua) -- Los dos países acordaron esperar. | LISBOA | Xinhua | 2024-05-02",
            "(서울=연합뉴스) 가나다 기자 = 두 나라가 기다리기로 했다. | 서울 | Yonhap | ",
            "МОСКВА, 2 мая. /ИТАР-ТАСС/. Стороны договорились подождать. | МОСКВА | TASS | 2024-05-02",
            "МОСКВА, 2 мая. /Корр. ТАСС Анна Белова/. Стороны договорились подождать. | МОСКВА | TASS | 2024-05-02",
            "САНКТ-ПЕТЕРБУРГ, 2 мая. /ТАСС/. Стороны договорились подождать. | САНКТ-ПЕТЕРБУРГ | TASS | 2024-05-02",
            "JAKARTA (Antara): Kedua negara sepakat menunggu. | JAKARTA | ANTARA | ",
            "REPUBLIKA.CO.ID, JAKARTA -- Kedua negara sepakat menunggu. | JAKARTA | Republika | ",
            "Jakarta, CNN Indonesia -- Kedua negara sepakat menunggu. | Jakarta | CNN Indonesia | ",
            "VIVA – Kedua negara sepakat menunggu. | | VIVA | ",
            "KUALA LUMPUR, May 2 (Bernama) -- The two courts agreed to wait. | KUALA LUMPUR | Bernama | 2024-05-02",
            "PUTRAJAYA, 2 Mei — Kedua-dua negara bersetuju untuk menunggu. | PUTRAJAYA | | 2024-05-02",
            "新华社北京5月2日电 题：两国同意继续会谈 | 北京 | Xinhua | 2024-05-02",
            "PARIS, 2 mai (Reuters) - Les deux tribunaux attendent. | PARIS | Reuters | 2024-05-02",
            "КИЇВ, 2 травня (Укрінформ) - Сторони домовилися зачекати. | КИЇВ | Ukrinform | 2024-05-02",
            "WARSZAWA, 2 maja (PAP) - Oba kraje postanowiły poczekać. | WARSZAWA | PAP | 2024-05-02",
            "İSTANBUL (AA) - İki ülke beklemeye karar verdi. | İSTANBUL | AA | ",
            "【ソウル聯合ニュース】両国は合意した。 | ソウル | Yonhap | ",
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
