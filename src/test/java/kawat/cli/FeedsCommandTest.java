package kawat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kawat.desk.OnlineDesk;
import kawat.net.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsCommandTest {

    @TempDir
    Path folder;
    private TestServer server;
    private String out = "";
    private String err = "";

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
        server.page("/feed", "application/rss+xml",
                "<rss version=\"2.0\"><channel><title>Island wire</title><item><title>"
                        + "Harbour opens</title><link>" + server.address("/a")
                        + "</link><description>The harbour of Selat Baru opened "
                        + "on Monday after two years of work, officials said.</description></item></channel></rss>");
        server.page("/site", "text/html",
                "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed\">"
                        + "</head><body><p>Welcome</p></body></html>");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private int kawat(String... args) {
        StringWriter toOut = new StringWriter();
        StringWriter toErr = new StringWriter();
        String[] all = java.util.stream.Stream
                .concat(java.util.stream.Stream.of("--archive", folder.resolve("archive").toString()),
                        java.util.Arrays.stream(args))
                .toArray(String[]::new);
        int code = KawatCommand.run(OnlineDesk.ANNOTATOR, () -> toErr.write("window"), new PrintWriter(toOut),
                new PrintWriter(toErr), all);
        out = toOut.toString();
        err = toErr.toString();
        assertFalse(err.contains("\tat "), err);
        return code;
    }

    @Test
    void feedOfAPageIsAddedListedRefreshedAndRemoved() {
        assertEquals(0, kawat("feeds", "add", "--folder", "Wires/Asia", "--every", "6h", server.address("/site")), err);
        assertTrue(err.contains("Island wire: 1 items"), err);
        assertTrue(err.contains("1 articles added"), err);
        assertEquals(0, kawat("feeds", "list"));
        assertTrue(out.contains("Island wire  " + server.address("/feed") + "  (in Wires/Asia; every 6 h; checked "),
                out);
        assertEquals(0, kawat("feeds", "refresh"));
        assertTrue(err.contains("1 known already"), err);
        assertEquals(0, kawat("feeds", "refresh", "--due"));
        assertTrue(err.contains("Updates are switched off"), err);
        assertEquals(0, kawat("feeds", "updates", "on"));
        assertEquals(0, kawat("feeds", "refresh", "--due"));
        assertEquals(3, server.asked().size());
        assertEquals(0, kawat("feeds", "log", "--limit", "2"));
        assertEquals(2, out.lines().count());
        assertTrue(out.contains(server.address("/feed") + "  feed  200 OK  "), out);
        assertEquals(0, kawat("feeds", "remove", "island wire"));
        assertEquals(0, kawat("feeds", "list"));
        assertEquals("", out);
        assertEquals(0, kawat("search", "harbour"));
        assertTrue(out.contains("Selat Baru"), out);
    }

    @Test
    void listsGoInAndOut() throws IOException {
        Path list = folder.resolve("list.opml");
        Files.writeString(list,
                "<opml version=\"2.0\"><body><outline text=\"Mine\" xmlUrl=\"http://island.example/feed\"/>"
                        + "<outline text=\"Evil\" xmlUrl=\"exec:rm\"/></body></opml>");
        assertEquals(1, kawat("feeds", "import", list.toString()));
        assertTrue(err.contains("left out: Evil"), err);
        assertTrue(err.contains("1 feeds added"), err);
        assertEquals(0, kawat("feeds", "export"));
        assertTrue(out.contains("xmlUrl=\"http://island.example/feed\""), out);
        assertEquals(0, kawat("feeds", "export", folder.resolve("out.opml").toString()));
        assertTrue(Files.readString(folder.resolve("out.opml")).contains("Mine"));
        assertEquals(1, kawat("feeds", "import", folder.resolve("none").toString()));
        assertTrue(err.contains("there is no such file"), err);
    }

    @Test
    void whatCannotBeFollowedIsSaidInWords() {
        assertEquals(1, kawat("feeds", "add", server.address("/none")));
        assertTrue(err.contains(server.address("/none") + ": 404 Not Found"), err);
        assertEquals(1, kawat("feeds", "refresh", "nobody"));
        assertTrue(err.contains("nobody: you follow no such feed"), err);
        assertEquals(2, kawat("feeds", "add", "--every", "often", server.address("/feed")));
        assertEquals(2, kawat("feeds", "add", "--every", "1m", server.address("/feed")));
        assertEquals(2, kawat("feeds"));
        assertEquals(2, kawat("feeds", "updates", "maybe"));
    }

    @Test
    void switchedOffNetworkSendsNothing() {
        assertEquals(0, kawat("feeds", "network", "off"));
        assertEquals(1, kawat("feeds", "add", server.address("/feed")));
        assertTrue(err.contains("the network is switched off"), err);
        assertEquals(1, kawat("ingest", server.address("/a")));
        assertEquals(List.of(), server.asked());
        assertEquals(0, kawat("feeds", "network", "on"));
        assertEquals(0, kawat("feeds", "add", server.address("/feed")));
    }

    @Test
    void whoFollowsNothingAndAskedNothingIsTold() {
        assertEquals(0, kawat("feeds", "list"));
        assertTrue(err.contains("You follow no feed yet"), err);
        assertEquals(0, kawat("feeds", "log"));
        assertTrue(err.contains("Nothing was asked of the network"), err);
    }

    @Test
    void aListThatCannotBeWrittenIsNamedWithTheReason() {
        assertEquals(1, kawat("feeds", "export", folder.resolve("nowhere/list.opml").toString()));
        assertTrue(err.contains("list.opml: the list cannot be written there"), err);
    }

    @Test
    void helpHasExamples() {
        assertEquals(0, kawat("feeds", "--help"));
        assertTrue(out.contains("kawat feeds add "), out);
        assertTrue(out.contains("Examples:"), out);
    }

    @Test
    void pagesAreTakenInByTheirAddresses() {
        server.page("/a", "text/html",
                "<html><body><h1>Harbour opens</h1><p>The harbour of Selat Baru opened on Monday after "
                        + "two years of work, officials said.</p></body></html>");
        assertEquals(0, kawat("ingest", server.address("/a")));
        assertEquals(0, kawat("ingest", server.address("/a")));
        assertTrue(err.contains("1 known already"), err);
        assertEquals(0, kawat("ingest", "--again", server.address("/a")));
        assertEquals(2, server.asked().size());
    }
}
