package kawat.desk;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kawat.lexicon.Lexicons;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// How long does the way from a page's bytes to an annotated article take? Measured over all sample stories; the figure is
/// for one round through them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParseBenchmark {

    private final Annotator annotator = new Annotator(Lexicons.load());
    private final List<byte[]> pages = new ArrayList<>();

    /// Reads the samples from the project's folder, where Maven starts the benchmark.
    @Setup
    public void readSamples() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("resources/samples"), "*.html")) {
            for (Path file : files) {
                pages.add(Files.readAllBytes(file));
            }
        }
    }

    /// Reads and annotates every sample page once, on one thread.
    @Benchmark
    public void allSamples(Blackhole used) {
        for (byte[] page : pages) {
            annotator.parse(page, "sample", used::consume);
        }
    }
}
