package kawat.view.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kawat.desk.Desk;
import kawat.desk.OnlineDesk;
import kawat.desk.Settings;
import kawat.net.TestServer;
import kawat.view.intake.Refusal;
import kawat.view.work.Worker;
import kawat.view.wording.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The feeds of the window, without a window.
class FeedsModelTest {

    /// Does everything at once.
    private static final class Now implements Worker {

        @Override
        public <T> void ask(Callable<T> question, Consumer<? super T> answer) {
            try {
                answer.accept(question.call());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void tell(Runnable news) {
            news.run();
        }
    }

    private static final String STORY = "The harbour of Selat Baru opened on Monday after two years of work, officials said.";

    @TempDir
    Path folder;
    private TestServer server;
    private Desk desk;
    private FeedsModel model;
    private Settings settings;
    private final List<Refusal> refused = new ArrayList<>();
    private int changes;

    @BeforeEach
    void open() throws IOException {
        server = TestServer.start();
        desk = OnlineDesk.open(folder.resolve("archive"), Clock.systemUTC());
        settings = Settings.open(folder.resolve("settings"));
        model = model();
        model.refresh();
    }

    private FeedsModel model() {
        return new FeedsModel(desk, new Now(), new Messages(Locale.ENGLISH), settings, ZoneOffset.UTC,
                (words, all) -> refused.addAll(all), () -> changes++);
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
        server.close();
    }

    private void feed(String path, String title, String... stories) {
        StringBuilder items = new StringBuilder();
        for (String story : stories) {
            items.append("<item><title>").append(story).append("</title><guid>").append(server.address("/" + story))
                    .append("</guid><description>").append(STORY.replace("harbour", story))
                    .append("</description></item>");
        }
        server.page(path, "application/rss+xml", "<rss version=\"2.0\"><channel><title>" + title
                + "</title><link>http://q.example/</link>" + items + "</channel></rss>");
    }

    private FeedRow.Feed only() {
        List<FeedRow.Feed> feeds = model.rows().stream().filter(FeedRow.Feed.class::isInstance)
                .map(FeedRow.Feed.class::cast).toList();
        assertEquals(1, feeds.size(), feeds.toString());
        return feeds.getFirst();
    }

    private FeedRow.Feed followed() {
        feed("/feed", "Island wire", "harbour", "bridge");
        model.follow(server.address("/feed"));
        return only();
    }

    @Test
    void nothingIsAskedBeforeTheReaderAsks() {
        model.tick();
        assertEquals(List.of(new FeedRow.All()), model.rows());
        assertEquals(List.of(), server.asked());
        assertEquals("", model.newsProperty().get());
    }

    @Test
    void feedIsFollowedByItsAddressAndItsStoriesComeIn() {
        FeedRow.Feed feed = followed();
        assertEquals("Island wire", feed.name());
        assertEquals("2 new stories.", model.newsProperty().get());
        assertEquals(Optional.of(feed.id()), model.chosenProperty().get());
        assertEquals(2, desk.newest(desk.online().feeds().stories(feed.id()), 9).total());
        assertEquals(0, feed.unseen());
        assertEquals(1, changes);
        model.chosenProperty().set(Optional.empty());
        feed("/feed", "Island wire", "harbour", "bridge", "ferry");
        model.refreshAll();
        assertEquals(1, only().unseen());
        model.chosenProperty().set(Optional.of(feed.id()));
        assertEquals(0, only().unseen());
        model.follow(server.address("/feed"));
        assertEquals("You follow it already.", model.newsProperty().get());
    }

    @Test
    void pageWithSeveralFeedsLetsTheReaderChoose() {
        feed("/world", "World", "harbour");
        feed("/sport", "Sport", "match");
        server.page("/site", "text/html", "<html><head><link rel=alternate type='application/rss+xml' title=World "
                + "href=/world><link rel=alternate type='application/rss+xml' title=Sport href=/sport></head></html>");
        model.follow(server.address("/site"));
        assertEquals(List.of("World", "Sport"), model.choices().stream().map(c -> c.title()).toList());
        assertEquals(List.of("/site"), server.paths());
        model.choose(model.choices().getFirst());
        assertEquals("World", only().name());
        assertEquals(List.of(), model.choices());
        server.page("/one", "text/html",
                "<html><head><link rel=alternate type='application/rss+xml' href=/sport></head></html>");
        model.follow(server.address("/one"));
        assertEquals(List.of("Sport", "World"), model.rows().stream().filter(FeedRow.Feed.class::isInstance)
                .map(r -> ((FeedRow.Feed) r).name()).toList());
        server.page("/none", "text/html", "<html><body><p>Hello</p></body></html>");
        model.follow(server.address("/none"));
        assertEquals("That did not work: it is no feed, and points to none", model.newsProperty().get());
    }

    @Test
    void feedIsRenamedFiledAndReadInFull() {
        String id = followed().id();
        model.rename(id, " My island ");
        model.move(id, "Wires / Asia");
        model.readInFull(id, true);
        assertEquals("My island", only().name());
        assertEquals(List.of("Wires", "Asia"), only().folder());
        assertTrue(only().fullText());
        assertEquals(List.of(new FeedRow.All(), new FeedRow.Folder("Wires", 0), new FeedRow.Folder("Asia", 1), only()),
                model.rows());
        model.rename(id, "");
        model.move(id, "");
        assertEquals("Island wire", only().name());
        assertEquals(List.of(), only().folder());
    }

    @Test
    void unfollowingCanBeUndone() {
        FeedRow.Feed feed = followed();
        model.unfollow(feed.id());
        assertEquals(List.of(new FeedRow.All()), model.rows());
        assertEquals(Optional.empty(), model.chosenProperty().get());
        assertEquals("Island wire is no longer followed. Its stories stay.", model.newsProperty().get());
        assertTrue(model.undo());
        assertEquals(feed, only());
        assertFalse(model.undo());
        assertEquals(2, desk.newest(9).total());
    }

    @Test
    void feedThatIsGoneIsOfferedToBeUnfollowed() {
        FeedRow.Feed feed = followed();
        server.status("/feed", "410 Gone");
        model.refreshAll();
        assertEquals("No new stories, one feed failed.", model.newsProperty().get());
        assertEquals(List.of(feed.id()), model.gone().stream().map(FeedRow.Feed::id).toList());
        assertTrue(only().trouble());
        assertEquals("Gone for good, its site says", only().state());
        assertEquals(1, refused.size());
        model.keep(feed.id());
        assertEquals(List.of(), model.gone());
        model.refresh();
        assertEquals(List.of(), model.gone());
    }

    @Test
    void listsAreFollowedAndWrittenWithoutARequest() throws IOException {
        Path list = folder.resolve("list.opml");
        Files.writeString(list,
                "<opml version=\"2.0\"><body><outline text=\"Wires\"><outline type=\"rss\" text=\"Quay\" "
                        + "xmlUrl=\"https://quay.example/rss\"/></outline><outline text=\"Bad\" xmlUrl=\"|rm\"/></body></opml>");
        model.importList(list);
        assertEquals("One feed added, one left out.", model.newsProperty().get());
        assertEquals("Not asked yet", only().state());
        assertEquals(1, refused.size());
        Path out = folder.resolve("out.opml");
        model.exportList(out);
        assertTrue(Files.readString(out).contains("xmlUrl=\"https://quay.example/rss\""));
        assertEquals("The list was written to out.opml.", model.newsProperty().get());
        model.importList(folder.resolve("none.opml"));
        assertTrue(model.newsProperty().get().startsWith("That did not work"), model.newsProperty().get());
        assertFalse(model.busyProperty().get());
        assertEquals(List.of(), server.asked());
    }

    @Test
    void feedsAreAskedByThemselvesOnlyAsOftenAsTheReaderSet() throws IOException {
        followed();
        model.tick();
        assertEquals(1, server.asked().size());
        model.ask(Every.HALF_HOUR);
        model.tick();
        assertEquals(1, server.asked().size(), "it was asked a moment ago");
        desk.close();
        desk = OnlineDesk.open(folder.resolve("archive"),
                Clock.offset(Clock.systemUTC(), java.time.Duration.ofHours(1)));
        model = model();
        model.refresh();
        assertEquals(Every.HALF_HOUR, model.everyProperty().get());
        model.switchOff(true);
        model.tick();
        assertEquals(1, server.asked().size());
        model.switchOff(false);
        model.tick();
        assertEquals(2, server.asked().size());
        model.ask(Every.NEVER);
        assertFalse(desk.online().updates());
    }

    @Test
    void nothingIsSentWhileTheNetworkIsSwitchedOff() {
        followed();
        model.switchOff(true);
        assertTrue(model.offProperty().get());
        model.refreshAll();
        model.follow(server.address("/other"));
        assertEquals(1, server.asked().size());
        assertTrue(model.newsProperty().get().contains("switched off"), model.newsProperty().get());
    }
}
