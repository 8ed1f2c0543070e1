package kawat.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.article.LineRule;
import kawat.article.Origin;
import kawat.article.Quote;
import kawat.article.Rejected;
import kawat.article.Removed;
import kawat.article.Span;
import kawat.desk.edits.PutBack;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Puts lines back that were taken out of stories.
class PutBackTest {

    private static final Annotator ANNOTATOR = new Annotator(Lexicons.load());
    private static final String LINE = "READ ALSO: \u201CThe quay is ours,\u201D harbour master Mira Vell said on Sunday";

    @TempDir
    Path folder;
    private Path archive;

    private final IngestListener listener = new IngestListener() {
        @Override
        public void progress(long done, Optional<Long> total) {
        }

        @Override
        public void refused(Origin origin, Rejected why) {
            throw new AssertionError(origin + " " + why);
        }
    };

    @BeforeEach
    void place() {
        archive = folder.resolve("archive");
    }

    private Path page(String name, String line, String site) throws IOException {
        return Files.writeString(folder.resolve(name + ".html"), """
                <html lang="en"><head><meta property="og:site_name" content="%s"><title>Harbour %s</title></head>
                <body><article><h1>Harbour %s reopens after the storm</h1>
                <p>The harbour of Selat Baru %s reopened on Monday after two years of work, the ministry said.</p>
                <p>“We shall ship again in spring,” Minister Ada Example said after she had walked the quay.</p>
                <p><a href="/x">%s</a></p>
                <p>Fishermen said that the new quay was longer than the old one, and that it would hold.</p>
                <p>Nobody was hurt in the storm, which had cut the town off for a week in the autumn.</p>
                </article></body></html>
                """.formatted(site, name, name, name, line));
    }

    private static Removed removed(Article article, String words) {
        return article.removed().stream().filter(r -> r.text().contains(words)).findFirst()
                .orElseThrow(() -> new AssertionError(article.removed()));
    }

    private static boolean shows(Article article, String words) {
        return article.paragraphs().stream().anyMatch(p -> p.text().contains(words));
    }

