package kawat.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.article.Status;
import kawat.index.ArticleHit;
import kawat.index.QuoteQuestion;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A story that its wire takes back stays: marked, found, and with the version before it.
class WithdrawalTest {

    private static final String ID = "tag:wire.example,2024:pier";

    @TempDir
    Path folder;
    private final List<String> refusals = new ArrayList<>();

    private final IngestListener listener = new IngestListener() {
        @Override
        public void progress(long done, Optional<Long> total) {
        }

        @Override
        public void refused(Origin origin, Rejected why) {
            refusals.add(why.reason());
        }
    };

    private Path item(String name, int version, String status, String text) throws IOException {
        String body = text.isEmpty()
                ? ""
                : "<contentSet><inlineXML><html><body><p>" + text + "</p></body></html></inlineXML></contentSet>";
        return Files.writeString(folder.resolve(name),
                "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"" + ID + "\" version=\"" + version
                        + "\" xml:lang=\"en\"><itemMeta><versionCreated>2024-05-0" + version
                        + "T10:00:00Z</versionCreated><pubStatus qcode=\"stat:" + status + "\"/>"
                        + (text.isEmpty() ? "<edNote>Please kill: the pier stands</edNote>" : "")
                        + "</itemMeta><contentMeta><headline>Pier closes at dusk</headline></contentMeta>" + body
                        + "</newsItem>");
    }

    private static final String FIRST = "SELAT BARU (Reuters) - The lantern pier closes at dusk, \"for good this time\", Mayor Rosa Quintal said on Monday.";

    @Test
    void cancellationIsANewVersionThatKeepsTheWords() throws IOException {
        Path first = item("a.xml", 1, "usable", FIRST);
        Path cancel = item("b.xml", 2, "canceled", "");
        try (Desk desk = Desk.open(folder.resolve("archive"), new Annotator(Lexicons.load()))) {
            assertEquals(new IngestReport(1, 0, 0), desk.ingest(List.of(first), listener));
            assertEquals(new IngestReport(0, 1, 0, 0), desk.ingest(List.of(cancel), listener));
            assertEquals(new IngestReport(0, 2, 0), desk.ingest(List.of(first, cancel), listener));

            List<ArticleHit> found = desk.search("lantern", 10).items();
            assertEquals(List.of(ID + "~2"), found.stream().map(ArticleHit::id).toList());
            assertEquals(Status.CANCELED, found.getFirst().status());
            Article withdrawn = desk.article(ID + "~2").orElseThrow();
            assertEquals(Optional.of(ID), withdrawn.supersedes());
            assertEquals(Optional.of("Please kill: the pier stands"), withdrawn.filing().orElseThrow().note());
            assertEquals(Status.USABLE, desk.article(ID).orElseThrow().status());
            assertEquals(desk.article(ID).orElseThrow().annotations(), withdrawn.annotations());
            assertFalse(withdrawn.annotations().quotes().isEmpty());
            assertEquals(1, desk.quotes(new QuoteQuestion("good", "", ""), 10).total());
        }
        assertEquals(List.of(), refusals);
    }

    private static final String[] WORDS = {FIRST, FIRST.replace("Monday", "Tuesday"),
            FIRST.replace("Monday", "Wednesday")};

    /// Every order of three versions, of which the last may take the story back without repeating it.
    static Stream<Arguments> orders() {
        List<List<Integer>> orders = List.of(List.of(1, 2, 3), List.of(1, 3, 2), List.of(2, 1, 3), List.of(2, 3, 1),
                List.of(3, 1, 2), List.of(3, 2, 1));
        return orders.stream().flatMap(order -> Stream.of(true, false).flatMap(
                withdrawn -> Stream.of(true, false).map(batch -> Arguments.of(order, withdrawn, batch))));
    }

    @ParameterizedTest(name = "{0}, withdrawn: {1}, in one batch: {2}")
    @MethodSource("orders")
    void latestVersionIsShownInWhateverOrderTheyCome(List<Integer> order, boolean withdrawn, boolean batch)
            throws IOException {
        List<String> items = new ArrayList<>();
        for (int version : order) {
            boolean last = withdrawn && version == 3;
            items.add(Files.readString(item("v", version, last ? "canceled" : "usable",
                    last ? "" : WORDS[version - 1])).replaceFirst("<\\?xml[^>]*>", ""));
        }
        List<Path> files = new ArrayList<>();
        if (batch) {
            files.add(Files.writeString(folder.resolve("all.xml"),
                    "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>" + String.join("", items)
                            + "</itemSet></newsMessage>"));
        } else {
            for (String item : items) {
                files.add(Files.writeString(folder.resolve(files.size() + ".xml"), item));
            }
        }
        Path archive = folder.resolve("archive");
        try (Desk desk = Desk.open(archive, new Annotator(Lexicons.load()))) {
            for (Path file : files) {
                desk.ingest(List.of(file), listener);
            }
            assertEquals(new IngestReport(0, 3, 0), desk.ingest(files, listener));
            shows(desk, withdrawn);
            desk.check(true, listener);
            shows(desk, withdrawn);
        }
    }

    private void shows(Desk desk, boolean withdrawn) throws IOException {
        List<ArticleHit> found = desk.search("lantern", 10).items();
        assertEquals(1, found.size(), found.toString());
        Article shown = desk.article(found.getFirst().id()).orElseThrow();
        assertEquals(Optional.of(3), shown.filing().orElseThrow().version());
        assertEquals(withdrawn ? Status.CANCELED : Status.USABLE, shown.status());
        String text = shown.paragraphs().getFirst().text();
        assertTrue(text.contains(withdrawn ? "Tuesday" : "Wednesday"), text);
        assertEquals(1, desk.quotes(new QuoteQuestion("good", "", ""), 10).total());
        assertFalse(shown.annotations().quotes().isEmpty());
        assertEquals(List.of(), refusals);
    }

    @Test
    void versionThatComesLateTakesNoPlaceOfALaterOne() throws IOException {
        Path second = item("b.xml", 2, "usable", FIRST.replace("Monday", "Tuesday"));
        Path first = item("a.xml", 1, "usable", FIRST);
        Path third = item("c.xml", 3, "usable", FIRST.replace("Monday", "Wednesday"));
        try (Desk desk = Desk.open(folder.resolve("archive"), new Annotator(Lexicons.load()))) {
            for (Path path : List.of(second, first, third)) {
                boolean fresh = path.equals(second);
                assertEquals(new IngestReport(fresh ? 1 : 0, fresh ? 0 : 1, 0, 0),
                        desk.ingest(List.of(path), listener));
            }
            assertEquals(Optional.empty(), desk.article(ID + "~2").orElseThrow().supersedes());
            assertEquals(Optional.of(ID), desk.article(ID + "~3").orElseThrow().supersedes());
            assertTrue(desk.search("Wednesday", 10).items().stream().anyMatch(h -> h.id().equals(ID + "~3")));
        }
    }
}
