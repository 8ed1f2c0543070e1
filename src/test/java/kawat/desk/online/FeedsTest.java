package kawat.desk.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kawat.archive.Subscription;
import kawat.article.Article;
import kawat.desk.IngestReport;
import kawat.net.TestServer;
import org.junit.jupiter.api.Test;

/// Feeds that the reader follows.
class FeedsTest extends OnlineTests {

    private Subscription follow(String path, Feeds.Wish wish) {
        Found.Feed found = assertInstanceOf(Found.Feed.class, feeds.look(server.address(path)));
        feeds.follow(found, wish, listener);
        return only();
    }

    private Subscription only() {
        assertEquals(1, feeds.list().size());
        return feeds.list().getFirst();
    }

    private String harbour() {
        return item("Harbour opens", server.address("/a"), SHORT);
    }

    private String bridge() {
        return item("Bridge closes", server.address("/b"), SHORT.replace("harbour", "bridge"));
    }

    @Test
    void followedFeedIsTakenInWithOneRequest() {
        server.page("/feed", "application/rss+xml", rss(harbour()), "ETag: \"v1\"", "Last-Modified: yesterday");
        Subscription feed = follow("/feed", Feeds.Wish.PLAIN);
        assertEquals(List.of("/feed"), server.paths());
        assertEquals(1, desk.search("harbour", 5).total());
        assertEquals("Island wire", feed.name());
        assertEquals(Optional.of("http://island.example/"), feed.home());
        assertEquals(Optional.of("\"v1\""), feed.state().etag());
        assertTrue(feed.local());
        reopen();
        assertEquals(feed, only());
    }

    @Test
    void nothingNewIsAskedForExactlyAsReceived() {
        server.page("/feed", "application/rss+xml", rss(harbour()), "ETag: W/\"v1\"", "Last-Modified: yesterday");
        Subscription before = follow("/feed", Feeds.Wish.PLAIN);
        server.status("/feed", "304 Not Modified", "ETag: \"v2\"");
        RefreshReport report = feeds.refresh(listener);
        assertEquals("nothing new", report.feeds().getFirst().result());
        assertEquals(IngestReport.NOTHING, report.articles());
        TestServer.Asked asked = server.asked().getLast();
        assertEquals("W/\"v1\"", asked.header("If-None-Match"));
        assertEquals("yesterday", asked.header("If-Modified-Since"));
        assertEquals(Optional.of("\"v2\""), only().state().etag());
        assertEquals(before.state().whole(), only().state().whole());
    }

    @Test
    void newItemsAreAddedAndChangedOnesUpdated() {
        server.page("/feed", "application/rss+xml", rss(harbour()));
        follow("/feed", Feeds.Wish.PLAIN);
        server.page("/feed", "application/rss+xml", rss(harbour().replace("Monday", "Tuesday"), bridge()));
        assertEquals(new IngestReport(1, 1, 0, 0), feeds.refresh(listener).articles());
        assertEquals(new IngestReport(0, 0, 2, 0), feeds.refresh(listener).articles());
    }

    @Test
    void customTitleSurvivesARefresh() {
        server.page("/feed", "application/rss+xml", rss(harbour()));
        Subscription feed = follow("/feed",
                new Feeds.Wish(Optional.of("Mine"), List.of("Wires"), false, Optional.empty()));
        server.page("/feed", "application/rss+xml", rss(harbour()).replace("Island wire", "Renamed wire"));
        feeds.refresh(listener);
        assertEquals("Mine", only().name());
        assertEquals(Optional.of("Renamed wire"), only().feedTitle());
        feeds.change(feed.id(), Feeds.Wish.PLAIN);
        assertEquals("Renamed wire", only().name());
    }

