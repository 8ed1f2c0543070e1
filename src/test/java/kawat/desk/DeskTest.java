package kawat.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import kawat.article.Article;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.index.ArticleHit;
import kawat.index.QuoteQuestion;
import kawat.lexicon.Lexicons;
import kawat.source.Page;
import kawat.source.warc.Crawl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

    private static final Annotator ANNOTATOR = new Annotator(Lexicons.load());

    @TempDir
    Path folder;
    private Path stories;
    private Path archive;
    private final List<String> refusals = new ArrayList<>();

    private final IngestListener listener = new IngestListener() {
        @Override
        public void progress(long done, Optional<Long> total) {
            assertTrue(total.isEmpty() || total.get() >= done);
        }

        @Override
        public void refused(Origin origin, Rejected why) {
            refusals.add(origin.uri().orElse("") + " " + why.reason());
        }

        @Override
        public void passedOver(Origin origin, String what) {
            passedOver.add(what);
        }
    };

    private final List<String> passedOver = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        stories = Files.createDirectories(folder.resolve("stories"));
        archive = folder.resolve("archive");
        Files.writeString(stories.resolve("a.txt"),
                "Harbour opens\n\nThe harbour of Selat Baru opened on Monday after two years of work, officials said.\n");
        Files.writeString(stories.resolve("b.txt"),
                "Envoy leaves\n\nThe envoy left the talks early, and nobody would say why, diplomats said.\n");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(stories.resolve("c.txt.gz")))) {
            out.write("Bridge closes\n\nThe bridge to Pulau Timur closed on Tuesday for repairs, the ministry said.\n"
                    .getBytes());
        }
    }

    @Test
    void folderGoesInOnceAndIsFound() {
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            assertEquals(new IngestReport(3, 0, 0), desk.ingest(List.of(stories), listener));
            assertEquals(new IngestReport(0, 3, 0), desk.ingest(List.of(stories), listener));
            assertEquals(3, desk.newest(9).total());
            assertEquals(1, desk.search("bridge", 9).total());
        }
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            assertFalse(desk.isBehind());
            ArticleHit hit = desk.search("bridge", 9).items().getFirst();
            Article article = desk.article(hit.id()).orElseThrow();
            assertEquals(Annotator.ENGINE, article.engine());
            assertEquals(List.of(), desk.notices());
        }
    }

    @Test
    void refusedInputsAreNamedAndTheRestGoesOn() throws IOException {
        Files.write(stories.resolve("empty.html"), new byte[0]);
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            IngestReport report = desk.ingest(List.of(stories, folder.resolve("nowhere")), listener);
            assertEquals(new IngestReport(3, 0, 2), report);
            assertEquals(2, refusals.size());
            assertTrue(refusals.stream().anyMatch(r -> r.contains("empty.html")), refusals.toString());
            assertTrue(refusals.stream().anyMatch(r -> r.contains("nowhere there is no such file")),
                    refusals.toString());
        }
    }

    @Test
    void pastedTextIsAnArticle() {
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            String text = "Ferry late\n\nThe ferry to Pulau Timur was late on Friday, the harbour master said.";
            assertEquals(new IngestReport(1, 0, 0), desk.ingestText(text, listener));
            assertEquals(new IngestReport(0, 1, 0), desk.ingestText(text, listener));
            assertEquals(1, desk.search("ferry", 5).total());
        }
    }

    @Test
    void deletingTheIndexLosesNothing() throws IOException {
        fill();
        delete(archive.resolve("index"));
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            desk.settle(listener);
            assertEquals(3, desk.newest(9).total());
            assertFalse(desk.isBehind());
        }
    }

    @Test
    void damagedIndexIsMadeAnewBesideAndTakesItsPlace() throws IOException {
        fill();
        List<Path> files;
        try (Stream<Path> all = Files.walk(archive.resolve("index"))) {
            files = all.filter(f -> Files.isRegularFile(f) && !f.endsWith("write.lock")).toList();
        }
        for (Path listed : files) {
            // How often an index was committed differs from one to the next, and with it the name of its head.
            Path file = Files.exists(listed) ? listed : head(listed.getParent());
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 16;
            Files.write(file, bytes);
            try (Desk desk = Desk.open(archive, ANNOTATOR)) {
                desk.settle(listener);
                assertEquals(3, desk.newest(9).total(), file.toString());
                assertEquals(1, desk.notices().size(), file.toString());
            }
            delete(archive.resolve("index"));
            fill();
        }
    }

    @Test
    void indexOfOtherDataIsMadeAnew() throws IOException {
        fill();
        Path index = only(archive.resolve("index"));
        Files.move(index, index.resolveSibling("0123456789ab.7"));
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            desk.settle(listener);
            assertEquals(3, desk.newest(9).total());
            assertEquals(List.of(), desk.notices());
        }
        assertTrue(only(archive.resolve("index")).toString().endsWith(".8"));
    }

    @Test
    void annotationsOfAnotherEngineAreMadeAnew() throws IOException {
        fill();
        try (Stream<Path> all = Files.walk(archive.resolve("annotations"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            desk.check(true, listener);
            assertEquals(3, desk.newest(9).total());
        }
        try (Stream<Path> all = Files.walk(archive.resolve("annotations"))) {
            assertEquals(3, all.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void damagedArticleIsReportedByCheckAndTheOthersStay() throws IOException {
        fill();
        try (Stream<Path> all = Files.walk(archive.resolve("articles"))) {
            Path file = all.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.writeString(file, "{}");
        }
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            CheckReport report = desk.check(false, listener);
            assertEquals(2, report.articles());
            assertEquals(3, report.originals());
            assertEquals(1, report.damage().size());
        }
    }

    @Test
    void secondDeskReadsAndSaysSo() {
        fill();
        try (Desk first = Desk.open(archive, ANNOTATOR); Desk second = Desk.open(archive, ANNOTATOR)) {
            assertTrue(first.writable());
            assertFalse(second.writable());
            assertEquals(1, second.notices().size());
            assertEquals(3, second.newest(9).total());
            assertThrows(UncheckedIOException.class, () -> second.ingest(List.of(stories), listener));
        }
    }

    @Test
    void cancelledIngestKeepsWhatIsIn() {
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            desk.ingest(List.of(stories), new IngestListener() {
                @Override
                public void progress(long done, Optional<Long> total) {
                }

                @Override
                public void refused(Origin origin, Rejected why) {
                }

                @Override
                public boolean cancelled() {
                    return true;
                }
            });
            long kept = desk.newest(9).total();
            assertEquals(new IngestReport((int) (3 - kept), (int) kept, 0), desk.ingest(List.of(stories), listener));
        }
    }

    @Test
    void samplesFillAnEmptyArchiveOnly() {
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            int samples = desk.addSamplesWhenEmpty(listener).added();
            assertTrue(samples > 5);
            assertEquals(samples, desk.newest(100).total());
            assertTrue(desk.newest(1).items().getFirst().sample());
            assertEquals(0, desk.addSamplesWhenEmpty(listener).added());
            desk.ingest(List.of(stories), listener);
            assertEquals(3, desk.newest(100).total());
            assertTrue(desk.quotes(new QuoteQuestion("", "Blinken", ""), 9).items().isEmpty());
        }
    }

    private void fill() {
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            desk.ingest(List.of(stories), listener);
            desk.settle(listener);
        }
    }

    private static Path head(Path index) throws IOException {
        try (Stream<Path> all = Files.list(index)) {
            return all.filter(f -> f.getFileName().toString().startsWith("segments_")).findFirst().orElseThrow();
        }
    }

    private static Path only(Path parent) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.reduce((a, b) -> {
                throw new AssertionError("more than one in " + parent);
            }).orElseThrow();
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void archivesAndMailsGoInAndTheirCapturedPicturesAreKept() throws IOException {
        Files.write(stories.resolve("d.warc.gz"), Crawl.ofTwo().answer("https://q.example/e", 404, "text/html",
                new byte[1]).packed());
        Files.writeString(stories.resolve("e.eml"),
                "From: Ines Carmo <i@q.example>\nMIME-Version: 1.0\nDate: Fri, 3 May 2024 20:05:00 +0200\nSubject: Ferry sails\n\nThe ferry sailed on Friday after the two towns had agreed, the mayors said.\n");
        byte[] boat = {1, 2, 3};
        Page shown = new Page(Crawl.story("Westport").getBytes(), Optional.empty(), Optional.empty(),
                Optional.of("https://quay.example/three"), Optional.empty());
        String hash = shown.pictures().take(boat).orElseThrow();
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            assertEquals(new IngestReport(6, 0, 0), desk.ingest(List.of(stories), listener), refusals.toString());
            assertEquals(List.of("passed over 1 error of web servers"), passedOver);
            assertEquals(1, desk.search("headline:Ferry", 9).total());
            assertEquals(1, desk.ingestPages(List.of(shown), listener).added());
            assertArrayEquals(boat, desk.picture(hash).orElseThrow());
        }
    }

    @Test
    void dataThatProgramsSendEachOtherIsCountedInAWebArchiveAndStoriesAmongItAreRead() throws IOException {
        String ninjs = "{\"uri\":\"urn:quay:1\",\"type\":\"text\",\"headline\":\"Ferry sails\",\"language\":\"en\","
                + "\"body_text\":\"The ferry sailed on Friday after the two towns had agreed, the mayors said.\"}";
        Files.write(stories.resolve("d.warc"),
                Crawl.ofTwo().answer("https://q.example/n", 200, "application/json", ninjs.getBytes())
                        .answer("https://q.example/a", 200, "application/json", "{\"a\":[1]}".getBytes())
                        .answer("https://q.example/b", 200, "application/ld+json", "{\"b\":{}}".getBytes()).plain());
        Path only = stories.resolve("only.warc");
        Files.write(only, new Crawl().answer("https://q.example/a", 200, "text/json", "{\"a\":1}".getBytes()).plain());
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            assertEquals(3, desk.ingest(List.of(stories.resolve("d.warc")), listener).added(), refusals.toString());
            assertEquals(List.of(), refusals);
            assertEquals(List.of("passed over 2 answers of data for programs"), passedOver);
            desk.ingest(List.of(only), listener);
            assertTrue(
                    refusals.getLast().endsWith("the web archive holds no page, only 1 answer of data for programs"));
        }
    }
}
