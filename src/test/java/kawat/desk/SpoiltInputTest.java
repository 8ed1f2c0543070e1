package kawat.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kawat.archive.ArticleJson;
import kawat.archive.BadArticle;
import kawat.article.Article;
import kawat.article.Outcome;
import kawat.lexicon.Lexicons;
import kawat.source.Gzip;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Reads spoilt files of every kind that Kawat takes in: each is read or refused in plain words, soon, and what is read can
/// be kept and read back.
class SpoiltInputTest {

    private static final long SEED = 20_241_124;
    private static final int SHORT = 400;
    private static final int LONGEST_SEED = 200_000;
    private static final int MINIMISING = 400;

    private final Annotator annotator = new Annotator(Lexicons.load());

    @Test
    void spoiltFilesAreReadOrRefused() {
        Mutator mutator = new Mutator(seeds(), new Random(SEED));
        for (int i = 0; i < SHORT; i++) {
            check(mutator.next(), "input " + i);
        }
    }

    @Test
    void inputsThatOnceBrokeAParserAreReadOrRefused() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/crashers"))) {
            List<Path> all = files.sorted().toList();
            assertFalse(all.isEmpty());
            for (Path file : all) {
                check(Files.readAllBytes(file), file.getFileName().toString());
            }
        }
    }

    /// Runs for `-Dkawat.fuzz.minutes`, 60 by default, and tells what it saw.
    @Test
    @Tag("soak")
    void anHourOfSpoiltFilesBreaksNothing() {
        Duration time = Duration.ofMinutes(Integer.getInteger("kawat.fuzz.minutes", 60));
        long seed = Long.getLong("kawat.fuzz.seed", SEED + 1);
        Mutator mutator = new Mutator(seeds(), new Random(seed));
        long end = System.nanoTime() + time.toNanos();
        long inputs = 0;
        long articles = 0;
        double slowest = 0;
        int slow = 0;
        long heapEarly = 0;
        List<String> broken = new ArrayList<>();
        while (System.nanoTime() < end) {
            byte[] bytes = mutator.next();
            Optional<String> fault = fault(bytes);
            if (fault.isPresent()) {
                byte[] least = least(bytes, fault.get());
                broken.add(fault.get() + " " + kept(least));
            }
            double seconds = last.seconds;
            slowest = Math.max(slowest, seconds);
            slow += seconds > 1 ? 1 : 0;
            if (seconds > 1) {
                kept(bytes);
            }
            articles += last.articles;
            if (++inputs == 2_000) {
                heapEarly = heap();
            }
        }
        System.out.printf(
                "%,d spoilt inputs in %d minutes (seed %d): %,d articles read, slowest %.2f s of processor time,"
                        + " %d above 1 s; heap %d MiB after 2,000 inputs, %d MiB at the end; %d broke something%n",
                inputs,
                time.toMinutes(), seed, articles, slowest, slow, heapEarly >> 20, heap() >> 20, broken.size());
        assertEquals(List.of(), broken);
        assertTrue(heapEarly == 0 || heap() < heapEarly + (128L << 20), "memory is given back");
    }

    /// What the last input cost and gave.
    private record Cost(double seconds, int articles) {}

    private Cost last = new Cost(0, 0);

    private void check(byte[] bytes, String name) {
        Optional<String> fault = fault(bytes);
        if (fault.isPresent()) {
            fail(name + ": " + fault.get() + "; the least input that shows it is " + kept(least(bytes, fault.get())));
        }
    }

    private Optional<String> fault(byte[] bytes) {
        List<Outcome> outcomes = new ArrayList<>();
        long began = ManagementFactory.getRuntimeMXBean().getUptime();
        long cpu = cpu();
        try {
            annotator.parse(new ByteArrayInputStream(bytes), "spoilt", outcomes::add);
        } catch (RuntimeException | Error e) {
            return Optional.of("it throws " + e.getClass().getName() + where(e));
        }
        double seconds = Math.min((cpu() - cpu) / 1e9,
                (ManagementFactory.getRuntimeMXBean().getUptime() - began) / 1e3);
        last = new Cost(seconds, (int) outcomes.stream().filter(Outcome.Read.class::isInstance).count());
        if (outcomes.isEmpty()) {
            return Optional.of("nothing is said of it");
        }
        for (Outcome outcome : outcomes) {
            Optional<String> fault = switch (outcome) {
                case Outcome.Refused refused -> Optional.of(refused.rejected().reason())
                        .filter(why -> why.startsWith("Kawat failed") || why.contains("takes longer"));
                case Outcome.Read(Article article) -> notKept(article);
            };
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> notKept(Article article) {
        try {
            Article back = ArticleJson.read("spoilt", ArticleJson.write(article));
            return back.equals(article) ? Optional.empty() : Optional.of("what is kept is not what was read");
        } catch (BadArticle e) {
            return Optional.of("what is kept cannot be read back: " + e.getMessage());
        }
    }

    private static String where(Throwable e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// Cuts pieces out for as long as the fault stays the same.
    private byte[] least(byte[] bytes, String fault) {
        byte[] least = bytes;
        int turns = fault.contains("takes longer") ? 20 : MINIMISING;
        for (int size = Math.max(1, least.length / 2); size >= 1 && turns > 0; size /= 2) {
            for (int at = 0; at < least.length && turns > 0;) {
                byte[] shorter = Mutator.joined(Mutator.part(least, 0, at),
                        Mutator.part(least, at + size, least.length));
                turns--;
                if (fault(shorter).equals(Optional.of(fault))) {
                    least = shorter;
                } else {
                    at += size;
                }
            }
        }
        return least;
    }

    private static Path kept(byte[] bytes) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "crashers"));
            return Files.write(folder.resolve(HexFormat.of().toHexDigits(java.util.Arrays.hashCode(bytes)) + ".bin"),
                    bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> seeds() {
        List<Path> roots = new ArrayList<>(List.of(Path.of("src/test/resources"), Path.of("resources/samples")));
        String corpora = System.getProperty("kawat.corpora", "");
        if (!corpora.isEmpty()) {
            Stream.of("data/wire", "data/pages", "gold/stories").map(f -> Path.of(corpora, f))
                    .filter(Files::isDirectory)
                    .forEach(roots::add);
        }
        List<byte[]> seeds = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    if (Gzip.packed(bytes) && file.toString().endsWith(".html.gz")) {
                        bytes = Gzip.unpack(bytes, LONGEST_SEED * 10);
                    }
                    if (bytes.length > 0 && bytes.length <= LONGEST_SEED) {
                        seeds.add(bytes);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (kawat.source.BadBytes e) {
                throw new AssertionError("a seed is damaged in " + root, e);
            }
        }
        assertTrue(seeds.size() > 20, "there are files to spoil");
        return seeds;
    }
}
