package kawat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kawat.article.Article;
import kawat.article.LiveEntry;
import kawat.article.Paragraph;
import org.junit.jupiter.api.Test;

/// States where the entries of a live blog begin.
class LiveBlogTest {

    private static final String LONG = "<p>The envoy said that the ship would wait in the harbour until the last sack of grain"
            + " was on board, and that nobody would leave before that.</p>";
    private static final String OTHER = "<p>The harbour master said that the weather was getting worse and that the"
            + " pilots had been asked to stay at home for the night.</p>";
    private static final String THIRD = "<p>The minister told reporters that the talks would go on for as long as there"
            + " was a chance to agree on the exchange of prisoners.</p>";

    private static String page(String head, String body) {
        return "<html><head><meta property=article:published_time content=2024-05-02T18:00:00+02:00>" + head
                + "</head><body><h1>Grain ships wait: the day as it happened</h1><div class=live-stream>" + body
                + "</div></body></html>";
    }

    private static String entry(String time, String heading, String text) {
        return "<article class=live-entry>" + time + (heading.isEmpty() ? "" : "<h3>" + heading + "</h3>") + text
                + "</article>";
    }

    @Test
    void blocksWithTimesAreEntries() {
        Article article = Reading.article(page("", entry("<time datetime=2024-05-02T17:40:00+02:00>17:40</time>",
                "Pilots stay at home", OTHER) + entry("<time datetime=2024-05-02T16:10:00+02:00>16:10</time>", "", LONG)
                + entry("<time datetime=2024-05-02T15:00:00+02:00>15:00</time>", "Talks go on", THIRD)));
        assertEquals(List.of(at(0, "2024-05-02T15:40:00Z"), at(2, "2024-05-02T14:10:00Z"),
                at(3, "2024-05-02T13:00:00Z")), article.entries());
        assertEquals(Paragraph.Role.SUBHEAD, article.paragraphs().getFirst().role());
        assertEquals(Paragraph.Role.SUBHEAD, article.paragraphs().get(3).role());
    }

    @Test
    void clockWithoutADayIsOfTheDayOfTheBlog() {
        Article article = Reading.article(page("", entry("<span class=time>17:40</span>", "", OTHER)
                + entry("<span class=time>16:10</span>", "", LONG)
                + entry("<span class=time>15:00</span>", "", THIRD)));
        assertEquals(List.of(at(0, "2024-05-02T15:40:00Z"), at(1, "2024-05-02T14:10:00Z"),
                at(2, "2024-05-02T13:00:00Z")), article.entries());
    }

    @Test
    void updatesInTheDataAreFoundAmongTheParagraphs() {
        String data = "<script type=application/ld+json>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Grain ships wait: the day"
                + " as it happened\",\"datePublished\":\"2024-05-02T18:00:00+02:00\",\"liveBlogUpdate\":["
                + "{\"@type\":\"BlogPosting\",\"headline\":\"Pilots stay at home\",\"datePublished\":\"2024-05-02T17:40:00+02:00\"},"
                + "{\"@type\":\"BlogPosting\",\"articleBody\":\"The envoy said that the ship would wait in the harbour until\","
                + "\"datePublished\":\"2024-05-02T16:10:00+02:00\"}]}</script>";
        Article article = Reading.article(page(data, "<h3>Pilots stay at home</h3>" + OTHER + LONG + THIRD));
        assertEquals(List.of(at(0, "2024-05-02T15:40:00Z"), at(2, "2024-05-02T14:10:00Z")), article.entries());
    }

    @Test
    void storyWithALinkedTimelineIsNoLiveBlog() {
        Article article = Reading.article(page("", LONG + OTHER + THIRD) + "<aside>"
                + entry("<time>17:40</time>", "", "<p><a href=/1>Another story about something else entirely</a></p>")
                + entry("<time>16:40</time>", "", "<p><a href=/2>A second story about something else entirely</a></p>")
                + entry("<time>15:40</time>", "", "<p><a href=/3>A third story about something else entirely</a></p>")
                + "</aside>");
        assertEquals(List.of(), article.entries());
    }

    private static LiveEntry at(int paragraph, String moment) {
        return new LiveEntry(paragraph, Optional.of(Instant.parse(moment)));
    }
}
