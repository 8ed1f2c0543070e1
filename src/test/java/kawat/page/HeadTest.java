package kawat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// States which moment the stamps of a page come to.
class HeadTest {

    private static final String TEXT = ("<p>The envoy said that the ship would wait in the harbour until the last sack of"
            + " grain was on board, and that nobody would leave before that.</p>").repeat(3);

    private static Optional<Instant> published(String head, String front) {
        return Reading.article("<html><head>" + head + "</head><body><article><h1>Grain ships wait in the harbour</h1>"
                + front + TEXT + "</article></body></html>").published();
    }

    private static String meta(String property, String content) {
        return "<meta property=\"" + property + "\" content=\"" + content + "\">";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-02T08:00:00+02:00 | 2024-05-02T06:00:00Z
            2024-05-02T08:00:00.123+0200 | 2024-05-02T06:00:00.123Z
            Thu, 02 May 2024 08:00:00 +0200 | 2024-05-02T06:00:00Z
            02 May 2024 07:09 GMT | 2024-05-02T07:09:00Z
            Thu May 02 2024 03:05:46 GMT+0000 | 2024-05-02T03:05:00Z
            May 2, 2024, 07:47 PM EST | 2024-05-03T00:47:00Z
            1714636800 | 2024-05-02T08:00:00Z
            2024-05-02 | 2024-05-02T12:00:00Z
            """)
    void machinesWriteTimesInManyWays(String written, String moment) {
        assertEquals(Optional.of(Instant.parse(moment)), published(meta("article:published_time", written), ""));
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "not a date", "0"})
    void stampsOfTemplatesAreNone(String written) {
        assertEquals(Optional.of(Instant.parse("2024-05-02T06:00:00Z")), published(
                meta("article:published_time", written), "<time datetime=2024-05-02T08:00:00+02:00>today</time>"));
    }

    @Test
    void zoneIsThatOfAStampOfTheSameMinute() {
        assertEquals(Optional.of(Instant.parse("2024-05-02T05:20:00Z")),
                published(meta("article:published_time", "2024-05-02 08:20:00") + meta("date", "2024-05-02T05:20:00Z"),
                        ""));
    }

    @Test
    void zoneIsThatWhichThePageShowsBesideTheSameClock() {
        assertEquals(Optional.of(Instant.parse("2024-05-01T23:20:00Z")), published(
                meta("article:published_time", "2024-05-02 08:20:00"), "<time>2 May 2024 08:20 JST</time>"));
    }

    @Test
    void zoneIsThatOfAnotherStampElse() {
        assertEquals(Optional.of(Instant.parse("2024-05-02T01:20:00Z")),
                published(meta("article:published_time", "2024-05-02 08:20:00")
                        + meta("article:modified_time", "2024-05-02T09:11:00+07:00"), ""));
    }

    @Test
    void zoneIsThatOfTheCountryOfTheAddressElse() {
        assertEquals(Optional.of(Instant.parse("2024-05-02T01:20:00Z")),
                published(meta("article:published_time", "2024-05-02 08:20:00")
                        + meta("og:url", "https://news.example.id/a"), ""));
    }

    @Test
    void zoneIsUniversalTimeWhereNothingTellsIt() {
        assertEquals(Optional.of(Instant.parse("2024-05-02T08:20:00Z")),
                published(meta("article:published_time", "2024-05-02 08:20:00"), ""));
    }

    @Test
    void sameClockInTwoZonesIsSettledByWhatThePageShows() {
        assertEquals(Optional.of(Instant.parse("2024-05-02T04:31:00Z")),
                published(meta("article:published_time", "2024-05-02T04:31:00+00:00")
                        + meta("date", "2024-05-02T04:31:00-06:00"), "<time>1 May 2024 11:31 pm CDT</time>"));
    }

    @Test
    void dayFarFromThatOfTheAddressGivesWayToANearerOne() {
        assertEquals(Optional.of(Instant.parse("2024-05-02T06:00:00Z")),
                published(meta("article:published_time", "2017-01-01T00:00:00Z")
                        + meta("og:url", "https://news.example/2024/05/02/a"),
                        "<time datetime=2024-05-02T08:00:00+02:00>today</time>"));
    }
}
