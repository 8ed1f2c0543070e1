package kawat.desk;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.Outcome;
import kawat.index.Index;
import kawat.lexicon.Lexicons;
import kawat.text.Analyzers;
import org.openjdk.jmh.annotations.AuxCounters;
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

/// How much dearer is it to find names and statements in stories than to index their words? Both are done in turn by one
/// thread, and its CPU time is counted, in milliseconds a round. The stories are those of Reuters-21578 where the
/// environment variable `KAWAT_CORPORA` names a folder with `data/reuters21578`, else Kawat's own samples.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 8)
@Measurement(iterations = 5)
public class ReannotationBenchmark {

    /// Stories that are measured; a round takes seconds with as many.
    private static final int STORIES = 3_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Lexicons lexicons = Lexicons.load();
    private final Annotator annotator = new Annotator(lexicons);
    private final Analyzers analyzers = new Analyzers(lexicons);
    private final List<Article> stories = new ArrayList<>();
    private Path folder;

    /// The CPU time of both, and how many times the first holds the second.
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Cpu {
        /// Finding names and statements, in milliseconds.
        public double annotate;
        /// Indexing the words, in milliseconds.
        public double index;
        /// The first divided by the second.
        public double times;
    }

    /// Reads the stories.
    @Setup
    public void readStories() throws IOException {
        String corpora = System.getenv("KAWAT_CORPORA");
        Path reuters = corpora == null ? Path.of("") : Path.of(corpora, "data", "reuters21578");
        boolean there = corpora != null && Files.isDirectory(reuters);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(there ? reuters : Path.of("resources/samples"))) {
            for (Path file : files) {
                annotator.parse(file, outcome -> {
                    if (outcome instanceof Outcome.Read(Article article) && stories.size() < STORIES) {
                        stories.add(article.annotated("", Annotations.NONE));
                    }
                });
                if (stories.size() >= STORIES) {
                    return;
                }
            }
        }
    }

    /// Makes room for an index.
    @Setup(Level.Invocation)
    public void makeFolder() throws IOException {
        folder = Files.createTempDirectory("kawat-bench");
    }

    /// Removes the index.
    @TearDown(Level.Invocation)
    public void removeFolder() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// Annotates every story, then indexes every story.
    @Benchmark
    public void annotateThenIndex(Blackhole used, Cpu cpu) throws IOException {
        long begun = THREADS.getCurrentThreadCpuTime();
        for (Article story : stories) {
            used.consume(annotator.annotate(story));
        }
        long annotated = THREADS.getCurrentThreadCpuTime();
        try (Index index = Index.open(folder.resolve("index"), lexicons, analyzers, true)) {
            index.add(stories);
            index.commit(true);
        }
        cpu.annotate = (annotated - begun) / 1e6;
        cpu.index = (THREADS.getCurrentThreadCpuTime() - annotated) / 1e6;
        cpu.times = cpu.annotate / cpu.index;
    }
}
