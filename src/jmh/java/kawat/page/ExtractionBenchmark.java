package kawat.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import kawat.lexicon.Lexicons;
import kawat.source.Page;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// How much more than the bare parse of its markup does it cost to read the story of a page? The pages are the samples
/// and the invented ones of the tests, and those of the folder that the environment variable `KAWAT_BENCH_PAGES` names.
/// At the end of a run the ratio is printed, by the time that the processor spent.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 8)
@Measurement(iterations = 8)
public class ExtractionBenchmark {

    private static final int ROUNDS = 9;
    private static final double MILLION = 1e6;

    private final List<byte[]> pages = new ArrayList<>();
    private PageReader reader;

    /// Reads the pages.
    @Setup
    public void load() throws IOException {
        reader = new PageReader(Lexicons.load());
        folder(Path.of("resources/samples"));
        folder(Path.of("src/test/resources/pages"));
        String more = System.getenv("KAWAT_BENCH_PAGES");
        if (more != null) {
            folder(Path.of(more));
        }
    }

    private void folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(f -> f.toString().matches(".*\\.html?(?:\\.gz)?")).sorted().toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            if (file.toString().endsWith(".gz")) {
                try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                    bytes = in.readAllBytes();
                }
            }
            pages.add(bytes);
        }
    }

    /// The bare parse of the same bytes, charset and all.
    @Benchmark
    public void parse(Blackhole sink) throws IOException {
        for (byte[] page : pages) {
            sink.consume(Jsoup.parse(new ByteArrayInputStream(page), null, ""));
        }
    }

    /// From bytes to articles without annotations.
    @Benchmark
    public void read(Blackhole sink) {
        pages.forEach(p -> reader.read(
                new Page(p, Optional.empty(), Optional.empty(), Optional.of("file:///page"), Optional.empty()),
                sink::consume));
    }

    /// Prints how many times as long the second takes as the first, both measured in turn.
    @TearDown(Level.Trial)
    public void ratio() throws IOException {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        Blackhole sink = new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        long leastParsed = Long.MAX_VALUE;
        long leastRead = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = clock.getCurrentThreadCpuTime();
            parse(sink);
            long parsed = clock.getCurrentThreadCpuTime();
            read(sink);
            leastParsed = Math.min(leastParsed, parsed - start);
            leastRead = Math.min(leastRead, clock.getCurrentThreadCpuTime() - parsed);
        }
        System.out.printf("%n%d pages: %.1f ms to read, %.1f ms to parse alone: reading costs %.2f times the bare parse%n",
                pages.size(), leastRead / MILLION, leastParsed / MILLION, (double) leastRead / leastParsed);
    }
}
