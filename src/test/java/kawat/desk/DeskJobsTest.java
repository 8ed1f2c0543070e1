package kawat.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kawat.desk.jobs.Input;
import kawat.desk.jobs.Job;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs jobs on a real archive.
class DeskJobsTest {

    private static final Annotator ANNOTATOR = new Annotator(Lexicons.load());
    private static final int STORIES = 1_200;

    @TempDir
    Path folder;
    private Path wire;

    @BeforeEach
    void write() throws IOException {
        StringBuilder stories = new StringBuilder("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n");
        for (int i = 1; i <= STORIES; i++) {
            stories.append("""
                    <REUTERS TOPICS="NO" LEWISSPLIT="TRAIN" CGISPLIT="TRAINING-SET" OLDID="%d" NEWID="%d">
                    <DATE>26-FEB-1987 15:01:01.79</DATE>
                    <TEXT>
                    <TITLE>HARBOUR %d OPENS</TITLE>
                    <DATELINE>    GENEVA, Feb 26 - </DATELINE><BODY>Harbour %d opened on Monday after two years of work,
                    Minister Ada Example said. "We shall ship again in spring," she said of harbour %d.
                     Reuter
                    </BODY></TEXT>
                    </REUTERS>
                    """.formatted(i, i, i, i, i));
        }
        wire = Files.writeString(folder.resolve("wire.sgm"), stories);
    }

    private Desk open() {
        return Desk.open(folder.resolve("archive"), ANNOTATOR);
    }

    @Test
    void pauseTakesEffectWithinABigInputAndNothingIsCountedTwice() throws Exception {
        try (Desk desk = open()) {
            Job job = desk.jobs().add(List.of(new Input.File(wire)), List.of());
            until(() -> added(desk, job) > 0);
            long before = System.nanoTime();
            desk.jobs().pause(job.id());
            Job paused = desk.jobs().await(job.id());
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
            assertTrue(took < 3_000, "it took " + took + " ms on a machine that may be busy");
            assertEquals(Job.State.PAUSED, paused.state());
            assertTrue(paused.report().added() < STORIES, "it was over before it could be paused");
            assertEquals(paused.report().added(), desk.newest(1).total());
            desk.jobs().resume(job.id());
            Job done = desk.jobs().await(job.id());
            assertEquals(new IngestReport(STORIES, 0, 0, 0), done.report());
            assertEquals(STORIES, desk.newest(1).total());
        }
    }

    @Test
    void jobGoesOnAfterTheProgramWasClosedInTheMiddle() throws Exception {
        String id;
        try (Desk desk = open()) {
            Job job = desk.jobs().add(List.of(new Input.File(wire)), List.of());
            id = job.id();
            until(() -> added(desk, job) > 0);
        }
        try (Desk desk = open()) {
            assertEquals(Job.State.PAUSED, desk.jobs().job(id).orElseThrow().state());
            desk.jobs().start();
            assertEquals(new IngestReport(STORIES, 0, 0, 0), desk.jobs().await(id).report());
            assertEquals(STORIES, desk.newest(1).total());
            assertEquals(List.of(), desk.notices());
        }
    }

    @Test
    void newVersionsAreCountedAsUpdated() throws Exception {
        Path page = folder.resolve("page.html");
        String html = """
                <html lang="en"><head><link rel="canonical" href="https://harbour.example/1"></head><body><article>
                <h1>Harbour opens after the storm</h1><p>The harbour of Selat Baru opened on Monday after %s years of
                work, the ministry said in a statement that was read out on the quay.</p></article></body></html>""";
        try (Desk desk = open()) {
            Files.writeString(page, html.formatted("two"));
            assertEquals(new IngestReport(1, 0, 0, 0), run(desk, page));
            assertEquals(new IngestReport(0, 0, 1, 0), run(desk, page));
            Files.writeString(page, html.formatted("three"));
            assertEquals(new IngestReport(0, 1, 0, 0), run(desk, page));
            assertEquals(1, desk.newest(9).total());
        }
    }

    @Test
    void onlyOneKawatHasJobs() {
        try (Desk first = open(); Desk second = open()) {
            assertTrue(first.writable());
            assertEquals(List.of(), first.jobs().list());
            assertThrows(UncheckedIOException.class, second::jobs);
            assertThrows(UncheckedIOException.class, second::watcher);
        }
    }

    private static IngestReport run(Desk desk, Path file) throws InterruptedException {
        return desk.jobs().await(desk.jobs().add(List.of(new Input.File(file)), List.of()).id()).report();
    }

    private static int added(Desk desk, Job job) {
        return desk.jobs().job(job.id()).map(j -> j.report().added()).orElse(0);
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        for (long end = System.nanoTime() + 60_000_000_000L; !condition.getAsBoolean();) {
            assertTrue(System.nanoTime() < end, "it did not happen in a minute");
            Thread.sleep(2);
        }
    }
}
