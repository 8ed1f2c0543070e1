package kawat.page.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Feeds of every kind in our own words, with what is to be read from them beside each.
class FeedFixturesTest {

    @ParameterizedTest
    @ValueSource(strings = {"rss20-id.xml", "atom10-ar.xml", "rss10-ru.xml", "rss091-es.xml", "atom03-fr.xml",
            "feed-zh.json", "rss-in-json-en.json", "cdf-en.xml", "rss20-he-unbound.xml"})
    void feedIsReadAsItIsToldBesideIt(String name) {
        String text = Feeds.resource(name);
        assertTrue(FeedReader.mediaType(text).isPresent());
        assertEquals(Feeds.resource(name.replaceFirst("\\.[a-z]+$", ".txt")), Feeds.told(Feeds.read(text)));
    }
}
