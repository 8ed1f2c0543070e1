package kawat.desk.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.IngestListener;
import kawat.desk.IngestReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs jobs on an engine that takes one input for each permit it is given.
class JobsTest {

    private static final IngestReport ONE = new IngestReport(1, 0, 0, 0);

    @TempDir
    Path folder;
    private final Semaphore permits = new Semaphore(0);
    private final List<String> taken = new CopyOnWriteArrayList<>();

    private void take(List<Input> inputs, IngestListener listener) {
        long done = 0;
        for (int i = 0; i < inputs.size(); i++) {
            while (!permits.tryAcquire()) {
                if (listener.cancelled()) {
                    return;
                }
                Thread.onSpinWait();
            }
            String name = inputs.get(i).name();
            taken.add(name);
            if (name.contains("bad")) {
                listener.refused(new Origin(Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty()),
                        new Rejected("it is bad", Optional.of("line 1")));
                listener.settled(i, new IngestReport(0, 0, 0, 1), true);
            } else if (name.contains("full")) {
                throw new java.io.UncheckedIOException(new IOException("the disk is full"));
            } else {
                listener.settled(i, ONE, true);
            }
            listener.progress(++done, Optional.of((long) inputs.size()));
        }
    }

    private Jobs open(Path at) throws IOException {
        return Jobs.open(at, this::take, Clock.systemUTC());
    }

    private static List<Input> addresses(String... names) {
        return Stream.of(names).<Input>map(Input.Address::new).toList();
    }

    @Test
    void jobsRunOneAfterTheOther() throws Exception {
        try (Jobs jobs = open(folder)) {
            Job first = jobs.add(addresses("a", "b"), List.of());
            Job second = jobs.add(addresses("c"), List.of());
            permits.release(2);
            assertEquals(Job.State.DONE, jobs.await(first.id()).state());
            assertEquals(List.of("a", "b"), taken);
            permits.release();
            assertEquals(new IngestReport(1, 0, 0, 0), jobs.await(second.id()).report());
            assertEquals(List.of(second.id(), first.id()), jobs.list().stream().map(Job::id).toList());
        }
    }

    @Test
    void pausedJobWaitsAndGoesOnWhereItWas() throws Exception {
        try (Jobs jobs = open(folder)) {
            Job job = jobs.add(addresses("a", "b", "c"), List.of());
            permits.release();
            until(() -> taken.size() == 1);
            long before = System.nanoTime();
            jobs.pause(job.id());
            Job paused = jobs.await(job.id());
            assertTrue(System.nanoTime() - before < 1_000_000_000L, "it took a second to pause");
            assertEquals(Job.State.PAUSED, paused.state());
            assertEquals(1, paused.finished());
            permits.release(2);
            Thread.sleep(50);
            assertEquals(List.of("a"), taken);
            jobs.resume(job.id());
            assertEquals(new IngestReport(3, 0, 0, 0), jobs.await(job.id()).report());
            assertEquals(List.of("a", "b", "c"), taken);
        }
    }

    @Test
    void pausedJobLetsTheNextOneRun() throws Exception {
        try (Jobs jobs = open(folder)) {
            Job first = jobs.add(addresses("a"), List.of());
            Job second = jobs.add(addresses("b"), List.of());
            jobs.pause(first.id());
            permits.release();
            assertEquals(Job.State.DONE, jobs.await(second.id()).state());
            assertEquals(List.of("b"), taken);
        }
    }

    @Test
    void cancelledJobEndsAndIsNotResumed() throws Exception {
        try (Jobs jobs = open(folder)) {
            Job job = jobs.add(addresses("a", "b"), List.of());
            permits.release();
            until(() -> taken.size() == 1);
            jobs.cancel(job.id());
            assertEquals(Job.State.CANCELLED, jobs.await(job.id()).state());
            jobs.resume(job.id());
            assertEquals(Job.State.CANCELLED, jobs.await(job.id()).state());
        }
        try (Jobs jobs = open(folder)) {
            jobs.start();
            Job job = jobs.list().getFirst();
            assertEquals(Job.State.CANCELLED, job.state());
            assertEquals(1, job.report().added());
            assertEquals(1, job.finished());
            assertEquals(2, job.inputs());
        }
    }

