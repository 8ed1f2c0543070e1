package kawat.desk.online;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.Desk;
import kawat.desk.IngestListener;
import kawat.desk.OnlineDesk;
import kawat.net.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What the tests of pages and feeds share: an archive, a server, and a clock that is moved by hand.
abstract class OnlineTests {

    static final class MovedClock extends Clock {

        private Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        void pass(Duration time) {
            ahead = ahead.plus(time);
        }
    }

    @TempDir
    Path folder;
    final MovedClock clock = new MovedClock();
    final List<String> refusals = new ArrayList<>();
    TestServer server;
    Desk desk;
    Online online;
    Feeds feeds;

    final IngestListener listener = new IngestListener() {
        @Override
        public void progress(long done, Optional<Long> total) {
            // Nobody looks.
        }

        @Override
        public void refused(Origin origin, Rejected why) {
            refusals.add(origin.uri().orElse("") + " " + why.reason());
        }
    };

    @BeforeEach
    void begin() throws IOException {
        server = TestServer.start();
        open();
    }

    void open() {
        desk = OnlineDesk.open(folder.resolve("archive"), clock);
        online = desk.online();
        feeds = online.feeds();
    }

    void reopen() {
        desk.close();
        open();
    }

    @AfterEach
    void end() throws IOException {
        desk.close();
        server.close();
    }

    /// Returns a page with a story of a few paragraphs, each of which names the subject.
    static String page(String headline, String subject) {
        return "<html><head><title>" + headline + "</title></head><body><article><h1>" + headline + "</h1>"
                + "<p>The " + subject + " of Selat Baru opened on Monday after two years of work, officials said.</p>"
                + "<p>The governor said that the " + subject + " would bring work to the island and its people.</p>"
                + "<p>Fishermen from the north of the island asked for a second " + subject + " of their own.</p>"
                + "</article></body></html>";
    }

    static String item(String title, String link, String text) {
        return "<item><title>" + title + "</title><link>" + link + "</link><guid>" + link + "</guid><description>"
                + text
                + "</description></item>";
    }

    static String rss(String... items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Island wire</title>"
                + "<link>http://island.example/</link>" + String.join("", items) + "</channel></rss>";
    }

    static final String SHORT = "The harbour of Selat Baru opened on Monday after two years of work, officials said.";
}
