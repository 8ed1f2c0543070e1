package kawat.index;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kawat.lexicon.Lexicons;
import kawat.text.Analyzers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// How long does a search take until its first page with marked snippets is ready? Measured on the archive whose folder
/// the environment variable `KAWAT_BENCH_ARCHIVE` names.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
public class SearchBenchmark {

    private static final int PAGE = 10;

    /// What is searched for: rare, frequent, several, a phrase, a beginning, a field.
    @Param({"bahia", "said", "oil price", "\"interest rates\"", "govern*", "headline:trade -japan"})
    public String query = "";

    private Index index;

    /// Opens the newest index of the archive.
    @Setup
    public void open() throws IOException {
        Lexicons lexicons = Lexicons.load();
        Path newest = null;
        try (DirectoryStream<Path> all = Files
                .newDirectoryStream(Path.of(System.getenv("KAWAT_BENCH_ARCHIVE"), "index"))) {
            for (Path folder : all) {
                newest = folder;
            }
        }
        index = Index.open(newest, lexicons, new Analyzers(lexicons), false);
    }

    /// Closes the index.
    @TearDown
    public void close() throws IOException {
        index.close();
    }

    /// Finds articles.
    @Benchmark
    public Hits<ArticleHit> articles() throws DamagedIndex {
        return index.search(query, PAGE);
    }

    /// Finds statements by a speaker.
    @Benchmark
    public Hits<QuoteHit> quotes() throws DamagedIndex {
        return index.quotes(new QuoteQuestion(query, "baker", ""), PAGE);
    }
}
