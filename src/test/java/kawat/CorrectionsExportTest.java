package kawat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kawat.article.Article;
import kawat.article.EntityType;
import kawat.article.Quote;
import kawat.article.Who;
import kawat.cli.KawatCommand;
import kawat.desk.Annotator;
import kawat.desk.Desk;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Corrections come out as test cases, and outlive annotating anew.
class CorrectionsExportTest {

    private static final Annotator ANNOTATOR = new Annotator(Lexicons.load());

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        return KawatCommand.run(ANNOTATOR, () -> {}, new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void correctedStoryIsARightAnswerThatTheEngineIsMeasuredBy() throws Exception {
        String archive = folder.resolve("archive").toString();
        assertEquals(0, run("ingest", "--archive", archive, "resources/samples/beijing.en.html"), err.toString());
        try (Desk desk = Desk.open(Path.of(archive), ANNOTATOR)) {
            String id = desk.newest(1).items().getFirst().id();
            Quote first = desk.article(id).orElseThrow().annotations().quotes().stream()
                    .filter(q -> q.kind() == Quote.Kind.DIRECT).findFirst().orElseThrow();
            desk.edits().speaker(id, first, new Who.Called("Ida Sample", EntityType.PERSON, Optional.empty()));
        }
        assertEquals(0, run("corrections", "list", "--archive", archive));
        assertTrue(out.toString().contains("Ida Sample"), out.toString());
        assertEquals(0, run("reannotate", "--all", "--archive", archive), err.toString());
        assertTrue(out.toString().startsWith("1 articles annotated anew, 0 of them changed"), out.toString());
        assertEquals(0, run("quotes", "--speaker", "Ida Sample", "--json", "--archive", archive));
        assertEquals(1, out.toString().lines().count());
        assertEquals(2, run("reannotate", "--all", "x", "--archive", archive));
        assertEquals(0, run("corrections", "export", "--archive", archive));
        assertEquals(1, out.toString().lines().count());
        Path to = folder.resolve("cases");
        assertEquals(0, run("corrections", "export", "--to", to.toString(), "--archive", archive), err.toString());
        Path answer;
        try (var files = Files.list(to.resolve("en"))) {
            answer = files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
        }
        GoldStory gold = GoldStory.parse(Files.readString(answer));
        assertEquals(1, gold.quotes().stream().filter(q -> !q.loose()).count());
        assertTrue(gold.quotes().stream().anyMatch(q -> !q.loose() && q.speaker().equals("Ida Sample")));
        assertTrue(gold.faults().stream().allMatch(f -> f.contains(": no page ")), gold.faults().toString());
        GoldScore score = new GoldScore();
        List<Article> read = new java.util.ArrayList<>();
        ANNOTATOR.parse(answer.resolveSibling(answer.getFileName().toString().replace(".json", ".txt")), o -> {
            if (o instanceof kawat.article.Outcome.Read(Article article)) {
                read.add(article);
            }
        });
        score.add(gold, read.getFirst());
        assertEquals(1.0, score.figures().get("quoteP"), score.misses().toString());
        assertEquals(0.0, score.figures().get("speaker"), "the engine does not know what the reader decided");
    }
}
