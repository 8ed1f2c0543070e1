package kawat.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.article.Corrected;
import kawat.article.Correction;
import kawat.article.EntityType;
import kawat.article.Origin;
import kawat.article.Quote;
import kawat.article.Rejected;
import kawat.article.Removed;
import kawat.article.Span;
import kawat.article.Who;
import kawat.desk.edits.Done;
import kawat.index.QuoteQuestion;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Corrects statements in an archive.
class CorrectionsTest {

    private static final Annotator ANNOTATOR = new Annotator(Lexicons.load());
    private static final String WORDS = "We shall ship again in spring,";
    private static final Who IDA = new Who.Called("Ida Sample", EntityType.PERSON, Optional.empty());

    @TempDir
    Path folder;

    private final IngestListener listener = new IngestListener() {
        @Override
        public void progress(long done, Optional<Long> total) {
        }

        @Override
        public void refused(Origin origin, Rejected why) {
            throw new AssertionError(origin + " " + why);
        }
    };

    private Path archive() {
        return folder.resolve("archive");
    }

    private Path page(String extra) throws IOException {
        return Files.writeString(folder.resolve("page.html"), """
                <html lang="en"><head><meta property="og:site_name" content="Harbour Gazette">
                <link rel="canonical" href="https://harbour.example/quay"><title>Harbour reopens</title></head>
                <body><article><h1>Harbour reopens after the storm</h1>
                <p>The harbour of Selat Baru reopened on Monday after two years of work, the ministry said.</p>%s
                <p>“We shall ship again in spring,” Minister Ada Example said after she had walked the quay.</p>
                <p><a href="/x">READ ALSO: The quay is ours, harbour master Mira Vell said on Sunday</a></p>
                <p>Fishermen said that the new quay was longer than the old one, and that it would hold.</p>
                <p>Nobody was hurt in the storm, which had cut the town off for a week in the autumn.</p>
                </article></body></html>
                """.formatted(extra));
    }

    private String take(Desk desk) throws IOException {
        desk.ingest(List.of(page("")), listener);
        return desk.newest(1).items().getFirst().id();
    }

    private static Optional<Quote> quote(Article article, String words) {
        return article.annotations().quotes().stream().filter(q -> article.textOf(q).equals(words)).findFirst();
    }

    private static Quote quote(Desk desk, String id, String words) {
        return quote(desk.article(id).orElseThrow(), words).orElseThrow();
    }

    private static List<String> saidBy(Desk desk, String name) {
        return desk.quotes(new QuoteQuestion("", name, ""), 9).items().stream().map(h -> h.words().text()).toList();
    }

    @Test
    void correctedSpeakerIsFoundAtOnceAfterARestartAndAfterARebuild() throws IOException {
        String id;
        try (Desk desk = Desk.open(archive(), ANNOTATOR)) {
            id = take(desk);
            assertEquals(List.of(WORDS), saidBy(desk, "Ada Example"));
            desk.edits().speaker(id, quote(desk, id, WORDS), IDA).orElseThrow();
            assertEquals(List.of(WORDS), saidBy(desk, "Ida Sample"));
            assertEquals(List.of(), saidBy(desk, "Ada Example"));
        }
        try (Desk desk = Desk.open(archive(), ANNOTATOR)) {
            assertFalse(desk.isBehind());
            assertEquals(List.of(WORDS), saidBy(desk, "Ida Sample"));
            assertEquals(0, desk.check(true, listener).damage().size());
            assertEquals(List.of(WORDS), saidBy(desk, "Ida Sample"));
            assertEquals(List.of(), saidBy(desk, "Ada Example"));
            assertEquals(Optional.of(Quote.By.READER), quote(desk, id, WORDS).by());
        }
    }

    @Test
    void undoneItIsAsBeforeAndDoneAgainAsAfter() throws IOException {
        try (Desk desk = Desk.open(archive(), ANNOTATOR)) {
            String id = take(desk);
            Article before = desk.article(id).orElseThrow();
            Done first = desk.edits().speaker(id, quote(desk, id, WORDS), IDA).orElseThrow();
            Article one = desk.article(id).orElseThrow();
            Done second = desk.edits().speaker(id, quote(desk, id, WORDS), new Who.Nobody()).orElseThrow();
            assertEquals(1, desk.edits().read(id).orElseThrow().changes().size());
            Article two = desk.article(id).orElseThrow();
            desk.edits().undo(second);
            assertEquals(one, desk.article(id).orElseThrow());
            desk.edits().redo(second);
            assertEquals(two, desk.article(id).orElseThrow());
            desk.edits().undo(second);
            desk.edits().undo(first);
            assertEquals(before, desk.article(id).orElseThrow());
            assertEquals(List.of(WORDS), saidBy(desk, "Ada Example"));
        }
    }

    @Test
    void whatIsNoStatementIsNotFoundUntilTheCorrectionIsWithdrawn() throws IOException {
        try (Desk desk = Desk.open(archive(), ANNOTATOR)) {
            String id = take(desk);
            desk.edits().notSaid(id, quote(desk, id, WORDS)).orElseThrow();
            assertEquals(Optional.empty(), quote(desk.article(id).orElseThrow(), WORDS));
            assertEquals(List.of(), saidBy(desk, "Ada Example"));
            List<Correction> held = desk.edits().read(id).orElseThrow().changes().stream()
                    .map(Corrected.Change::correction).toList();
            desk.edits().withdraw(id, held).orElseThrow();
            assertEquals(List.of(WORDS), saidBy(desk, "Ada Example"));
            assertEquals(Optional.empty(), desk.edits().withdraw(id, held));
        }
    }

