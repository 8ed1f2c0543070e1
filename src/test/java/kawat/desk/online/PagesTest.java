package kawat.desk.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.desk.IngestReport;
import kawat.desk.jobs.Input;
import kawat.desk.jobs.Job;
import kawat.desk.jobs.Jobs;
import org.junit.jupiter.api.Test;

/// Pages that the reader names by their addresses.
class PagesTest extends OnlineTests {

    private IngestReport ingest(String... addresses) throws InterruptedException {
        Jobs jobs = desk.jobs();
        jobs.follow(listener);
        Job job = jobs.await(jobs.add(Stream.of(addresses).<Input>map(Input.Address::new).toList(), List.of()).id());
        return job.report();
    }

    @Test
    void pageIsKeptWithItsAddressAndItsBytes() throws Exception {
        server.status("/short", "302 Found", "Location: /harbour");
        byte[] latin = page("Port opened \u00E0 Selat Baru", "harbour").getBytes(StandardCharsets.ISO_8859_1);
        server.on("/harbour", (asked, out) -> {
            out.write(
                    ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Length: " + latin.length
                            + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(latin);
        });
        assertEquals(new IngestReport(1, 0, 0), ingest(server.address("/short")));
        Article article = desk.article(desk.search("harbour", 5).items().getFirst().id()).orElseThrow();
        assertEquals(Optional.of("Port opened \u00E0 Selat Baru"), article.headline());
        assertEquals(Optional.of(server.address("/harbour")), article.origin().uri());
        assertEquals(Optional.of("text/html"), article.origin().mediaType());
        assertTrue(article.origin().capturedAt().isPresent());
        try (Stream<Path> kept = Files.walk(folder.resolve("archive/originals"))) {
            assertEquals(1, kept.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void storedPageIsFetchedAgainOnlyWhenAsked() throws Exception {
        server.status("/short", "302 Found", "Location: /harbour");
        server.page("/harbour", "text/html", page("Harbour opens", "harbour"));
        ingest(server.address("/short"));
        assertEquals(new IngestReport(0, 1, 0), ingest(server.address("/short")));
        reopen();
        assertEquals(new IngestReport(0, 1, 0), ingest(server.address("/harbour")));
        assertEquals(List.of("/short", "/harbour"), server.paths());
        online.again(server.address("/harbour"));
        server.page("/harbour", "text/html", page("Harbour opens", "new harbour"));
        assertEquals(new IngestReport(0, 1, 0, 0), ingest(server.address("/harbour")));
        assertEquals(3, server.asked().size());
    }

    @Test
    void feedGivenAsAPageIsTakenInAsAFeed() throws Exception {
        server.page("/feed", "application/rss+xml", rss(item("Harbour opens", server.address("/a"), SHORT),
                item("Bridge closes", server.address("/b"), SHORT.replace("harbour", "bridge"))));
        assertEquals(new IngestReport(2, 0, 0), ingest(server.address("/feed")));
        assertEquals(new IngestReport(0, 2, 0), ingest(server.address("/feed")));
        assertEquals(List.of(), feeds.list());
        Article article = desk.article(desk.search("bridge", 5).items().getFirst().id()).orElseThrow();
        assertEquals(Optional.of(server.address("/b")), article.origin().uri());
        assertEquals(Optional.of("Island wire"), article.outlet());
    }

    @Test
    void refusedAddressesAreNamedAndTheRestGoesOn() throws Exception {
        server.page("/harbour", "text/html", page("Harbour opens", "harbour"));
        assertEquals(new IngestReport(1, 0, 3),
                ingest(server.address("/none"), "file:///etc/passwd", server.address("/harbour"), "https://"));
        assertTrue(refusals.stream().anyMatch(r -> r.startsWith(server.address("/none") + " 404 Not Found")),
                refusals.toString());
        assertTrue(
                refusals.contains("file:///etc/passwd it is no address on the web: only http and https are followed"),
                refusals.toString());
    }

    @Test
    void everythingSentIsListed() throws Exception {
        server.page("/harbour", "text/html", page("Harbour opens", "harbour"));
        List<Sent> heard = new java.util.concurrent.CopyOnWriteArrayList<>();
        online.listen(heard::add);
        ingest(server.address("/harbour?user=me"));
        List<Sent> sent = online.requests(10);
        assertEquals(heard, sent);
        assertEquals(server.address("/harbour"), sent.getFirst().address());
        assertEquals("200 OK", sent.getFirst().result());
        assertEquals("page", sent.getFirst().purpose());
        reopen();
        assertEquals(sent, online.requests(10));
    }

    @Test
    void switchedOffNetworkStaysOffForTheNextRun() throws Exception {
        server.page("/harbour", "text/html", page("Harbour opens", "harbour"));
        online.switchOff(true);
        reopen();
        assertTrue(online.isOff());
        assertEquals(new IngestReport(0, 0, 1), ingest(server.address("/harbour")));
        assertEquals(List.of(), server.asked());
        online.switchOff(false);
        assertEquals(new IngestReport(1, 0, 0), ingest(server.address("/harbour")));
    }

    @Test
    void addressesReadAreNotInThePagesFile() throws Exception {
        server.page("/canary-in-the-mine", "text/html", page("Harbour opens", "harbour"));
        ingest(server.address("/canary-in-the-mine"));
        String remembered = Files.readString(folder.resolve("archive/network/pages.tsv"));
        assertTrue(!remembered.isEmpty() && !remembered.contains("canary"), remembered);
    }
}