    @Test
    void jobOfAClosedProgramGoesOnAtTheFirstInputThatIsNotDone() throws Exception {
        String id;
        try (Jobs jobs = open(folder)) {
            id = jobs.add(addresses("a", "bad", "c"), List.of("pasted")).id();
            permits.release(2);
            until(() -> taken.size() == 2);
        }
        try (Jobs jobs = open(folder)) {
            assertEquals(Job.State.PAUSED, jobs.job(id).orElseThrow().state());
            Thread.sleep(50);
            assertEquals(2, taken.size(), "it went on without being asked");
            jobs.start();
            permits.release(2);
            Job job = jobs.await(id);
            assertEquals(List.of("a", "bad", "c", ""), taken);
            assertEquals(new IngestReport(3, 0, 0, 1), job.report());
            assertEquals(List.of(new Refusal(Optional.of("bad"), "it is bad", Optional.of("line 1"))),
                    job.refusals());
        }
    }

    @Test
    void killedAtAnyMomentAJobTakesEveryInput() throws Exception {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            names.add(i % 5 == 0 ? "bad" + i : "good" + i);
        }
        Path running = folder.resolve("running");
        List<Path> killed = new ArrayList<>();
        try (Jobs jobs = open(running)) {
            Job job = jobs.add(addresses(names.toArray(String[]::new)), List.of());
            for (int i = 0; i < 20; i++) {
                permits.release();
                int wanted = i + 1;
                until(() -> jobs.job(job.id()).orElseThrow().report().all() == wanted);
                killed.add(copy(running, folder.resolve("killed" + i), i * 7));
            }
        }
        for (Path at : killed) {
            taken.clear();
            permits.release(1_000);
            try (Jobs jobs = open(at)) {
                jobs.start();
                Job job = jobs.await(jobs.list().getFirst().id());
                assertEquals(new IngestReport(16, 0, 0, 4), job.report(), at.toString());
                assertEquals(4, job.refusals().size());
            }
            permits.drainPermits();
        }
    }

    @Test
    void refusedInputsBecomeAJobOfTheirOwn() throws Exception {
        permits.release(10);
        try (Jobs jobs = open(folder)) {
            Job job = jobs.await(jobs.add(addresses("a", "bad1", "b", "bad2"), List.of()).id());
            assertEquals(2, job.report().refused());
            taken.clear();
            jobs.await(jobs.retry(job.id()).orElseThrow().id());
            assertEquals(List.of("bad1", "bad2"), taken);
            Job good = jobs.await(jobs.add(addresses("c"), List.of()).id());
            assertEquals(Optional.empty(), jobs.retry(good.id()));
        }
    }

    @Test
    void reportIsKeptAndRefusalsCanStillBeRetriedInALaterRun() throws Exception {
        permits.release(10);
        try (Jobs jobs = open(folder)) {
            jobs.await(jobs.add(addresses("a", "bad1"), List.of()).id());
        }
        try (Jobs jobs = open(folder)) {
            Job job = jobs.list().getFirst();
            assertEquals(Job.State.DONE, job.state());
            assertEquals(new IngestReport(1, 0, 0, 1), job.report());
            assertEquals("it is bad", job.refusals().getFirst().reason());
            assertEquals(addresses("bad1"), jobs.retry(job.id()).orElseThrow().given());
        }
    }

    @Test
    void aThousandRefusalsAreKeptAndAllAreCounted() throws Exception {
        permits.release(1_500);
        String[] names = Stream.iterate(0, i -> i < 1_500, i -> i + 1).map(i -> "bad" + i).toArray(String[]::new);
        try (Jobs jobs = open(folder)) {
            Job job = jobs.await(jobs.add(addresses(names), List.of()).id());
            assertEquals(1_500, job.report().refused());
            assertEquals(1_000, job.refusals().size());
            assertEquals(1_500, jobs.retry(job.id()).orElseThrow().given().size());
        }
    }

    @Test
    void jobThatFailsIsPausedAndSaysWhy() throws Exception {
        permits.release(2);
        try (Jobs jobs = open(folder)) {
            Job job = jobs.await(jobs.add(addresses("a", "full"), List.of()).id());
            assertEquals(Job.State.PAUSED, job.state());
            assertTrue(job.trouble().orElseThrow().contains("the disk is full"));
            assertEquals(1, job.report().added());
        }
    }

    @Test
    void whatAnEarlierRunTookInIsNotCountedTwice() throws Exception {
        Path file = Files.createFile(folder.resolve("wire"));
        boolean[] again = {false};
        Engine engine = (inputs, listener) -> {
            if (again[0]) {
                listener.settled(0, new IngestReport(4, 0, 7, 2), true);
            } else {
                listener.settled(0, new IngestReport(5, 1, 1, 1), false);
                throw new IllegalStateException("killed");
            }
        };
        try (Jobs jobs = Jobs.open(folder.resolve("jobs"), engine, Clock.systemUTC())) {
            Job job = jobs.await(jobs.add(List.of(new Input.File(file)), List.of()).id());
            assertEquals(new IngestReport(5, 1, 1, 1), job.report());
        }
        again[0] = true;
        try (Jobs jobs = Jobs.open(folder.resolve("jobs"), engine, Clock.systemUTC())) {
            jobs.list().forEach(j -> jobs.resume(j.id()));
            assertEquals(new IngestReport(9, 1, 1, 2), jobs.await(jobs.list().getFirst().id()).report());
        }
    }

    @Test
    void foldersAreListedAndWhatCannotBeIsRefused() throws Exception {
        Path stories = Files.createDirectories(folder.resolve("stories/sub"));
        Files.writeString(stories.resolve("b.txt"), "b");
        Files.writeString(stories.resolve("../a.txt").normalize(), "a");
        permits.release(10);
        try (Jobs jobs = open(folder.resolve("jobs"))) {
            Job job = jobs.await(jobs.add(List.of(new Input.File(folder.resolve("stories"))), List.of()).id());
            assertEquals(2, job.inputs());
            assertEquals(2, job.finished());
        }
    }

    @Test
    void forgottenJobLeavesNothingBehind() throws Exception {
        permits.release(1);
        try (Jobs jobs = open(folder.resolve("jobs"))) {
            Job job = jobs.await(jobs.add(List.of(), List.of("a text of my own")).id());
            try (Stream<Path> files = Files.list(folder.resolve("jobs"))) {
                assertEquals(2, files.count());
            }
            jobs.forget(job.id());
            assertEquals(List.of(), jobs.list());
        }
        try (Stream<Path> files = Files.list(folder.resolve("jobs"))) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void nobodyElseCanReadJobsAndTexts() throws Exception {
        permits.release(1);
        try (Jobs jobs = open(folder.resolve("jobs"))) {
            jobs.await(jobs.add(List.of(), List.of("a text of my own")).id());
            try (Stream<Path> files = Files.list(folder.resolve("jobs"))) {
                for (Path file : files.toList()) {
                    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
                }
            }
        }
    }

    @Test
    void brokenJournalsAreLeftOut() throws Exception {
        Files.writeString(folder.resolve("000000000000001.jsonl"), "nonsense\n{\"head\":7}\n\u0000");
        Files.writeString(folder.resolve("000000000000002.jsonl"), "");
        try (Jobs jobs = open(folder)) {
            assertEquals(List.of(), jobs.list());
            assertFalse(jobs.job("000000000000001").isPresent());
        }
    }

    /// Copies a folder as a crash would leave it: the last line of its journal cut short.
    private static Path copy(Path from, Path to, int cut) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
                Path copy = Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                String whole = Files.readString(copy);
                int last = whole.lastIndexOf('\n', whole.length() - 2) + 1;
                if (last > whole.indexOf("listed")) {
                    Files.writeString(copy, whole.substring(0, Math.max(last, whole.length() - 1 - cut)),
                            StandardOpenOption.TRUNCATE_EXISTING);
                }
            }
        }
        return to;
    }

    static void until(java.util.function.BooleanSupplier condition) throws InterruptedException {
        for (long end = System.nanoTime() + 20_000_000_000L; !condition.getAsBoolean();) {
            assertTrue(System.nanoTime() < end, "it did not happen in 20 seconds");
            Thread.sleep(5);
        }
    }
}
