package kawat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kawat.article.Article;
import kawat.article.Outcome;
import kawat.article.Picture;
import kawat.article.Removed.Reason;
import org.junit.jupiter.api.Test;

/// Feeds as pages that hold many stories.
class FeedPagesTest {

    private static List<Outcome> read(String text, String uri) {
        return Reading.all(text.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.of(uri));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(FeedPagesTest.class.getResourceAsStream("feed/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Article article(Outcome outcome) {
        return assertInstanceOf(Outcome.Read.class, outcome).article();
    }

    private static String rss(String items) {
        return "<rss version='2.0'><channel><title>The Quay Post</title>" + items + "</channel></rss>";
    }

    @Test
    void everyItemWithATextIsAnArticleAndTheOthersAreNamed() throws IOException {
        List<Outcome> all = read(resource("rss20-id.xml"), "https://dermaga.example/rss");
        assertEquals(3, all.size());
        Article first = article(all.getFirst());
        assertEquals("id", first.language());
        assertEquals(Optional.of("Dua kota pelabuhan berbagi satu feri & satu jadwal"), first.headline());
        assertEquals(List.of("Sari Wulandari", "Budi Hartanto"), first.bylines());
        assertEquals("2024-05-03T11:05:00Z", first.published().orElseThrow().toString());
        assertEquals(Optional.of("https://dermaga.example/berita/7"), first.origin().uri());
        assertEquals(Optional.of("application/rss+xml"), first.origin().mediaType());
        assertEquals(Optional.of("berita-7"), first.filing().orElseThrow().guid());
        assertEquals(List.of("Pelabuhan", "Diplomasi"), first.filing().orElseThrow().subjects());
        assertEquals(List.of(new Picture(-1, "https://dermaga.example/gambar/feri.jpg", Optional.empty(),
                Optional.of("Feri tua di dermaga"))), first.pictures());
        assertEquals(2, first.paragraphs().size());
        assertTrue(article(all.get(1)).paragraphs().getFirst().text().startsWith("Wali kota"));
        assertEquals("the item is a title without a text; its text is on the page it links to",
                assertInstanceOf(Outcome.Refused.class, all.get(2)).rejected().reason());
    }

    @Test
    void itemsInOtherScriptsKeepTheirLanguages() throws IOException {
        assertEquals("ar", article(read(resource("atom10-ar.xml"), "https://mina.example/f").getFirst()).language());
        assertEquals("ru", article(read(resource("rss10-ru.xml"), "https://pristan.example/f").getFirst()).language());
        assertEquals("zh", article(read(resource("feed-zh.json"), "https://matou.example/f").getFirst()).language());
    }

    @Test
    void wholePageInAnItemIsReadAsAPage() throws IOException {
        Article page = article(read(resource("rss091-es.xml"), "https://muelle.example/f").get(1));
        assertEquals(2, page.paragraphs().size());
        assertTrue(page.removed().stream().anyMatch(r -> r.text().contains("Portada")));
    }

    @Test
    void itemAndItsPageAreOneArticle() {
        String item = rss("<item><title>Ferry</title><link>https://quay.example/a/7</link><guid>7</guid>"
                + "<description>Two harbour towns agreed on Friday to share one ferry.</description></item>");
        Article page = Reading
                .article(PageReaderTest.page("<link rel=canonical href=https://quay.example/a/7>", "", ""));
        assertEquals(page.id(), article(read(item, "https://quay.example/rss").getFirst()).id());
    }

    @Test
    void itemsWithoutALinkAreToldApartByTheirGuidAndFeed() {
        String text = "<description>Two harbour towns agreed on Friday to share one ferry.</description>";
        List<Outcome> all = read(rss("<item><guid isPermaLink='false'>1</guid>" + text + "</item>"
                + "<item><guid isPermaLink='false'>2</guid>" + text
                + "</item><item><guid isPermaLink='false'>tag:quay.example,2024:3</guid>"
                + text + "</item><item><guid isPermaLink='false'>" + "9".repeat(1 << 20) + "</guid>" + text
                + "</item>"),
                "https://quay.example/rss");
        assertEquals("https://quay.example/rss#1", article(all.getFirst()).id());
        assertEquals(Optional.of("https://quay.example/rss#1"), article(all.getFirst()).origin().uri());
        assertNotEquals(article(all.get(0)).id(), article(all.get(1)).id());
        assertEquals("tag:quay.example,2024:3", article(all.get(2)).id());
        assertEquals(32, article(all.get(3)).id().length());
    }

    @Test
    void furnitureOfAnItemIsSetAside() {
        Article a = article(read(
                rss("<item><title>Ferry</title><link>https://quay.example/a/7</link><description><![CDATA["
                        + "<p>Two harbour towns agreed on Friday to share one ferry, ending a quarrel that had lasted nine winters.</p>"
                        + "<p><a href='https://quay.example/a/7'>Read more</a></p><script>track()</script>"
                        + "<img src='https://t.example/p.gif' width=1 height=1>]]></description></item>"),
                "https://quay.example/rss").getFirst());
        assertEquals(1, a.paragraphs().size());
        assertEquals(Reason.RELATED_LINK, a.removed().getFirst().reason());
    }

    @Test
    void whatIsWrongWithTheFeedIsToldAfterItsItems() {
        String cut = rss(
                "<item><guid>1</guid><description>The first crossing is planned for June.</description></item><item>")
                .replace("</channel></rss>", "<description>The sec");
        List<Outcome> all = read(cut, "https://quay.example/rss");
        assertEquals(2, all.size());
        assertEquals("the feed is cut off: its end is missing",
                assertInstanceOf(Outcome.Refused.class, all.getLast()).rejected().reason());
        assertEquals("the feed holds no items",
                assertInstanceOf(Outcome.Refused.class, read(rss(""), "file:///f").getFirst()).rejected().reason());
    }
}
