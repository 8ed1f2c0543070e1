package kawat.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kawat.archive.Archive;
import kawat.article.Article;
import kawat.article.Corrected;
import kawat.desk.edits.ReaderEdits;
import kawat.desk.jobs.Jobs;
import kawat.desk.jobs.Watcher;
import kawat.desk.online.Online;
import kawat.index.ArticleHit;
import kawat.index.DamagedIndex;
import kawat.index.Hits;
import kawat.index.Index;
import kawat.index.QuoteHit;
import kawat.index.QuoteQuestion;
import kawat.source.Limits;
import kawat.source.Page;

/// Does what the application does, for the window and the command line alike. Safe for use by several threads; every
/// method may take long and belongs on no user-interface thread.
public final class Desk implements AutoCloseable {

    private final Archive archive;
    final Annotator annotator;
    private final IndexKeeper keeper;
    private final CatchUp catchUp;
    private final ReaderEdits edits;
    private final TakingIn takingIn;

    private Desk(Archive archive, Annotator annotator, TakingIn.Connecting connect) throws IOException {
        this.archive = archive;
        this.annotator = annotator;
        this.keeper = new IndexKeeper(archive, annotator, Stamp.ofThisBuild());
        keeper.open();
        this.catchUp = new CatchUp(keeper);
        this.edits = new ReaderEdits(archive, keeper);
        this.takingIn = new TakingIn(archive, annotator, keeper, edits::rules, connect);
        catchUp.startIfBehind();
    }

    /// Opens the archive in the folder, which is made when it is not there. Returns at once: an index that has to be
    /// made anew is made behind the scenes, and searches find what is ready.
    ///
    /// @throws UncheckedIOException naming the folder, when it can neither be made nor read
    public static Desk open(Path archive, Annotator annotator) {
        return open(archive, annotator, Online::of);
    }

    static Desk open(Path archive, Annotator annotator, TakingIn.Connecting connect) {
        try {
            Archive opened = Archive.open(archive);
            try {
                return new Desk(opened, annotator, connect);
            } catch (IOException | RuntimeException e) {
                opened.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(archive + ": no archive can be kept in this folder", e);
        }
    }

    /// Says in words how large what is taken in may be, one line for each limit.
    public static List<String> limits() {
        return Limits.table();
    }

    /// Takes in files and folders, each article once, and tells the listener of everything on the way.
    ///
    /// @return what became of it all
    /// @throws UncheckedIOException when the archive cannot be written to; what was told as done by then is kept
    public IngestReport ingest(List<Path> paths, IngestListener listener) {
        return takingIn.ingest(paths, listener);
    }

    /// Takes in a text that the reader pasted, HTML or plain.
    public IngestReport ingestText(String text, IngestListener listener) {
        return takingIn.ingestText(text, listener);
    }

    /// Takes in pages that came by other ways than a file.
    IngestReport ingestPages(List<Page> pages, IngestListener listener) {
        return takingIn.ingestPages(pages, listener);
    }

    /// Takes in Kawat's own sample stories where the archive is empty.
    public IngestReport addSamplesWhenEmpty(IngestListener listener) {
        return takingIn.addSamplesWhenEmpty(listener);
    }

    /// Returns the jobs of this archive: taking in behind the scenes, in a way that outlives the program.
    ///
    /// @throws UncheckedIOException when nothing can be taken in, or their folder cannot be read
    public Jobs jobs() {
        return takingIn.jobs();
    }

    /// Returns what watches folders for this archive.
    ///
    /// @throws UncheckedIOException when nothing can be taken in
    public Watcher watcher() {
        return takingIn.watcher();
    }

    /// Returns what is done with the network for this archive; nothing is sent by asking for it.
    ///
    /// @throws UncheckedIOException when the subscriptions cannot be read
    public Online online() {
        return takingIn.online();
    }

    /// Returns what the reader can do to articles.
    public ReaderEdits edits() {
        return edits;
    }

    /// Returns the newest articles, those without a time last.
    public Hits<ArticleHit> newest(int limit) {
        return searching(index -> index.newest(limit));
    }

    /// Returns the latest versions of articles, the newest first.
    ///
    /// @param ids of any of their versions
    public Hits<ArticleHit> newest(List<String> ids, int limit) {
        Set<String> shown = ids.stream().map(archive::latest).collect(Collectors.toSet());
        return searching(index -> index.newest(shown, limit));
    }

    /// Finds articles, the best first; every text is a query.
    public Hits<ArticleHit> search(String query, int limit) {
        return searching(index -> index.search(query, limit));
    }

    /// Finds statements, the best first, or the newest where no words are asked for.
    public Hits<QuoteHit> quotes(QuoteQuestion question, int limit) {
        return searching(index -> index.quotes(question, limit));
    }

    /// Returns the article of an id with its annotations, as the reader corrected them.
    public Optional<Article> article(String id) {
        return edits.read(id).map(Corrected::article);
    }

    /// Returns the bytes of a picture that was captured with an article.
    ///
    /// @param sha256 as the article's picture gives it
    public Optional<byte[]> picture(String sha256) {
        return archive.original(sha256);
    }

    /// Tells whether articles can be taken in; not so when another Kawat has the archive, or the disk is read-only.
    public boolean writable() {
        return archive.writable();
    }

    /// Tells whether searches do not find everything yet, because the index is being made.
    public boolean isBehind() {
        return keeper.isBehind();
    }

    /// Waits until searches find every article, and tells the listener how far that is.
    public void settle(IngestListener listener) {
        catchUp.waitFor(listener);
    }

    /// Reads every file of archive and index, and repairs what can be made anew.
    ///
    /// @param rebuild whether to make the index anew even if it is whole
    public CheckReport check(boolean rebuild, IngestListener listener) {
        try {
            long articles = archive.count(listener::cancelled);
            long originals = archive.checkOriginals();
            keeper.verify();
            if (rebuild) {
                keeper.startOver();
            }
            catchUp.startIfBehind();
            settle(listener);
            return new CheckReport(articles, originals, archive.damage(), keeper.notices());
        } catch (IOException e) {
            throw new UncheckedIOException(archive.folder() + ": it cannot be checked", e);
        }
    }

    /// Returns what a person should know of archive and index, in sentences.
    public List<String> notices() {
        List<String> all = new ArrayList<>();
        if (!archive.writable()) {
            all.add("Another Kawat has this archive, or it is read-only: it can be read and searched, nothing is added.");
        }
        all.addAll(keeper.notices());
        archive.damage().forEach(d -> all.add(d.file() + ": " + d.reason() + "."));
        return List.copyOf(all);
    }

    /// Closes archive and index. Searches still under way find nothing.
    @Override
    public void close() {
        try {
            takingIn.close();
            catchUp.close();
            keeper.close();
            archive.close();
        } catch (IOException e) {
            throw new UncheckedIOException(archive.folder() + ": it cannot be closed", e);
        }
    }

    private interface Searching<T> {
        Hits<T> run(Index index) throws DamagedIndex;
    }

    private <T> Hits<T> searching(Searching<T> search) {
        Optional<Index> index = keeper.index();
        for (int turn = 0; turn < 2 && index.isPresent(); turn++) {
            try {
                return search.run(index.get());
            } catch (DamagedIndex e) {
                keeper.failed(index.get());
                catchUp.startIfBehind();
                index = keeper.index();
            }
        }
        return new Hits<>(0, List.of());
    }
}