    @Test
    void missedStatementIsFoundAndCanBeGivenAnotherSpeaker() throws IOException {
        try (Desk desk = Desk.open(archive(), ANNOTATOR)) {
            String id = take(desk);
            Article article = desk.article(id).orElseThrow();
            int last = article.paragraphs().size() - 1;
            desk.edits().said(id, List.of(new Span(last, 0, 31)), Quote.Kind.INDIRECT, IDA).orElseThrow();
            assertEquals(List.of("Nobody was hurt in the storm, w"), saidBy(desk, "Ida Sample"));
            desk.edits().speaker(id, quote(desk, id, "Nobody was hurt in the storm, w"), new Who.Described("a guest"));
            assertEquals(List.of(), saidBy(desk, "Ida Sample"));
            assertEquals(1, desk.edits().read(id).orElseThrow().changes().size());
            assertEquals(Optional.empty(),
                    desk.edits().said(id, List.of(new Span(last, 0, 9_999)), Quote.Kind.INDIRECT, IDA));
            assertEquals(Optional.empty(), desk.edits().said(id, List.of(), Quote.Kind.INDIRECT, IDA));
        }
    }

    @Test
    void lineThatIsPutBackMovesTheCorrectionAlong() throws IOException {
        try (Desk desk = Desk.open(archive(), ANNOTATOR)) {
            desk.ingest(List.of(page("<p><a href=\"/y\">READ ALSO: Ferry strike enters third week</a></p>")), listener);
            String id = desk.newest(1).items().getFirst().id();
            desk.edits().speaker(id, quote(desk, id, WORDS), IDA).orElseThrow();
            int before = quote(desk, id, WORDS).spans().getFirst().paragraph();
            Removed line = desk.article(id).orElseThrow().removed().stream().filter(r -> r.text().contains("Ferry"))
                    .findFirst().orElseThrow();
            desk.edits().putBack(id, line).orElseThrow();
            Quote moved = quote(desk, id, WORDS);
            assertEquals(before + 1, moved.spans().getFirst().paragraph());
            assertEquals(Optional.of(Quote.By.READER), moved.by());
            assertEquals(List.of(WORDS), saidBy(desk, "Ida Sample"));
        }
    }

    @Test
    void newVersionOfTheStoryKeepsIt() throws IOException {
        try (Desk desk = Desk.open(archive(), ANNOTATOR)) {
            String first = take(desk);
            desk.edits().speaker(first, quote(desk, first, WORDS), IDA).orElseThrow();
            desk.ingest(List.of(page("<p>The first ship sailed at noon, with a band on its deck.</p>")), listener);
            String second = desk.newest(1).items().getFirst().id();
            assertFalse(first.equals(second));
            assertEquals(Optional.of(Quote.By.READER), quote(desk, second, WORDS).by());
            assertEquals(List.of(WORDS), saidBy(desk, "Ida Sample"));
            desk.edits().speaker(second, quote(desk, second, WORDS), new Who.Nobody()).orElseThrow();
            assertEquals(1, desk.edits().read(second).orElseThrow().changes().size());
            assertEquals(List.of(), saidBy(desk, "Ida Sample"));
            assertEquals(1, desk.newest(9).total());
        }
    }

    @Test
    void correctionWhoseWordsAreGoneIsKeptAndTold() throws IOException {
        try (Desk desk = Desk.open(archive(), ANNOTATOR)) {
            String first = take(desk);
            desk.edits().speaker(first, quote(desk, first, WORDS), IDA).orElseThrow();
            Files.writeString(page(""), Files.readString(page("")).replace("in spring", "in the autumn of next year"));
            desk.ingest(List.of(folder.resolve("page.html")), listener);
            String second = desk.newest(1).items().getFirst().id();
            Corrected corrected = desk.edits().read(second).orElseThrow();
            assertEquals(1, corrected.lost().size());
            assertEquals(List.of(), saidBy(desk, "Ida Sample"));
            assertEquals(List.of(corrected), desk.edits().all());
            desk.edits().withdraw(second, corrected.lost()).orElseThrow();
            assertEquals(List.of(), desk.edits().all());
        }
    }

    @Test
    void capturedFilesAndAnnotationsHoldNothingOfIt() throws IOException {
        try (Desk desk = Desk.open(archive(), ANNOTATOR)) {
            String id = take(desk);
            byte[] captured = only("articles");
            byte[] annotations = only("annotations");
            desk.edits().speaker(id, quote(desk, id, WORDS), IDA).orElseThrow();
            assertArrayEquals(captured, only("articles"));
            assertArrayEquals(annotations, only("annotations"));
            assertTrue(new String(only("edits"), StandardCharsets.UTF_8).contains("Ida Sample"));
        }
    }

    @Test
    void statementThatIsNotThereAnyMoreIsNotCorrected() throws IOException {
        try (Desk desk = Desk.open(archive(), ANNOTATOR)) {
            String id = take(desk);
            Quote stale = quote(desk, id, WORDS);
            desk.edits().speaker(id, stale, IDA).orElseThrow();
            assertEquals(Optional.empty(), desk.edits().speaker(id, stale, new Who.Nobody()));
            assertEquals(Optional.empty(), desk.edits().notSaid("nobody", stale));
        }
    }

    private byte[] only(String part) throws IOException {
        return Files.readAllBytes(file(part));
    }

    private Path file(String part) throws IOException {
        try (Stream<Path> all = Files.walk(archive().resolve(part))) {
            return all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }
}
