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
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kawat.desk.Annotator;
import kawat.lexicon.Lexicons;
import kawat.source.warc.Crawl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {

    private static final Annotator ANNOTATOR = new Annotator(Lexicons.load());

    @TempDir
    Path folder;
    private String archive = "";
    private String story = "";
    private String out = "";
    private String err = "";

    @BeforeEach
    void write() throws IOException {
        archive = folder.resolve("archive").toString();
        story = folder.resolve("story.txt").toString();
        Files.writeString(Path.of(story),
                "Harbour \"opens\"\n\nThe harbour of Selat Baru opened on Monday, officials said.\n");
    }

    private int kawat(String... args) {
        StringWriter toOut = new StringWriter();
        StringWriter toErr = new StringWriter();
        int code = KawatCommand.run(ANNOTATOR, () -> toErr.write("window"), new PrintWriter(toOut),
                new PrintWriter(toErr), args);
        out = toOut.toString();
        err = toErr.toString();
        assertFalse(err.contains("\tat "), err);
        return code;
    }

    @Test
    void correctionsExplainThemselvesAndSayThatThereAreNone() {
        assertEquals(0, kawat("corrections", "list", "--help"));
        assertTrue(out.startsWith("Usage: kawat corrections list"), out);
        assertEquals(0, kawat("corrections", "export", "--help"));
        assertTrue(out.contains("--to"), out);
        assertEquals(0, kawat("corrections", "list", "--archive", archive));
        assertTrue(out.isEmpty() && err.contains("You corrected nothing yet"), out + err);
    }

    @Test
    void aFolderThatIsNotThereIsNotWatched() {
        assertEquals(2, kawat("ingest", "--archive", archive, "--watch", folder.resolve("nowhere").toString()));
        assertTrue(err.contains("there is no such folder to watch"), err);
    }

    @Test
    void withoutCommandTheWindowOpens() {
        assertEquals(0, kawat());
        assertEquals("window", err);
    }

    @Test
    void windowIsToldTheArchive() {
        Path[] told = new Path[1];
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        KawatCommand.run(ANNOTATOR, path -> told[0] = path, nowhere, nowhere, "--archive", archive);
        assertEquals(Path.of(archive), told[0]);
    }

    @Test
    void ingestedStoryIsFoundByAnotherRun() {
        assertEquals(0, kawat("ingest", "--archive", archive, story));
        assertTrue(err.contains("1 articles added"), err);
        assertEquals(0, kawat("--archive", archive, "search", "harbour"));
        assertTrue(out.contains("Selat Baru"), out);
        assertEquals(0, kawat("quotes", "--archive", archive, "--speaker", "nobody"));
        assertEquals("", out);
    }

    @Test
    void jsonIsOneLineForEachHit() {
        kawat("ingest", "--archive", archive, story);
        assertEquals(0, kawat("search", "--json", "--archive", archive, "harbours", "--limit", "5"));
        assertEquals(1, out.lines().count());
        assertTrue(out.startsWith("{\"format\":1,\"id\":\""), out);
        assertTrue(out.contains("\"marks\":[{\"start\":4,\"end\":11}]"), out);
        assertEquals("", err);
    }

    @Test
    void refusedInputsGiveOneAndAreNamed() {
        assertEquals(1, kawat("ingest", "--archive", archive, story, folder.resolve("none.html").toString()));
        assertTrue(err.contains("none.html: there is no such file"), err);
        assertEquals(1, kawat("ingest", "--archive", archive, "https://exa_mple/a"));
        assertTrue(err.contains("https://exa_mple/a: its address names no host that exists"), err);
        assertEquals(1, kawat("parse", "--json", folder.toString(), story));
        assertTrue(err.contains("it is a folder, not a file"), err);
        assertEquals(2, out.lines().count());
        assertTrue(out.lines().findFirst().orElseThrow().contains("\"rejected\""), out);
    }

    @Test
    void wrongUseGivesTwo() {
        assertEquals(2, kawat("serach", "x"));
        assertEquals(2, kawat("search", "--limit", "0", "--archive", archive));
        assertTrue(err.contains("--limit must be 1 or more"), err);
        assertEquals(2, kawat("search", "--limit", "many", "--archive", archive));
        assertEquals(2, kawat("ingest"));
    }

    @Test
    void checkVerifiesAndNamesDamage() throws IOException {
        kawat("ingest", "--archive", archive, story);
        assertEquals(0, kawat("check", "--archive", archive));
        assertTrue(out.contains("1 articles and 1 originals are whole, 0 files are damaged."), out);
        assertEquals(0, kawat("check", "--rebuild", "--archive", archive));
        try (var all = Files.walk(Path.of(archive, "articles"))) {
            Files.writeString(all.filter(Files::isRegularFile).findFirst().orElseThrow(), "nonsense");
        }
        assertEquals(1, kawat("check", "--archive", archive));
        assertTrue(err.contains("its checksum does not match"), err);
    }

    @Test
    void archiveThatCannotBeOneIsSaidInASentence() {
        assertEquals(1, kawat("search", "--archive", story, "x"));
        assertTrue(err.contains(story + ": no archive can be kept in this folder"), err);
    }

    @Test
    void everyCommandHasHelpWithExamples() {
        for (String command : List.of("parse", "ingest", "search", "quotes", "check")) {
            assertEquals(0, kawat(command, "--help"));
            assertTrue(out.contains("kawat " + command + " "), out);
            assertTrue(out.contains("Examples:"), out);
        }
    }

    @Test
    void standardInputIsTakenIn() {
        java.io.InputStream before = System.in;
        System.setIn(new java.io.ByteArrayInputStream(
                "Ferry late\n\nThe ferry was late on Friday, officials said.\n".getBytes()));
        try {
            assertEquals(0, kawat("ingest", "--archive", archive, "-"));
        } finally {
            System.setIn(before);
        }
        assertTrue(err.contains("1 articles added, 0 updated, 0 known already, 0 inputs refused"), err);
    }

    @Test
    void refusedInputsAreTriedAgainAndJobsAreListed() throws IOException {
        Path late = folder.resolve("late.txt");
        assertEquals(1, kawat("ingest", "--archive", archive, story, late.toString()));
        Files.writeString(late, "Ferry late\n\nThe ferry was late on Friday, officials said.\n");
        assertEquals(0, kawat("ingest", "--archive", archive, "--retry"));
        assertTrue(err.contains("1 articles added, 0 updated, 0 known already, 0 inputs refused"), err);
        assertEquals(0, kawat("ingest", "--archive", archive, "--resume"));
        assertEquals(0, kawat("ingest", "--archive", archive, "--jobs"));
        assertEquals(2, out.lines().filter(l -> l.contains("  done  ")).count(), out);
    }

    @Test
    void progressTellsRateAndTimeLeft() {
        Progress progress = new Progress(new PrintWriter(new StringWriter()), "articles", false);
        OptionalDouble rate = OptionalDouble.of(100);
        assertEquals("1,000 articles, 100 a second, about 30 s left",
                progress.line(1000, rate, Optional.of(Duration.ofSeconds(30))));
        assertEquals("1,000 articles, 100 a second, about 5 min left",
                progress.line(1000, rate, Optional.of(Duration.ofMinutes(5))));
        assertEquals("1,000 articles, 100 a second", progress.line(1000, rate, Optional.empty()));
        assertEquals("1,000 articles", progress.line(1000, OptionalDouble.empty(), Optional.empty()));
    }

    @Test
    void pagesOfArchivesAreLinesAndRefusedOnesAreNamedWithTheirPlaces() throws IOException {
        Path crawl = folder.resolve("crawl.warc.gz");
        Files.write(crawl, Crawl.ofTwo().page("https://quay.example/empty", "<html></html>")
                .answer("https://q.example/e", 404, "text/html", new byte[1]).packed());
        assertEquals(1, kawat("parse", "--json", crawl.toString()));
        assertEquals(3, out.lines().count(), out);
        assertTrue(err.matches("(?s)https://quay.example/empty: record at byte \\d+ of crawl.warc.gz: .*"), err);
        assertEquals(1, kawat("ingest", "--archive", archive, crawl.toString()));
        assertTrue(err.contains("crawl.warc.gz: passed over 1 error of web servers"), err);
        Path zip = folder.resolve("a b.zip");
        try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(zip))) {
            to.putNextEntry(new ZipEntry("no story.html"));
            to.write("<html></html>".getBytes());
        }
        assertEquals(1, kawat("parse", zip.toString()));
        assertTrue(err.startsWith(zip + ", no story.html: "), err);
    }

    @Test
    void limitsAreInTheHelp() {
        assertEquals(0, kawat("ingest", "--help"));
        assertTrue(out.contains("a record of a web archive           64 MiB"), out);
    }
}
