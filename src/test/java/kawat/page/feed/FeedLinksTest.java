package kawat.page.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FeedLinksTest {

    private static List<FeedLink> of(String html) {
        return FeedLinks.of(html, "https://quay.example/news/today.html");
    }

    @Test
    void declaredFeedsStandBeforeThoseThatMerelyLookLikeOne() {
        assertEquals(List.of(new FeedLink("https://quay.example/feed.json", "", true),
                new FeedLink("https://quay.example/news/rss.xml", "All & more", true),
                new FeedLink("https://quay.example/sport/rss/", "RSS", false),
                new FeedLink("https://quay.example/index.php?format=feed", "Subscribe", false)),
                of("<head><link rel=alternate type=application/feed+json href=/feed.json>"
                        + "<link rel='ALTERNATE' type='application/rss+xml; charset=utf-8' title='All &amp; more' href=rss.xml>"
                        + "<link rel=alternate type=application/rss+xml href=rss.xml></head>"
                        + "<a href=/sport/rss/>RSS</a><a href='/index.php?format=feed'>Subscribe</a>"
                        + "<a href='rss.xml'>again</a>"));
    }

    @Test
    void otherAlternatesAreNoFeeds() {
        assertEquals(List.of(), of("<link rel=alternate hreflang=id href=https://quay.example/id/>"
                + "<link rel=alternate type=application/json href=/wp-json/posts/7>"
                + "<link rel=alternate type=application/json+oembed href=/oembed?u=1>"
                + "<link rel='alternate stylesheet' type=application/rss+xml href=/x.css>"
                + "<link rel=alternate type=application/rss+xml href='javascript:alert(1)'>"
                + "<link rel=alternate type=application/rss+xml href='/a/comments/feed/'>"
                + "<link rel=alternate media=handheld href=/m/><a href=/feedback>Feedback</a><a href=/atomic.html>x</a>"
                + "<a href=/rss.html>About RSS</a><a href='data:text/xml,rss'>x</a>"));
    }

    @Test
    void schemesOfFeedsStandForTheWeb() {
        assertEquals("https://x.example/rss", of("<a href='feed://x.example/rss'>f</a>").getFirst().address());
        assertEquals("http://x.example/all", of("<a href='feed:http://x.example/all'>f</a>").getFirst().address());
    }

    @Test
    void baseOfThePageIsHeeded() {
        assertEquals("https://b.example/c/atom.xml",
                of("<base href=https://b.example/c/><link rel=alternate type=application/atom+xml href=atom.xml>")
                        .getFirst().address());
    }

    @Property(tries = 300)
    void noPageStopsTheSearch(@ForAll String text) {
        of(text);
        of("<link rel=alternate type=application/rss+xml href=\"" + text + "\"><a href='" + text + "/rss'>");
    }
}
