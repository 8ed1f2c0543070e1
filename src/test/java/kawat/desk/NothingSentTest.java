package kawat.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.jobs.Input;
import kawat.index.QuoteQuestion;
import kawat.net.CountingResolver;
import kawat.net.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Watches what goes over sockets and which names are looked up while stories that want to be noticed are read.
class NothingSentTest {

    private static final IngestListener SILENT = new IngestListener() {
        @Override
        public void progress(long done, Optional<Long> total) {
            // Nobody looks.
        }

        @Override
        public void refused(Origin origin, Rejected why) {
            throw new AssertionError(origin + " " + why);
        }
    };

    @TempDir
    Path folder;

    private interface Work {
        void run() throws Exception;
    }

    /// Returns how often something was written to or read from a socket.
    private long traffic(Work work) throws Exception {
        Path file = folder.resolve("traffic.jfr");
        try (Recording recording = new Recording()) {
            for (String event : List.of("jdk.SocketRead", "jdk.SocketWrite")) {
                recording.enable(event).withThreshold(Duration.ZERO);
            }
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream().filter(e -> e.getEventType().getName().contains("Socket"))
                .count();
    }

    private static String page(String address, String host) {
        StringBuilder vectors = new StringBuilder();
        for (String vector : List.of("<img src=\"%s\">", "<img srcset=\"%s 2x\">",
                "<link rel=\"stylesheet\" href=\"%s\">",
                "<link rel=\"prefetch\" href=\"%s\">", "<link rel=\"icon\" href=\"%s\">",
                "<script src=\"%s\"></script>",
                "<iframe src=\"%s\"></iframe>", "<video poster=\"%s\" src=\"%s\"></video>",
                "<object data=\"%s\"></object>",
                "<embed src=\"%s\">", "<audio src=\"%s\"></audio>", "<input type=\"image\" src=\"%s\">",
                "<div style=\"background:url(%s)\"></div>", "<style>@import '%s';</style>", "<base href=\"%s\">",
                "<meta http-equiv=\"refresh\" content=\"0;url=%s\">", "<svg><image href=\"%s\"/></svg>",
                "<form action=\"%s\"><button>Go</button></form>", "<a href=\"%s\" ping=\"%s\">more</a>")) {
            vectors.append(vector.replace("%s", address)).append(vector.replace("%s", "https://" + host + "/x"));
        }
        return "<html><head><title>Harbour opens</title>" + vectors + "</head><body><article><h1>Harbour opens</h1>"
                + vectors
                + "<p>The harbour of Selat Baru opened on Monday after two years of work, officials said.</p>"
                + "<p>\"It will bring work to the island,\" the governor, Sari Utama, said on Tuesday.</p>"
                + "</article></body></html>";
    }

    @Test
    void readingSearchingAndCheckingSendNothing() throws Exception {
        try (TestServer canary = TestServer.start()) {
            String address = canary.address("/canary");
            String host = "canary.invalid";
            Path stories = Files.createDirectories(folder.resolve("stories"));
            Files.writeString(stories.resolve("a.html"), page(address, host));
            Files.writeString(stories.resolve("b.xml"), "<!DOCTYPE rss SYSTEM \"" + address + "\"><rss version=\"2.0\">"
                    + "<channel><title>Wire</title><image><url>" + address
                    + "</url></image><item><title>Bridge</title><link>"
                    + address + "</link><enclosure url=\"" + address
                    + "\" type=\"image/png\"/><description>The bridge to Pulau "
                    + "Timur closed on Tuesday for repairs, the ministry said. &lt;img src='" + address
                    + "'&gt;</description></item></channel></rss>");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(stories.resolve("c.html.gz")))) {
                out.write(page(address, host).replace("harbour", "ferry").getBytes(StandardCharsets.UTF_8));
            }
            int before = CountingResolver.lookups();
            assertEquals(0, traffic(() -> read(stories, address)));
            assertEquals(before, CountingResolver.lookups());
            assertEquals(List.of(), canary.asked());
        }
    }

    private void read(Path stories, String address) throws IOException {
        try (Desk desk = Desk.open(folder.resolve("archive"), OnlineDesk.ANNOTATOR)) {
            IngestReport report = desk.ingest(List.of(stories), SILENT);
            assertTrue(report.added() >= 2, report.toString());
            desk.ingestText("<p>The envoy left the talks early, and nobody would say why, diplomats said.</p>", SILENT);
            assertTrue(desk.search("bridge", 5).total() > 0);
            desk.quotes(new QuoteQuestion("", "", ""), 5);
            desk.newest(9).items().forEach(hit -> desk.article(hit.id()));
            desk.check(true, SILENT);
            desk.online().feeds().importList(("<opml version=\"2.0\"><body><outline text=\"F\" xmlUrl=\"" + address
                    + "\"/></body></opml>").getBytes(StandardCharsets.UTF_8));
            desk.online().feeds().refreshDue(SILENT);
            desk.online().requests(5);
        }
    }

    @Test
    void trafficAndLookupsWouldBeSeen() throws Exception {
        try (TestServer server = TestServer.start()) {
            server.page("/a", "text/html", page(server.address("/canary"), "canary.invalid"));
            long seen = traffic(() -> {
                try (Desk desk = OnlineDesk.open(folder.resolve("archive"), Clock.systemUTC())) {
                    desk.jobs()
                            .await(desk.jobs().add(List.of(new Input.Address(server.address("/a"))), List.of()).id());
                }
            });
            assertTrue(seen > 0, "no traffic was seen");
            assertEquals(List.of("/a"), server.paths());
            int before = CountingResolver.lookups();
            assertTrue(InetAddress.getByName("localhost").isLoopbackAddress());
            assertEquals(before + 1, CountingResolver.lookups());
        }
    }
}
