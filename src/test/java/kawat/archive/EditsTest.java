package kawat.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kawat.article.Anchor;
import kawat.article.Article;
import kawat.article.Correction;
import kawat.article.Entity;
import kawat.article.EntityType;
import kawat.article.LineRule;
import kawat.article.Quote;
import kawat.article.RandomArticles;
import kawat.article.Removed;
import kawat.article.Span;
import kawat.article.Who;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Keeps what the reader did to articles.
class EditsTest {

    private static final Instant NOON = Instant.parse("2031-05-06T12:00:00Z");
    private static final Article STORY = Stories.story("a", "id", "Menlu", "“Kami akan bicara,” kata 王毅.", "Ia pergi.");
    private static final Correction NONE = new Correction.NotSaid(List.of(Anchor.of(STORY, new Span(0, 1, 18))));

    private static Edit edit(boolean holds, Correction correction) {
        return new Edit.Statement(NOON, holds, correction);
    }

    @Property(tries = 30)
    void everyEditComesBackAsItWas(@ForAll long seed) throws IOException {
        Article article = RandomArticles.of(seed);
        List<Edit> edits = new ArrayList<>();
        for (Removed line : article.removed()) {
            edits.add(new Edit.Line(NOON, true, line, Optional.of(LineRule.of(article, line))));
            edits.add(new Edit.Line(NOON, false, line, Optional.empty()));
        }
        for (int p = 0; p < article.paragraphs().size(); p++) {
            List<Anchor> words = List.of(
                    Anchor.of(article, new Span(p, 0, article.paragraphs().get(p).text().length())));
            edits.add(edit(true, new Correction.NotSaid(words)));
            for (Who who : List.of(new Who.Nobody(), new Who.Described("x" + article.id()),
                    new Who.Called("x", EntityType.PLACE, Optional.of(words.getFirst())),
                    new Who.Called("x", EntityType.PLACE, Optional.empty()),
                    new Who.Known(new Entity("xinhua", "Xinhua", EntityType.ORGANISATION, Optional.of("agency"))))) {
                edits.add(edit(false, new Correction.SpokenBy(words, Quote.Kind.PARTIAL, who)));
                edits.add(edit(true, new Correction.Missed(words, Quote.Kind.DIRECT, who)));
            }
        }
        Path folder = Files.createTempDirectory("kawat-edits");
        try (Archive archive = Archive.open(folder)) {
            archive.edit(Map.of("a", edits.subList(0, edits.size() / 2)));
            archive.edit(Map.of("a", edits.subList(edits.size() / 2, edits.size())));
            assertEquals(edits, archive.edits("a"));
            assertEquals(List.of(), archive.damage());
        }
    }

    @Test
    void lastOneAboutACorrectionDecides() {
        Correction other = new Correction.SpokenBy(NONE.words(), Quote.Kind.DIRECT, new Who.Nobody());
        assertEquals(List.of(NONE), Edit.corrections(List.of(edit(true, NONE), edit(true, other), edit(false, other))));
        assertEquals(List.of(other, NONE), Edit.corrections(List.of(edit(true, NONE), edit(true, other),
                edit(false, NONE), edit(true, NONE))));
    }

    @Test
    void correctionsHoldInEveryVersionOfTheStory() throws IOException {
        Path folder = Files.createTempDirectory("kawat-edits");
        try (Archive archive = Archive.open(folder)) {
            archive.add(List.of(STORY), Map.of());
            Article second = archive.add(List.of(Stories.story("a", "id", "Menlu", "Kata lain.")), Map.of()).getFirst()
                    .article();
            archive.edit(Map.of(archive.story(second), List.of(edit(true, NONE))));
            assertEquals(List.of(NONE), archive.corrections(STORY));
            assertEquals(List.of(NONE), archive.corrections(second));
            assertEquals(second.id(), archive.latest("a"));
            assertEquals("b", archive.latest("b"));
        }
    }

    @Test
    void editsOfThisShapeAreReadForEver() throws IOException {
        Path folder = Files.createTempDirectory("kawat-edits");
        try (Archive archive = Archive.open(folder)) {
            archive.edit(Map.of("a", List.of(edit(true, NONE))));
            write(folder, """
                    {"format":1,"article":"a","edits":[\
                    {"at":"2031-05-06T12:00:00Z","kind":"PUT_BACK","line":{"text":"x","reason":"CREDIT","after":0},\
                    "rule":{"site":"a.example","reason":"CREDIT","shape":"x"}},\
                    {"at":"2031-05-06T12:00:00Z","kind":"CORRECT","correction":{"type":"SpokenBy","words":[\
                    {"text":"“Ya,” katanya.","start":1,"end":4,"before":"","after":"Ia pergi.","nth":0,"of":1}],\
                    "kind":"DIRECT","who":{"is":"Called","name":"Ada","type":"PERSON"}}}]}""");
            assertEquals(2, archive.edits("a").size());
            assertEquals(List.of(), archive.damage());
        }
    }

    @Test
    void editsThatCannotBeReadAreNotWrittenOver() throws IOException {
        Path folder = Files.createTempDirectory("kawat-edits");
        try (Archive archive = Archive.open(folder)) {
            archive.edit(Map.of("a", List.of(edit(true, NONE))));
            write(folder,
                    "{\"format\":1,\"article\":\"a\",\"edits\":[{\"at\":\"2031-05-06T12:00:00Z\",\"kind\":\"LATER\"}]}");
            byte[] kept = Files.readAllBytes(file(folder));
            assertThrows(IOException.class, () -> archive.edit(Map.of("a", List.of(edit(true, NONE)))));
            assertArrayEquals(kept, Files.readAllBytes(file(folder)));
            assertTrue(archive.damage().getFirst().reason().contains("edits"));
        }
    }

    @Test
    void editOfNothingIsNoEdit() throws IOException {
        Path folder = Files.createTempDirectory("kawat-edits");
        try (Archive archive = Archive.open(folder)) {
            archive.edit(Map.of("a", List.of(edit(true, NONE))));
            write(folder,
                    "{\"format\":1,\"article\":\"a\",\"edits\":[{\"at\":\"2031-05-06T12:00:00Z\",\"kind\":\"CORRECT\"}]}");
            assertEquals(List.of(), archive.edits("a"));
            assertEquals(1, archive.damage().size());
        }
    }

    private static void write(Path folder, String json) throws IOException {
        Files.write(file(folder), Seal.close(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Path file(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("edits"))) {
            return all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }
}
