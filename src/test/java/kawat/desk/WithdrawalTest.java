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
import kawat.article.Article;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.article.Status;
import kawat.index.ArticleHit;
import kawat.index.QuoteQuestion;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            assertEquals(new IngestReport(1, 0, 0), desk.ingest(List.of(cancel), listener));
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

    @Test
    void versionThatComesLateTakesNoPlaceOfALaterOne() throws IOException {
        Path second = item("b.xml", 2, "usable", FIRST.replace("Monday", "Tuesday"));
        Path first = item("a.xml", 1, "usable", FIRST);
        Path third = item("c.xml", 3, "usable", FIRST.replace("Monday", "Wednesday"));
        try (Desk desk = Desk.open(folder.resolve("archive"), new Annotator(Lexicons.load()))) {
            for (Path path : List.of(second, first, third)) {
                assertEquals(new IngestReport(1, 0, 0), desk.ingest(List.of(path), listener));
            }
            assertEquals(Optional.empty(), desk.article(ID + "~2").orElseThrow().supersedes());
            assertEquals(Optional.of(ID), desk.article(ID + "~3").orElseThrow().supersedes());
            assertTrue(desk.search("Wednesday", 10).items().stream().anyMatch(h -> h.id().equals(ID + "~3")));
        }
    }
}
