package kawat.page.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kawat.source.BadBytes;
import kawat.source.Limits;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

    private static final List<String> FEEDS = List.of("rss20-id.xml", "atom10-ar.xml", "rss10-ru.xml", "rss091-es.xml",
            "atom03-fr.xml", "feed-zh.json", "rss-in-json-en.json", "cdf-en.xml");

    private static Optional<Feed> maybe(String text) {
        try {
            return Optional.of(Feeds.READER.read(text, Optional.empty()));
        } catch (BadBytes e) {
            assertFalse(e.rejected().reason().isBlank());
            return Optional.empty();
        }
    }

    private static String reason(String text) {
        return assertThrows(BadBytes.class, () -> Feeds.READER.read(text, Optional.empty())).rejected().reason();
    }

    @Test
    void emptyContentLeavesTheSummaryAlone() {
        FeedItem item = Feeds.item("<description>All of it.</description><content:encoded> </content:encoded>");
        assertEquals(Optional.of("All of it."), item.summary());
        assertEquals(Optional.empty(), item.content());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"AT&amp;T|AT&T", "AT&amp;amp;T|AT&T", "1 &lt; 2|1 < 2",
            "&lt;b&gt;Bold&lt;/b&gt; &amp;mdash; news|Bold \u2014 news",
            "Uses &lt;stdio.h&gt; again|Uses <stdio.h> again",
            "<![CDATA[It&#8217;s <i>here</i>]]>|It\u2019s here", "A &nbsp; B|A \u00a0 B",
            "<![CDATA[ two  lines ]]>|two lines", "a<script>alert(1)</script>b|ab"})
    void titleIsPlainText(String written, String title) {
        assertEquals(Optional.of(title), Feeds.item("<title>" + written + "</title>").title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<link>/a</link>|https://quay.example/a",
            "<link href='/a'/>|https://quay.example/a",
            "<link><![CDATA[ https://x.example/a ]]></link>|https://x.example/a",
            "<guid>https://x.example/g</guid>|https://x.example/g",
            "<guid isPermaLink='false'>https://x.example/g</guid>|",
            "<guid isPermaLink='true'>/g</guid>|https://quay.example/g",
            "<guid>https://x.example/g</guid><link>https://x.example/a</link>|https://x.example/a",
            "<atom:link rel='self' href='/self'/><link>/a</link>|https://quay.example/a",
            "<link>https://t.example/1</link><feedburner:origLink>https://x.example/a</feedburner:origLink>|https://x.example/a",
            "<link xml:base='https://b.example/c/'>a</link>|https://b.example/c/a"})
    void linkIsFoundWhereverTheFeedHasIt(String inside, String link) {
        assertEquals(Optional.ofNullable(link), Feeds.item(inside).link());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<author>a@x.example (Ines Carmo)</author>|Ines Carmo",
            "<author>Ines Carmo &lt;a@x.example&gt;</author>|Ines Carmo",
            "<dc:creator>Ines Carmo</dc:creator>|Ines Carmo",
            "<author><name>Ines Carmo</name><email>a@x.example</email></author>|Ines Carmo",
            "<itunes:author>Ines Carmo</itunes:author>|Ines Carmo", "<author>a@x.example</author>|a@x.example"})
    void writerIsNamed(String inside, String author) {
        assertEquals(List.of(author), Feeds.item(inside).authors());
    }

    @Test
    void captionsDescribeThePictures() {
        FeedItem item = Feeds.item("<media:content url='https://x.example/1.jpg' type='image/jpeg'>"
                + "<media:title>The &amp;amp; ferry</media:title></media:content>"
                + "<enclosure url='https://x.example/2.png' type='image/png'/>"
                + "<enclosure url='https://x.example/3.mp3' type='audio/mpeg'/>"
                + "<media:content url='javascript:alert(1)' medium='image'/>");
        assertEquals(List.of(new FeedPicture("https://x.example/1.jpg", Optional.of("The & ferry")),
                new FeedPicture("https://x.example/2.png", Optional.empty())), item.pictures());
    }

    @ParameterizedTest
    @ValueSource(strings = {"safe<iframe src='//t.example/'/> text", "safe<object data=x> text",
            "safe <!-- never closed text",
            "safe<![CDATA[ text]]>", "safe<svg/> text", "safe <!text"})
    void whatIsNeverClosedSwallowsNothing(String html) {
        FeedItem item = Feeds.item("<description><![CDATA[" + html.replace("]]>", "]]&gt;") + "]]></description>");
        assertTrue(Visible.text(item.summary().orElseThrow()).contains("safe"));
        assertTrue(Visible.text(item.summary().orElseThrow()).contains("text") || html.contains("<!--"),
                item.summary().toString());
    }

    @Test
    void itemsBeforeTheCutAreKeptAndTheCutIsTold() {
        String whole = Feeds.resource("rss20-id.xml");
        for (int cut = 0; cut < whole.length(); cut++) {
            Optional<Feed> feed = maybe(whole.substring(0, cut));
            int items = whole.substring(0, cut).split("</item", -1).length - 1;
            if (feed.isPresent()) {
                assertEquals(items, feed.get().items().size(), "cut at " + cut);
                assertEquals(cut < whole.indexOf("</rss") + 5, feed.get().fault().isPresent(), "cut at " + cut);
            } else {
                assertEquals(0, items);
            }
        }
    }

    @Test
    void noCutOfAnyFeedStopsTheReader() {
        for (String name : FEEDS) {
            String whole = Feeds.resource(name);
            for (int cut = 0; cut < whole.length(); cut++) {
                maybe(whole.substring(0, cut));
                if (cut % 7 == 0) {
                    maybe(whole.substring(cut));
                }
            }
        }
    }

    @Test
    void noChangedCharacterStopsTheReader() {
        Random random = new Random(11);
        for (String name : FEEDS) {
            String whole = Feeds.resource(name);
            for (int i = 0; i < 300; i++) {
                StringBuilder changed = new StringBuilder(whole);
                for (int n = 0; n < 4; n++) {
                    changed.setCharAt(random.nextInt(changed.length()),
                            "<>&\"'/![]{}:,-\0\u0085\uD800 ax0".charAt(random.nextInt(21)));
                }
                maybe(changed.toString());
            }
        }
    }

    @Property(tries = 500)
    void anythingIsAFeedOrNone(@ForAll String text) {
        maybe(text);
        maybe("<rss><channel><item>" + text + "</item></channel></rss>");
        maybe("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"" + text + "\"}]}");
        FeedReader.mediaType(text);
    }

    @Test
    void documentTypeIsNeitherFetchedNorExpanded() {
        String bomb = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY f SYSTEM 'file:///etc/passwd'><!ENTITY % p SYSTEM 'http://127.0.0.1:1/x'> %p;]>"
                + "<rss><channel><title>t</title><item><title>&b;&f;</title></item></channel></rss>";
        assertTimeout(Duration.ofSeconds(1), () -> assertEquals(Optional.of("&b;&f;"),
                Feeds.read(bomb).items().getFirst().title()));
        assertEquals(Optional.of("application/rss+xml"), FeedReader.mediaType(bomb));
    }

    @Test
    void depthIsBounded() {
        String deep = "<rss><channel><item><description>" + "<div>".repeat(100_000) + "x</rss>";
        assertTimeout(Duration.ofSeconds(10), () -> maybe(deep));
        maybe("<rss>".repeat(200_000));
        assertTrue(reason("{\"items\":" + "[".repeat(100_000)).contains("nested"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<iframe>", "<a", "<!-- ", "<![CDATA[", "<!", "a@b (", "&lt;", "\n\n", "<p>", "<title>",
            "</", "&amp;"})
    void timeGrowsWithTheTextAlone(String piece) {
        String long1 = "<![CDATA[" + piece.repeat(200_000).replace("]]>", "") + "]]>";
        assertTimeout(Duration.ofSeconds(20), () -> Feeds.item("<title>" + long1 + "</title><author>" + long1
                + "</author><pubDate>" + long1 + "</pubDate><description>" + long1 + "</description>"));
    }

    @Test
    void itemsAreBoundedAndTheRestIsTold() {
        Feed feed = Feeds.read(
                "<rss><channel>" + "<item><guid>1</guid></item>".repeat(Limits.FEED_ITEMS + 5) + "</channel></rss>");
        assertEquals(Limits.FEED_ITEMS, feed.items().size());
        assertTrue(feed.fault().orElseThrow().reason().contains("more than 50000 items"));
    }

    @Test
    void whatIsNoFeedIsRefusedInOneSentence() {
        assertTrue(reason("<note>hi</note>").contains("no feed"));
        assertTrue(reason("{\"a\":1}").contains("no feed"));
        assertTrue(reason("{\"items\":[}").contains("damaged"));
        assertTrue(reason("{\"items\":[],\"items\":[]}").contains("damaged"));
        assertTrue(reason("{\"items\":[]} {}").contains("damaged"));
        assertTrue(reason("").contains("without an element"));
        assertTrue(reason("<rss>" + " ".repeat(Limits.FEED_BYTES)).contains("16 MiB"));
        assertEquals(Optional.empty(), FeedReader.mediaType("<html><body>rss</body></html>"));
        assertEquals(Optional.empty(), FeedReader.mediaType("{\"guid\":\"ninjs\"}"));
    }

    @Test
    void elementsOfOtherNamespacesAreNotTakenForTheFeeds() {
        FeedItem item = Feeds.item("<x:title xmlns:x='urn:x'>other</x:title><title>own</title>"
                + "<dc:creator xmlns:dc='urn:not-dublin'>nobody</dc:creator>");
        assertEquals(Optional.of("own"), item.title());
        assertEquals(List.of(), item.authors());
    }
}
