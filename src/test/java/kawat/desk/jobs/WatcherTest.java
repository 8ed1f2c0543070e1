package kawat.desk.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatcherTest {

    @TempDir
    Path home;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private Path folder;
    private Jobs jobs;
    private Watcher watcher;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectories(home.resolve("stories"));
        jobs = Jobs.open(home.resolve("archive/jobs"),
                (inputs, listener) -> inputs.forEach(i -> taken.add(Path.of(i.name()).getFileName().toString())),
                Clock.systemUTC());
        watcher = watch();
    }

    private Watcher watch() {
        return new Watcher(jobs, home.resolve("archive/watched"), home.resolve("archive"), Duration.ofMillis(300));
    }

    @AfterEach
    void close() {
        watcher.close();
        jobs.close();
    }

    @Test
    void filesThatAreThereAndThatComeAreTakenInOnce() throws Exception {
        Files.writeString(folder.resolve("old.txt"), "old");
        watcher.add(folder);
        watcher.add(folder);
        JobsTest.until(() -> taken.contains("old.txt"));
        Files.writeString(Files.createDirectories(folder.resolve("sub")).resolve("new.txt"), "new");
        JobsTest.until(() -> taken.contains("new.txt"));
        Thread.sleep(1_500);
        assertEquals(List.of("old.txt", "new.txt"), taken);
    }

    @Test
    void fileThatIsStillWrittenIsAwaited() throws Exception {
        watcher.add(folder);
        Path file = folder.resolve("slow.txt");
        for (int i = 0; i < 12; i++) {
            Files.writeString(file, "more", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Thread.sleep(200);
            assertFalse(taken.contains("slow.txt"), "taken while it grew");
        }
        JobsTest.until(() -> taken.contains("slow.txt"));
    }

    @Test
    void hiddenAndUnfinishedFilesAreLeftOut() throws Exception {
        for (String name : List.of(".hidden", "~$a.html", "a.html~", "b.html.part", "c.crdownload", "d.TMP")) {
            Files.writeString(folder.resolve(name), "x");
        }
        Files.writeString(Files.createDirectories(folder.resolve(".sync")).resolve("e.html"), "x");
        Files.createFile(folder.resolve("empty.html"));
        Files.writeString(folder.resolve("z.html"), "x");
        watcher.add(folder);
        JobsTest.until(() -> taken.contains("z.html"));
        assertEquals(List.of("z.html"), taken);
    }

    @Test
    void folderMayVanishAndComeBack() throws Exception {
        Path usb = home.resolve("usb");
        watcher.add(usb);
        assertFalse(watcher.folders().getFirst().there());
        Files.createDirectories(usb);
        Files.writeString(usb.resolve("a.txt"), "a");
        JobsTest.until(() -> taken.contains("a.txt"));
        assertTrue(watcher.folders().getFirst().there());
        Files.delete(usb.resolve("a.txt"));
        Files.delete(usb);
        JobsTest.until(() -> !watcher.folders().getFirst().there());
        Files.createDirectories(usb);
        Files.writeString(usb.resolve("b.txt"), "b");
        JobsTest.until(() -> taken.contains("b.txt"));
    }

    @Test
    void whatWasTakenInIsRememberedUnlessItChanges() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "a");
        watcher.add(folder);
        JobsTest.until(() -> taken.size() == 1);
        watcher.close();
        watcher = watch();
        Files.writeString(folder.resolve("b.txt"), "b");
        watcher.add(folder);
        JobsTest.until(() -> taken.size() == 2);
        Files.writeString(folder.resolve("a.txt"), "a, corrected");
        JobsTest.until(() -> taken.size() == 3);
        assertEquals(List.of("a.txt", "b.txt", "a.txt"), taken);
    }

    @Test
    void folderThatIsNoLongerWatchedIsLeftAlone() throws Exception {
        watcher.add(folder);
        watcher.remove(folder);
        assertEquals(List.of(), watcher.folders());
        Files.writeString(folder.resolve("a.txt"), "a");
        Thread.sleep(1_800);
        assertEquals(List.of(), taken);
    }

    @Test
    void theArchiveItselfIsNeverTakenIn() throws Exception {
        watcher.add(home);
        Files.writeString(folder.resolve("a.txt"), "a");
        JobsTest.until(() -> taken.contains("a.txt"));
        Thread.sleep(1_500);
        assertEquals(List.of("a.txt"), taken);
    }
}
