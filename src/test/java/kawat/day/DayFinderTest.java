package kawat.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kawat.article.Annotations;
import kawat.article.EntityMention;
import kawat.article.LiveEntry;
import kawat.article.Quote;
import kawat.article.Span;
import kawat.article.Speaker;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayFinderTest {

    private static final DayFinder FINDER = new DayFinder(Lexicons.load());
    private static final LocalDate THURSDAY = LocalDate.of(2024, 4, 25);

    private static List<String> days(Filed story) {
        return story.days(FINDER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "He said on Thursday that it rained | Thursday = 2024-04-25",
            "He said on Friday that it rained | Friday = 2024-04-19",
            "They will meet on Thursday | Thursday = 2024-04-25",
            "They will meet on Wednesday | Wednesday = 2024-05-01",
            "They met next to the quay last Thursday | last Thursday = 2024-04-18",
            "The fair opens next Thursday | next Thursday = 2024-05-02",
            "It rained on Monday last week | Monday last week = 2024-04-15",
            "It rained in December | December = 2023-12-01..2023-12-31 ?",
            "It will rain in March | March = 2025-03-01..2025-03-31",
            "It rained on December 30 | December 30 = 2023-12-30",
            "It rained on 2 October | 2 October = 2024-10-02",
            "It rained on Sunday, October 2 | Sunday, October 2 = 2022-10-02",
            "It rained last weekend | last weekend = 2024-04-20..2024-04-21",
            "The fair lasts from 29 April - 3 May 2024 | 29 April - 3 May 2024 = 2024-04-29..2024-05-03"})
    void aDayIsCountedFromTheDayOfTheStory(String text, String day) {
        assertEquals(List.of(day), days(Filed.in("en", text).on(THURSDAY)));
    }

    @Test
    void withoutADayOfTheStoryOnlyFullDatesAreTold() {
        assertEquals(List.of("May 3, 1996 = 1996-05-03"),
                days(Filed.in("en", "On Monday he said that on May 3, 1996 it rained, as it did yesterday.")));
    }

    @Test
    void aFullDateWithItsWeekdayFixesAStoryThatIsFiledOnNoDay() {
        assertEquals(List.of("Kamis (25/4/2024) = 2024-04-25", "besok = 2024-04-26 ?"),
                days(Filed.in("id", "Hujan turun, kata petugas, Kamis (25/4/2024). Ia pulang besok.")));
    }

    @Test
    void whatWasPublishedIsCountedByTheClocksOfItsPlace() {
        Filed story = Filed.in("en", "It rained today.").at("2024-04-25T22:00:00Z");
        assertEquals(List.of("today = 2024-04-25"), days(story));
        assertEquals(List.of("today = 2024-04-26"), days(story.from("TOKYO").at("2024-04-25T22:00:00Z")));
    }

    @Test
    void aDayThatHangsOnTheUsualZoneIsGuessed() {
        assertEquals(List.of("hari ini = 2024-04-26 ?"),
                days(Filed.in("id", "Hujan turun hari ini.").at("2024-04-25T22:00:00Z")));
    }

    @Test
    void anEntryOfALiveBlogIsCountedFromItsOwnMoment() {
        assertEquals(List.of("today = 2024-04-25", "today = 2024-04-27"),
                days(Filed.in("en", "Rain today.\nSun today.").on(THURSDAY)
                        .posted(new LiveEntry(1, Optional.of(Instant.parse("2024-04-27T12:00:00Z"))))));
    }

    @Test
    void whatSomebodySaysMayHaveBeenSaidOnAnotherDay() {
        String text = "“We meet tomorrow, on May 3,” she said on Wednesday.";
        Quote said = new Quote(Quote.Kind.DIRECT, List.of(new Span(0, 1, 28)), List.of(new Speaker.Unknown()),
                Optional.empty(), List.of(), 0.5, List.of());
        assertEquals(List.of("tomorrow = 2024-04-26 ?", "May 3 = 2024-05-03", "Wednesday = 2024-04-24"),
                days(Filed.in("en", text).on(THURSDAY)
                        .with(new Annotations(List.of(), List.of(), List.of(said), List.of(), List.of()))));
    }

    @Test
    void wordsWithinANameNameNoDay() {
        String text = "The Friday Group met on Friday.";
        assertEquals(List.of("Friday = 2024-04-19"), days(Filed.in("en", text).on(THURSDAY)
                .with(new Annotations(List.of(EntityMention.at(new Span(0, 4, 16), "group")), List.of(), List.of(),
                        List.of(), List.of()))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | In March 25,000 people marched", "en | They rose by 3.25 April shares",
            "en | It may rain and they march", "id | Ia menunggu dua minggu penuh", "ja | 審議は3日間続いた",
            "zh | 他在10日内答复", "fa | او می‌رود", "hi | कल बारिश हुई", "vi | lần thứ hai", "xx | Monday"})
    void wordsThatOnlyLookLikeADayAreNone(String language, String text) {
        assertEquals(List.of(), days(Filed.in(language, text).on(THURSDAY)).stream()
                .filter(d -> !d.startsWith("March = ")).toList());
    }
}