    @Test
    void movedFeedIsFollowedToItsNewAddressOnceThatIsAFeed() {
        server.page("/feed", "application/rss+xml", rss(harbour()));
        follow("/feed", Feeds.Wish.PLAIN);
        server.status("/feed", "301 Moved Permanently", "Location: /login");
        server.page("/login", "text/html", page("Log in", "login"));
        assertTrue(feeds.refresh(listener).feeds().getFirst().failed());
        assertEquals(server.address("/feed"), only().address());
        reopen();
        server.status("/feed", "301 Moved Permanently", "Location: /new");
        server.page("/new", "application/rss+xml", rss(harbour()));
        RefreshReport report = feeds.refresh(only().id(), listener);
        assertTrue(report.feeds().getFirst().result().contains("moved for good to " + server.address("/new")),
                report.toString());
        assertEquals(server.address("/new"), only().address());
        assertEquals(Optional.of(server.address("/feed")), only().state().movedFrom());
    }

    @Test
    void goneFeedIsNotAskedAgainUnlessByName() {
        server.page("/feed", "application/rss+xml", rss(harbour()));
        follow("/feed", Feeds.Wish.PLAIN);
        server.status("/feed", "410 Gone");
        assertTrue(feeds.refresh(listener).feeds().getFirst().gone());
        assertTrue(only().state().gone());
        int asked = server.asked().size();
        feeds.refresh(listener);
        assertEquals(asked, server.asked().size());
        server.page("/feed", "application/rss+xml", rss(harbour()));
        feeds.refresh(only().id(), listener);
        assertFalse(only().state().gone());
        assertEquals(1, desk.search("harbour", 5).total());
    }

    @Test
    void feedThatSaysHowLongNothingIsNewIsNotAskedBefore() {
        server.page("/feed", "application/rss+xml", rss(harbour()), "Cache-Control: max-age=3600");
        follow("/feed", Feeds.Wish.PLAIN);
        assertTrue(feeds.refresh(listener).feeds().getFirst().result().startsWith("not asked"));
        assertEquals(1, server.asked().size());
        clock.pass(Duration.ofMinutes(61));
        feeds.refresh(listener);
        feeds.refresh(only().id(), listener);
        assertEquals(3, server.asked().size());
    }

