package kawat.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kawat.article.Article;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a writer at any moment: what it said was safe is there, whole and once, stories and what the reader did to them.
class KillTest {

    /// Fewer kills than this share in the middle of a write would show nothing.
    private static final double IN_THE_MIDDLE = 0.3;
    private static final int CYCLES_PER_ARCHIVE = 25;

    @TempDir
    Path folder;

    @Test
    void noAcknowledgedArticleIsLostInTenKills() throws Exception {
        kill(10);
    }

    @Test
    @Tag("soak")
    void noAcknowledgedArticleIsLostInAThousandKills() throws Exception {
        kill(1_000);
    }

    private void kill(int cycles) throws Exception {
        Random random = new Random(42);
        int middle = 0;
        int acknowledged = 0;
        Path archive = folder;
        for (int cycle = 0; cycle < cycles; cycle++) {
            if (cycle % CYCLES_PER_ARCHIVE == 0) {
                archive = folder.resolve("archive" + cycle);
                acknowledged = 0;
            }
            Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                    KilledWriter.class.getName(), archive.toString(), String.valueOf(acknowledged))
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String last = "";
            try (BufferedReader lines = writer.inputReader()) {
                // Killed by what it has done, not by the clock: a slow start would be killed before its first word.
                int acks = random.nextInt(4);
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    last = line;
                    if (line.startsWith("ACK ")) {
                        acknowledged = Integer.parseInt(line.substring(4));
                        if (acks-- == 0) {
                            Thread.sleep(random.nextInt(15));
                            // The handle leaves the stream open, so that the last words are heard.
                            writer.toHandle().destroyForcibly();
                        }
                    }
                }
            }
            writer.waitFor();
            middle += last.startsWith("TRY ") ? 1 : 0;
            assertWhole(archive, acknowledged, cycle);
        }
        assertTrue(middle >= IN_THE_MIDDLE * cycles, "only " + middle + " of " + cycles + " kills hit a write");
    }

    private static void assertWhole(Path folder, int acknowledged, int cycle) throws IOException {
        try (Archive archive = Archive.open(folder)) {
            assertTrue(archive.writable(), "the lock outlived its holder");
            for (int i = 0; i < acknowledged; i++) {
                String text = "Text of story " + i + ".";
                int number = i;
                Article story = archive.article("story:" + i).orElseThrow(
                        () -> new AssertionError("story " + number + " is lost in cycle " + cycle)).article();
                assertEquals(text, story.paragraphs().getFirst().text());
                assertEquals(List.of(KilledWriter.correction(story)), archive.edits("story:" + i));
            }
            assertTrue(archive.count(() -> false) >= acknowledged);
            assertEquals(0, archive.damage().size(), archive.damage().toString());
        }
        try (Stream<Path> all = Files.walk(folder)) {
            assertEquals(0, all.filter(f -> f.toString().endsWith(".tmp")).count());
        }
    }
}
