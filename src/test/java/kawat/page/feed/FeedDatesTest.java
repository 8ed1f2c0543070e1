package kawat.page.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import kawat.lexicon.Lexicons;
import kawat.lexicon.Wires;
import kawat.page.story.Dates;
import kawat.page.story.StoryBuilder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

    private static final FeedDates DATES = new FeedDates(new StoryBuilder(Lexicons.load(), Wires.load()));

    static Optional<String> read(String written) {
        return DATES.read(written, Optional.empty()).map(Dates.Shown::instant).map(Object::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Thu, 01 Jan 2004 19:48:21 GMT|2004-01-01T19:48:21Z",
            "Thu, 1 Jan 2004 19:48 GMT|2004-01-01T19:48:00Z", "01 Jan 2004 19:48:21 +0100|2004-01-01T18:48:21Z",
            "Thu, 01 Jan 04 19:48:21 EST|2004-01-02T00:48:21Z", "Thu,01 Jan 2004 19:48:21 Z|2004-01-01T19:48:21Z",
            "Thursday, 01-Jan-98 19:48:21 GMT|1998-01-01T19:48:21Z",
            "Thu Jan  1 19:48:21 2004|2004-01-01T19:48:21Z", "Thu Jan 01 19:48:21 PST 2004|2004-01-02T03:48:21Z",
            "Thu, 01 January 2004 19:48:21 +01:00|2004-01-01T18:48:21Z",
            "Mon, 01 Jan 2004 19:48:21 -0530|2004-01-02T01:18:21Z",
            "Thu, 01 Jan 2004 24:00:00 GMT|2004-01-02T00:00:00Z",
            "Thu, 31 Dec 1998 23:59:60 GMT|1998-12-31T23:59:59Z", "Thu, 01 Jan 2004|2004-01-01T12:00:00Z",
            "1 Jan 2004|2004-01-01T12:00:00Z", "Jan 1, 2004|2004-01-01T12:00:00Z",
            "January 1st, 2004 7:48 PM|2004-01-01T19:48:00Z", "Jan. 1, 2004 12:05 a.m.|2004-01-01T00:05:00Z",
            "Thu, 01 Jan 2004 19:48:21 GMT+0200|2004-01-01T17:48:21Z",
            "Thu, 01 Jan 2004 19:48:21 +0000 (UTC)|2004-01-01T19:48:21Z",
            "Thu, 1 Sept 2022 08:00:00 +0000|2022-09-01T08:00:00Z", "2003-12-31T10:14:55Z|2003-12-31T10:14:55Z",
            "2003-12-31T10:14:55+02:00|2003-12-31T08:14:55Z", "2003-12-31T10:14:55.123-08:00|2003-12-31T18:14:55Z",
            "2003-12-31T10:14:55+0200|2003-12-31T08:14:55Z", "2003-12-31T10:14Z|2003-12-31T10:14:00Z",
            "2003-12-31 10:14:55|2003-12-31T10:14:55Z", "2003-12-31T10:14:55 Z|2003-12-31T10:14:55Z",
            "2003-12-31 10:14:55 +0200|2003-12-31T08:14:55Z", "2003-12-31 10:14:55 UTC|2003-12-31T10:14:55Z",
            "2003-12-31|2003-12-31T12:00:00Z", "2003-12|2003-12-01T12:00:00Z", "2003|2003-01-01T12:00:00Z",
            "20031231|2003-12-31T12:00:00Z", "20031231T101455Z|2003-12-31T10:14:55Z",
            "2003-335|2003-12-01T12:00:00Z", "2004-W01-1|2003-12-29T12:00:00Z", "2003/12/31 10:14|2003-12-31T10:14:00Z",
            "31/12/2003 10:14|2003-12-31T10:14:00Z", "12/31/2003|2003-12-31T12:00:00Z",
            "31.12.2003, 10:14:55|2003-12-31T10:14:55Z", "03-12-31|2003-12-31T12:00:00Z",
            "1072865695|2003-12-31T10:14:55Z", "1072865695000|2003-12-31T10:14:55Z",
            "3 de mayo de 2024|2024-05-03T12:00:00Z", "3 mai 2024 18:05|2024-05-03T18:05:00Z",
            "Freitag, 3. Mai 2024, 18:05 Uhr|2024-05-03T18:05:00Z", "Jumat, 3 Mei 2024 18:05 WIB|2024-05-03T11:05:00Z",
            "3 \u043c\u0430\u044f 2024, 18:05|2024-05-03T18:05:00Z",
            "2024\u5e745\u67083\u65e5 18:05|2024-05-03T18:05:00Z",
            "3 \u0645\u0627\u064a\u0648 2024|2024-05-03T12:00:00Z", "2024\ub144 5\uc6d4 3\uc77c|2024-05-03T12:00:00Z",
            "\uff12\uff10\uff12\uff14-05-03|2024-05-03T12:00:00Z"})
    void dateIsReadHoweverItIsWritten(String written, String instant) {
        assertEquals(Optional.of(instant), read(written), written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "yesterday", "Thu, 32 Jan 2004", "2003-13-45", "99:99", "0000000000000000",
            "Thu, 01 Foo 2004 19:48:21 GMT", "-", "2003-12-31T99:14:55Z"})
    void whatIsNoDateIsNone(String written) {
        assertTrue(read(written).isEmpty() || written.length() > 10, written);
    }

    @Property(tries = 2_000)
    void nothingThatIsWrittenForADateStopsTheReader(@ForAll String written) {
        read(written);
        read("Thu, 01 Jan 2004 " + written);
        read(written + " 19:48:21 GMT");
    }

    @Property(tries = 2_000)
    void digitsAndSignsInAnyOrderAreADateOrNone(
            @ForAll @net.jqwik.api.constraints.CharRange(from = '+', to = ':') String written) {
        read(written);
    }
}
