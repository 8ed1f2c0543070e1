package kawat.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kawat.archive.Archive;
import kawat.article.Article;
import kawat.article.LineRule;
import kawat.article.Outcome;
import kawat.desk.jobs.Input;
import kawat.desk.jobs.Jobs;
import kawat.desk.jobs.Watcher;
import kawat.desk.online.Intake;
import kawat.desk.online.Online;
import kawat.lexicon.Lexicons;
import kawat.source.Page;
import kawat.source.PageSink;
import org.jspecify.annotations.Nullable;

/// Takes articles in, in all the ways that there are: at once, as jobs behind the scenes, from watched folders and from the
/// network. What goes on behind the scenes is opened when it is first asked for.
final class TakingIn implements AutoCloseable {

    /// The longest time between two looks into a watched folder.
    private static final Duration RESCAN = Duration.ofSeconds(30);

    private final Archive archive;
    private final Annotator annotator;
    private final IndexKeeper keeper;
    private final Supplier<List<LineRule>> rules;
    private final Connecting connect;
    private @Nullable Online online;
    private @Nullable Jobs jobs;
    private @Nullable Watcher watcher;

    /// Makes what is done with the network for an archive.
    interface Connecting {

        Online open(Path archive, Path folder, Lexicons lexicons, Intake intake) throws IOException;
    }

    /// @param rules put lines back in what is read
    TakingIn(Archive archive, Annotator annotator, IndexKeeper keeper, Supplier<List<LineRule>> rules,
            Connecting connect) {
        this.archive = archive;
        this.annotator = annotator;
        this.keeper = keeper;
        this.rules = rules;
        this.connect = connect;
    }

    /// Takes in files and folders, each article once, and tells the listener of everything on the way.
    ///
    /// @return what became of it all
    /// @throws UncheckedIOException when the archive cannot be written to; what was told as done by then is kept
    IngestReport ingest(List<Path> paths, IngestListener listener) {
        return taking(listener, false, ingest -> ingest.paths(paths));
    }

    /// Takes in a text that the reader pasted, HTML or plain.
    IngestReport ingestText(String text, IngestListener listener) {
        Page page = JobInputs.pasted(text.getBytes(StandardCharsets.UTF_8));
        return ingestPages(List.of(page), listener);
    }

    /// Takes in pages that came by other ways than a file.
    IngestReport ingestPages(List<Page> pages, IngestListener listener) {
        return taking(listener, false,
                ingest -> ingest.run(pages.stream().<Ingest.Source>map(p -> p::handTo).toList()));
    }

    /// Returns the jobs of this archive: taking in behind the scenes, in a way that outlives the program.
    ///
    /// @throws UncheckedIOException when nothing can be taken in, or their folder cannot be read
    synchronized Jobs jobs() {
        Jobs opened = jobs;
        if (opened == null) {
            try {
                archive.checkWritable();
                opened = Jobs.open(archive.derived("jobs"), this::take, Clock.systemUTC());
            } catch (IOException e) {
                throw new UncheckedIOException(archive.folder() + ": " + e.getMessage(), e);
            }
            jobs = opened;
        }
        return opened;
    }

    /// Returns what watches folders for this archive.
    ///
    /// @throws UncheckedIOException when nothing can be taken in
    synchronized Watcher watcher() {
        Watcher opened = watcher;
        if (opened == null) {
            opened = new Watcher(jobs(), archive.folder().resolve("watched"), archive.folder(), RESCAN);
            watcher = opened;
        }
        return opened;
    }

    private void take(List<Input> inputs, IngestListener listener) {
        taking(listener, false, ingest -> ingest.run(inputs.stream()
                .map(input -> JobInputs.source(input, (address, to) -> online().page(address, to))).toList()));
    }

    /// Returns what is done with the network for this archive; nothing is sent by asking for it.
    ///
    /// @throws UncheckedIOException when the subscriptions cannot be read
    synchronized Online online() {
        Online opened = online;
        if (opened == null) {
            try {
                opened = connect.open(archive.folder(), archive.derived("network"), annotator.lexicons(),
                        new Taker());
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
            online = opened;
        }
        return opened;
    }

    /// Takes in what comes from the network.
    private final class Taker implements Intake {

        @Override
        public IngestReport take(List<Consumer<PageSink>> sources, IngestListener listener) {
            return sources.isEmpty()
                    ? IngestReport.NOTHING
                    : taking(listener, false, ingest -> ingest.run(
                            sources.stream().<Ingest.Source>map(s -> s::accept).toList()));
        }

        @Override
        public void checkWritable() throws IOException {
            archive.checkWritable();
        }

        @Override
        public void read(Page page, Consumer<Outcome> to) {
            annotator.read(page, article -> article, to);
        }

        @Override
        public Optional<Article> article(String id) {
            return archive.captured(id);
        }
    }

    /// Takes in Kawat's own sample stories where the archive is empty.
    IngestReport addSamplesWhenEmpty(IngestListener listener) {
        try {
            if (!archive.writable() || !archive.isEmpty() || !Samples.there()) {
                return IngestReport.NOTHING;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(archive.folder() + ": it cannot be read", e);
        }
        return taking(listener, true,
                ingest -> ingest.run(Samples.pages().stream().<Ingest.Source>map(p -> p::handTo).toList()));
    }

    @Override
    public void close() throws IOException {
        Online connected;
        synchronized (this) {
            connected = online;
        }
        if (connected != null) {
            connected.close();
        }
        closeJobs();
    }

    private void closeJobs() {
        Jobs opened;
        Watcher watching;
        synchronized (this) {
            opened = jobs;
            watching = watcher;
        }
        if (watching != null) {
            watching.close();
        }
        if (opened != null) {
            opened.close();
        }
    }

    private interface Taking {
        IngestReport run(Ingest ingest) throws IOException;
    }

    private IngestReport taking(IngestListener listener, boolean samples, Taking work) {
        try {
            archive.checkWritable();
            return work.run(new Ingest(keeper, new Preparer(annotator, archive, rules), listener, samples));
        } catch (IOException e) {
            throw new UncheckedIOException(archive.folder() + ": " + e.getMessage(), e);
        }
    }
}