    @Test
    void brokenConnectionIsNoCheckAndKeepsEverything() throws IOException {
        server.page("/feed", "application/rss+xml", rss(harbour()), "ETag: \"v1\"");
        Subscription before = follow("/feed", Feeds.Wish.PLAIN);
        server.on("/feed", (asked, out) -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n<rss>".getBytes(
                StandardCharsets.US_ASCII)));
        RefreshReport report = feeds.refresh(listener);
        assertTrue(report.feeds().getFirst().failed());
        Subscription after = only();
        assertEquals(before.state().checked(), after.state().checked());
        assertEquals(before.state().etag(), after.state().etag());
        assertEquals(1, after.state().failures());
        assertEquals(1, desk.search("harbour", 5).total());
        assertTrue(refusals.getFirst().endsWith("the connection broke off before everything had come"),
                refusals.toString());
    }

    @Test
    void whatIsNoFeedAnyMoreChangesNothingButTheResult() {
        server.page("/feed", "application/rss+xml", rss(harbour()), "ETag: \"v1\"");
        Subscription before = follow("/feed", Feeds.Wish.PLAIN);
        server.page("/feed", "text/html", page("Welcome to our hotel", "network"), "ETag: \"portal\"");
        assertTrue(feeds.refresh(listener).feeds().getFirst().failed());
        assertEquals(before.state().etag(), only().state().etag());
        assertEquals(0, desk.search("hotel", 5).total());
    }

    @Test
    void halfAFeedIsTakenInAndAskedForWholeAgain() {
        server.page("/feed", "application/rss+xml", rss(harbour()), "ETag: \"v1\"");
        follow("/feed", Feeds.Wish.PLAIN);
        String whole = rss(bridge(), harbour());
        server.page("/feed", "application/rss+xml", whole.substring(0, whole.lastIndexOf("Harbour")), "ETag: \"v2\"");
        feeds.refresh(listener);
        assertEquals(1, desk.search("bridge", 5).total());
        server.page("/feed", "application/rss+xml", whole, "ETag: \"v2\"");
        feeds.refresh(listener);
        assertEquals("", server.asked().getLast().header("If-None-Match"));
    }

    @Test
    void oneBadFeedAmongManyHarmsNoOther() {
        for (int i = 0; i < 18; i++) {
            server.page("/feed" + i, "application/rss+xml",
                    rss(item("Harbour " + i + " opens", server.address("/a" + i),
                            SHORT.replace("Monday", "day " + i))));
        }
        for (int i = 0; i < 18; i++) {
            feeds.follow((Found.Feed) feeds.look(server.address("/feed" + i)), Feeds.Wish.PLAIN, listener);
        }
        server.status("/feed7", "500 Oops");
        server.page("/feed8", "text/plain", "nonsense");
        RefreshReport report = feeds.refresh(listener);
        assertEquals(new IngestReport(0, 0, 16, 2), report.articles());
        assertEquals(2, report.feeds().stream().filter(RefreshReport.Checked::failed).count());
        assertEquals(18, report.feeds().size());
    }

    @Test
    void feedsAreAskedByThemselvesOnlyWhereTheReaderWantsThat() {
        server.page("/feed", "application/rss+xml", rss(harbour()));
        Subscription feed = follow("/feed", Feeds.Wish.PLAIN);
        clock.pass(Duration.ofDays(2));
        assertEquals(List.of(), feeds.refreshDue(listener).feeds());
        feeds.change(feed.id(), new Feeds.Wish(Optional.empty(), List.of(), false, Optional.of(Duration.ofHours(1))));
        assertFalse(online.updates());
        assertEquals(List.of(), feeds.refreshDue(listener).feeds());
        online.switchUpdates(true);
        assertEquals(1, feeds.refreshDue(listener).feeds().size());
        assertEquals(List.of(), feeds.refreshDue(listener).feeds());
        clock.pass(Duration.ofMinutes(61));
        assertEquals(1, feeds.refreshDue(listener).feeds().size());
    }

    @Test
    void failingFeedIsAskedLessAndLessByItself() {
        server.page("/feed", "application/rss+xml", rss(harbour()));
        Feeds.Wish hourly = new Feeds.Wish(Optional.empty(), List.of(), false, Optional.of(Duration.ofMinutes(10)));
        follow("/feed", hourly);
        online.switchUpdates(true);
        server.status("/feed", "500 Oops");
        int before = server.asked().size();
        for (int minute = 0; minute < 24 * 60; minute += 10) {
            clock.pass(Duration.ofMinutes(10));
            feeds.refreshDue(listener);
        }
        int asked = server.asked().size() - before;
        assertTrue(asked >= 4 && asked <= 9, asked + " requests in a day");
        server.page("/feed", "application/rss+xml", rss(harbour()));
        feeds.refresh(listener);
        assertEquals(0, only().state().failures());
    }

    @Test
    void pageThatNamesFeedsGivesThemToChooseFrom() {
        server.page("/site", "text/html",
                "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" title=\"All\" "
                        + "href=\"/feed\"><link rel=\"alternate\" type=\"application/atom+xml\" title=\"World\" href=\"/world\">"
                        + "</head><body><p>Welcome</p></body></html>");
        Found.Choices found = assertInstanceOf(Found.Choices.class, feeds.look(server.address("/site")));
        assertEquals(List.of(new Found.Choice(server.address("/feed"), "All", true),
                new Found.Choice(server.address("/world"), "World", true)), found.choices());
        server.page("/bare", "text/html", "<html><body><p>Welcome</p></body></html>");
        assertEquals(new Found.Nothing("it is no feed, and points to none"), feeds.look(server.address("/bare")));
        assertInstanceOf(Found.Nothing.class, feeds.look(server.address("/none")));
        assertEquals(List.of(), feeds.list());
    }

    @Test
    void fullTextIsFetchedOnceAndFallsBackToTheItem() {
        server.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");
        server.page("/a", "text/html", page("Harbour opens", "harbour"));
        server.page("/b", "text/html", "<html><body><p>Please log in.</p></body></html>");
        server.page("/feed", "application/rss+xml", rss(harbour(), bridge(),
                item("Ferry late", server.address("/private"), SHORT.replace("harbour", "ferry")),
                item("Road wet", server.address("/none"), SHORT.replace("harbour", "road"))));
        follow("/feed", new Feeds.Wish(Optional.empty(), List.of(), true, Optional.empty()));
        assertEquals(List.of("/feed", "/robots.txt", "/a", "/b", "/none"), server.paths());
        assertEquals(4, desk.newest(9).total());
        Article whole = desk.article(desk.search("governor", 5).items().getFirst().id()).orElseThrow();
        assertEquals(3, whole.paragraphs().size());
        assertEquals(Optional.of("text/html"), whole.origin().mediaType());
        for (String subject : List.of("bridge", "ferry", "road")) {
            assertEquals(1, desk.search(subject, 5).total(), subject);
        }
        assertEquals(List.of(), refusals);
        reopen();
        assertEquals(new IngestReport(0, 4, 0), feeds.refresh(listener).articles());
        assertEquals(6, server.asked().size());
    }

    @Test
    void itemThatIsOnlyATitleIsReadFromItsPage() {
        server.page("/a", "text/html", page("Harbour opens", "harbour"));
        server.page("/feed", "application/rss+xml", rss(item("Harbour opens", server.address("/a"), ""),
                item("Bridge closes", server.address("/none"), "")));
        follow("/feed", new Feeds.Wish(Optional.empty(), List.of(), true, Optional.empty()));
        assertEquals(1, desk.search("governor", 5).total());
        assertEquals(1, refusals.size());
        assertTrue(refusals.getFirst().startsWith(server.address("/none") + " 404"), refusals.toString());
        feeds.refresh(listener);
        assertEquals(1, server.paths().stream().filter("/a"::equals).count());
    }

    @Test
    void listsOfOtherReadersAreImportedAndExported() throws IOException {
        String list = "<opml version=\"2.0\"><head/><body><outline text=\"Wires\"><outline type=\"rss\" text=\"My island\" "
                + "xmlUrl=\"http://127.0.0.1/feed\" htmlUrl=\"http://island.example/\"/></outline>"
                + "<outline type=\"rss\" text=\"Bad\" xmlUrl=\"|rm -rf x\"/>"
                + "<outline type=\"rss\" text=\"Worse\" xmlUrl=\"http://exa_mple/\"/></body></opml>";
        Feeds.Imported imported = feeds.importList(list.getBytes(StandardCharsets.UTF_8));
        assertEquals(1, imported.added());
        assertEquals(2, imported.skipped().size(), imported.toString());
        assertEquals("My island", only().name());
        assertEquals(List.of("Wires"), only().folder());
        assertEquals(List.of(), server.asked());
        assertEquals(List.of(), online.requests(5));
        assertEquals(1, feeds.importList(feeds.exportList().getBytes(StandardCharsets.UTF_8)).known());
        assertTrue(feeds.exportList().contains("htmlUrl=\"http://island.example/\""), feeds.exportList());
        assertTrue(feeds.refresh(listener).feeds().getFirst().result().contains("its own network"), "sent inside");
        assertThrows(IOException.class, () -> feeds.importList("no list".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void unfollowedFeedLeavesItsArticles() {
        server.page("/feed", "application/rss+xml", rss(harbour()));
        feeds.unfollow(follow("/feed", Feeds.Wish.PLAIN).id());
        assertEquals(List.of(), feeds.list());
        assertEquals(1, desk.search("harbour", 5).total());
    }

    @Test
    void fileOfAnotherVersionKeepsWhatItHolds() throws IOException {
        desk.close();
        Path file = folder.resolve("archive/subscriptions.json");
        Files.writeString(file, "{\"format\":1,\"later\":{\"x\":1},\"subscriptions\":[{\"id\":\"a\",\"address\":\""
                + server.address("/feed") + "\",\"local\":true,\"colour\":\"red\"},{\"kind\":\"newsletter\"}]}");
        open();
        server.page("/feed", "application/rss+xml", rss(harbour()));
        feeds.refresh(listener);
        online.switchUpdates(true);
        String kept = Files.readString(file).replaceAll("\\s", "");
        for (String part : List.of("\"later\":{\"x\":1}", "\"colour\":\"red\"", "{\"kind\":\"newsletter\"}",
                "\"feedTitle\":\"Islandwire\"")) {
            assertTrue(kept.contains(part), kept);
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void brokenFileIsNotOverwritten() throws IOException {
        desk.close();
        Path file = folder.resolve("archive/subscriptions.json");
        Files.writeString(file, "{\"format\":1,\"subscr");
        desk = kawat.desk.OnlineDesk.open(folder.resolve("archive"), clock);
        assertThrows(java.io.UncheckedIOException.class, desk::online);
        assertEquals("{\"format\":1,\"subscr", Files.readString(file));
        assertEquals(0, desk.newest(1).total());
    }

    @Test
    void storiesOfAFeedAreKnownAndThoseNotLookedAtAreCounted() throws IOException {
        server.page("/feed", "application/rss+xml", rss(harbour()));
        server.page("/other", "application/rss+xml", rss(bridge()));
        Subscription feed = follow("/feed", Feeds.Wish.PLAIN);
        feeds.follow((Found.Feed) feeds.look(server.address("/other")), Feeds.Wish.PLAIN, listener);
        Subscription other = feeds.list().getLast();
        assertEquals(1, desk.newest(feeds.stories(feed.id()), 9).total());
        assertEquals(1, feeds.unseen(feed.id()));
        feeds.seen(feed.id());
        server.page("/feed", "application/rss+xml", rss(item("Harbour opens late", server.address("/a"),
                SHORT.replace("Monday", "Tuesday")), bridge()));
        feeds.refresh(feed.id(), listener);
        assertEquals(1, feeds.unseen(feed.id()));
        assertEquals(1, feeds.unseen(other.id()));
        reopen();
        List<String> headlines = desk.newest(feeds.stories(feed.id()), 9).items().stream()
                .map(h -> h.headline().orElse("")).toList();
        assertEquals(2, headlines.size());
        assertTrue(headlines.contains("Harbour opens late"), headlines.toString());
        assertEquals(1, feeds.unseen(feed.id()));
        Files.delete(folder.resolve("archive/network/feeds.tsv"));
        reopen();
        assertEquals(List.of(), feeds.stories(feed.id()));
    }

    @Test
    void unfollowedFeedCanBeFollowedAgainAsItWas() {
        server.page("/feed", "application/rss+xml", rss(harbour()));
        Subscription feed = follow("/feed", new Feeds.Wish(Optional.of("Mine"), List.of("Wires"), false,
                Optional.empty()));
        Subscription before = feeds.unfollow(feed.id()).orElseThrow();
        assertEquals(List.of(), feeds.list());
        int asked = server.asked().size();
        feeds.followAgain(before);
        feeds.followAgain(before);
        assertEquals(List.of(before), feeds.list());
        assertEquals(asked, server.asked().size());
        assertEquals(1, desk.newest(feeds.stories(feed.id()), 9).total());
        assertEquals(Optional.empty(), feeds.unfollow("none"));
    }

    @Test
    void feedsWithoutAnIntervalAreAskedAtTheOneForAll() {
        server.page("/feed", "application/rss+xml", rss(harbour()));
        follow("/feed", Feeds.Wish.PLAIN);
        Optional<Duration> hourly = Optional.of(Duration.ofHours(1));
        clock.pass(Duration.ofDays(2));
        assertEquals(List.of(), feeds.refreshDue(hourly, listener).feeds());
        online.switchUpdates(true);
        assertEquals(1, feeds.refreshDue(hourly, listener).feeds().size());
        assertEquals(List.of(), feeds.refreshDue(hourly, listener).feeds());
        assertEquals(List.of(), feeds.refreshDue(listener).feeds());
    }
}