    @Test
    void lineThatIsPutBackIsPartOfTheStoryEverywhere() throws IOException {
        String id;
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            desk.ingest(List.of(page("one", LINE, "Harbour Gazette")), listener);
            id = desk.newest(1).items().getFirst().id();
            Article before = desk.article(id).orElseThrow();
            assertFalse(shows(before, "quay is ours"));
            assertEquals(0, desk.search("\"quay is ours\"", 5).total());
            PutBack done = desk.edits().putBack(id, removed(before, "quay is ours")).orElseThrow();
            assertTrue(done.fresh());
            assertEquals("Harbour Gazette", done.rule().site());
        }
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            assertFalse(desk.isBehind());
            Article after = desk.article(id).orElseThrow();
            assertTrue(after.paragraphs().get(2).text().contains("quay is ours"), after.paragraphs().toString());
            assertTrue(after.removed().stream().noneMatch(r -> r.text().contains("quay is ours")));
            Quote quote = after.annotations().quotes().stream()
                    .filter(q -> after.textOf(q).startsWith("The quay is ours")).findFirst().orElseThrow();
            assertEquals(2, quote.spans().getFirst().paragraph());
            assertTrue(after.annotations().quotes().stream().flatMap(q -> q.spans().stream())
                    .map(Span::paragraph).anyMatch(p -> p == 1));
            assertEquals(1, desk.search("\"quay is ours\"", 5).total());
            assertEquals(1, desk.newest(9).total());
            assertEquals(1, desk.quotes(new kawat.index.QuoteQuestion("\"quay is ours\"", "", ""), 9).total());
            assertEquals(0, desk.check(true, listener).damage().size());
            assertEquals(1, desk.search("\"quay is ours\"", 5).total());
        }
    }

    @Test
    void ruleHoldsForPagesOfThatSiteThatAreReadLater() throws IOException {
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            desk.ingest(List.of(page("one", LINE, "Harbour Gazette"), page("two", LINE, "Harbour Gazette")), listener);
            Article one = article(desk, "one");
            desk.edits().putBack(one.id(), removed(one, "quay is ours"));
            desk.ingest(List.of(page("three", LINE, "Harbour Gazette"), page("four", LINE, "Other Paper"),
                    page("five", LINE.replace("ours", "theirs"), "Harbour Gazette")), listener);
            assertTrue(shows(article(desk, "three"), "quay is ours"));
            assertFalse(shows(article(desk, "four"), "quay is ours"));
            assertFalse(shows(article(desk, "five"), "quay is theirs"));
            assertFalse(shows(article(desk, "two"), "quay is ours"));
            IngestReport again = desk.ingest(List.of(folder.resolve("one.html"), folder.resolve("two.html")), listener);
            assertEquals(new IngestReport(0, 1, 1, 0), again);
            assertTrue(shows(article(desk, "two"), "quay is ours"));
            assertEquals(5, desk.newest(9).total());
        }
    }

    @Test
    void undoneItIsAsBefore() throws IOException {
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            desk.ingest(List.of(page("one", LINE, "Harbour Gazette")), listener);
            Article before = article(desk, "one");
            PutBack done = desk.edits().putBack(before.id(), removed(before, "quay is ours")).orElseThrow();
            desk.edits().undo(done);
            assertEquals(before, article(desk, "one"));
            assertEquals(List.of(), desk.edits().rules());
            assertEquals(0, desk.search("\"quay is ours\"", 5).total());
        }
    }

    @Test
    void forgottenRuleTakesItsLinesOutAgain() throws IOException {
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            desk.ingest(List.of(page("one", LINE, "Harbour Gazette")), listener);
            Article one = article(desk, "one");
            desk.edits().putBack(one.id(), removed(one, "quay is ours"));
            desk.ingest(List.of(page("two", LINE, "Harbour Gazette")), listener);
            assertEquals(1, desk.edits().rules().size());
            desk.edits().forget(desk.edits().rules().getFirst());
            assertFalse(shows(article(desk, "one"), "quay is ours"));
            assertFalse(shows(article(desk, "two"), "quay is ours"));
        }
    }

    @Test
    void capturedArticleIsNeverWrittenAgain() throws IOException {
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            desk.ingest(List.of(page("one", LINE, "Harbour Gazette")), listener);
            byte[] captured = captured();
            Article one = article(desk, "one");
            desk.edits().putBack(one.id(), removed(one, "quay is ours"));
            org.junit.jupiter.api.Assertions.assertArrayEquals(captured, captured());
            desk.ingest(List.of(folder.resolve("one.html")), listener);
            org.junit.jupiter.api.Assertions.assertArrayEquals(captured, captured());
        }
    }

    @Test
    void lineThatIsNotThereIsNotPutBack() throws IOException {
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            desk.ingest(List.of(page("one", LINE, "Harbour Gazette")), listener);
            String id = article(desk, "one").id();
            Removed other = new Removed("nowhere", Removed.Reason.CREDIT, 0);
            assertEquals(Optional.empty(), desk.edits().putBack(id, other));
            assertEquals(Optional.empty(), desk.edits().putBack("nobody", other));
            assertEquals(List.of(), desk.edits().rules());
        }
    }

    @Test
    void rulesOfAnotherVersionStayInTheFile() throws IOException {
        Files.createDirectories(archive);
        Files.writeString(archive.resolve("rules.json"),
                """
                        {"format":1,"later":{"x":[1]},"lines":[{"site":"a.example","reason":"CREDIT","shape":"by us","note":"mine"},
                         {"site":"a.example","reason":"SOMETHING_NEW","shape":"x"}]}""");
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            assertEquals(List.of(new LineRule("a.example", Removed.Reason.CREDIT, "by us")), desk.edits().rules());
            desk.ingest(List.of(page("one", LINE, "Harbour Gazette")), listener);
            Article one = article(desk, "one");
            desk.edits().undo(desk.edits().putBack(one.id(), removed(one, "quay is ours")).orElseThrow());
        }
        String kept = Files.readString(archive.resolve("rules.json"));
        for (String part : List.of("later", "SOMETHING_NEW", "\"note\"", "by us")) {
            assertTrue(kept.contains(part), kept);
        }
    }

    @Test
    void brokenRulesAreToldOfAndNotOverwritten() throws IOException {
        Files.createDirectories(archive);
        Files.writeString(archive.resolve("rules.json"), "[1,");
        try (Desk desk = Desk.open(archive, ANNOTATOR)) {
            assertTrue(desk.notices().getFirst().contains("rules.json"), desk.notices().toString());
            desk.ingest(List.of(page("one", LINE, "Harbour Gazette")), listener);
            Article one = article(desk, "one");
            assertThrows(UncheckedIOException.class,
                    () -> desk.edits().putBack(one.id(), removed(one, "quay is ours")));
        }
        assertEquals("[1,", Files.readString(archive.resolve("rules.json")));
    }

    private Article article(Desk desk, String name) {
        return desk.newest(99).items().stream().filter(h -> h.headline().orElse("").contains(" " + name + " "))
                .findFirst().flatMap(h -> desk.article(h.id())).orElseThrow();
    }

    private byte[] captured() throws IOException {
        try (Stream<Path> all = Files.walk(archive.resolve("articles"))) {
            return Files.readAllBytes(all.filter(Files::isRegularFile).findFirst().orElseThrow());
        }
    }
}
