package kawat.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kawat.archive.Archive;
import kawat.archive.Edit;
import kawat.archive.Kept;
import kawat.archive.Stored;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.desk.edits.EditKeeper;
import kawat.desk.edits.ReaderEdits;
import kawat.index.DamagedIndex;
import kawat.index.Index;
import kawat.lexicon.Lexicons;
import kawat.text.Analyzers;
import org.jspecify.annotations.Nullable;

/// Keeps the index in step with the archive: opens it, makes it anew beside the old one where it is missing, older or
/// damaged, and puts in what a crash left out.
final class IndexKeeper implements EditKeeper, AutoCloseable {

    /// A larger index is not read whole whenever it is opened; reading this much takes about a quarter of a second.
    private static final long VERIFIED_AT_ONCE = 256L << 20;
    private static final int BATCH = 500;
    private static final String DAMAGED = "The search index was damaged and is made anew; no article is affected.";

    private final Archive archive;
    private final Annotator annotator;
    private final Lexicons lexicons;
    private final Analyzers analyzers;
    private final Stamp stamp;
    private final IndexFolder folders;
    private final List<String> notices = new ArrayList<>();
    private @Nullable Index serving;
    private @Nullable Index growing;
    private @Nullable Path growingFolder;
    /// Taken by whoever changes archive and index together, before the monitor of this object.
    private final Object writing = new Object();
    /// Whether articles may be in the archive and not in the index.
    private boolean missing;
    /// Whether something was put in since the index was last kept.
    private boolean open;
    private Renewal renewal = Renewal.NONE;

    IndexKeeper(Archive archive, Annotator annotator, Stamp stamp) throws IOException {
        this.archive = archive;
        this.annotator = annotator;
        this.lexicons = annotator.lexicons();
        this.analyzers = new Analyzers(lexicons);
        this.stamp = stamp;
        this.folders = new IndexFolder(archive.derived("index"), stamp.index());
    }

    /// Opens what is there, and begins anew where it cannot be used.
    synchronized void open() throws IOException {
        Optional<Path> current = folders.current();
        if (current.isPresent()) {
            try {
                serving = openWhole(current.get());
                missing = archive.writable() && !serving.isComplete();
                return;
            } catch (DamagedIndex e) {
                if (archive.writable()) {
                    notices.add(DAMAGED);
                }
            }
        }
        if (archive.writable()) {
            beginAnew();
        }
        Optional<Path> older = folders.older();
        if (older.isPresent()) {
            try {
                serving = Index.open(older.get(), lexicons, analyzers, false);
            } catch (DamagedIndex e) {
                // Nothing to search meanwhile but what is ready of the new one.
                serving = null;
            }
        }
    }

    private Index openWhole(Path folder) throws IOException {
        Index index = Index.open(folder, lexicons, analyzers, archive.writable());
        try {
            index.isComplete();
            if (index.bytes() <= VERIFIED_AT_ONCE) {
                index.verify();
            }
            return index;
        } catch (IOException e) {
            index.close();
            throw e;
        }
    }

    /// Returns the index to search in; none while another process makes the first one.
    synchronized Optional<Index> index() {
        return Optional.ofNullable(serving != null ? serving : growing);
    }

    /// Tells whether articles of the archive are missing in the index.
    synchronized boolean isBehind() {
        return missing;
    }

    synchronized List<String> notices() {
        return List.copyOf(notices);
    }

    /// Looks at an index on which a search failed. A damaged one is thrown away, and what is ready of its successor
    /// serves meanwhile; one that was closed because a newer one took its place needs nothing.
    synchronized void failed(Index index) {
        if (index != serving || growing != null) {
            return;
        }
        try {
            index.verify();
            notices.add("A search could not be run as it was asked.");
        } catch (DamagedIndex e) {
            replace(index);
        }
    }

    /// Reads the whole index; a damaged one is thrown away.
    synchronized void verify() {
        Index index = serving;
        if (index != null && growing == null) {
            try {
                index.verify();
            } catch (DamagedIndex e) {
                replace(index);
            }
        }
    }

    private void replace(Index damaged) {
        notices.add(DAMAGED);
        if (archive.writable()) {
            try {
                beginAnew();
                serving = null;
                damaged.close();
            } catch (IOException e) {
                notices.add("A new search index cannot be written: " + e.getMessage());
            }
        }
    }

    /// Makes the index anew from the archive, whatever state it is in.
    synchronized void startOver() throws IOException {
        if (archive.writable() && growing == null) {
            beginAnew();
        }
    }

    private void beginAnew() throws IOException {
        Path next = folders.next();
        growingFolder = next;
        growing = Index.open(next, lexicons, analyzers, true);
        missing = true;
    }

    /// Tells what became of an article that was handed over.
    enum Fate {
        ADDED, UPDATED, KNOWN
    }

    /// Keeps articles in archive and index. Durable when it returns; found after the next refresh.
    List<Fate> keep(List<Reading> readings, Map<String, byte[]> sources) throws IOException {
        synchronized (writing) {
            markOpen();
            List<Kept> kept = archive.add(readings.stream().map(Reading::captured).toList(), sources);
            List<Fate> fates = new ArrayList<>();
            List<Article> added = new ArrayList<>();
            Map<String, List<Edit>> edits = new LinkedHashMap<>();
            for (int i = 0; i < kept.size(); i++) {
                Reading reading = readings.get(i);
                Article article = kept.get(i).article();
                List<Edit> news = reading.back().isEmpty()
                        ? List.of()
                        : ReaderEdits.byRule(archive, article, reading.back());
                if (!news.isEmpty()) {
                    edits.put(article.id(), news);
                }
                if (kept.get(i).added()) {
                    // What was there a moment ago, and is not any more, was not annotated; a story that is taken back
                    // without being repeated has the words of the version before.
                    Article shown = article.restored(reading.back().keySet());
                    boolean other = !article.paragraphs().equals(reading.captured().paragraphs());
                    added.add(reading.shown().engine().isEmpty() || other
                            ? annotator.annotate(shown)
                            : shown.annotated(reading.shown().engine(), reading.shown().annotations()));
                }
                fates.add(kept.get(i).updated() || !news.isEmpty() && !kept.get(i).added()
                        ? Fate.UPDATED
                        : kept.get(i).added() ? Fate.ADDED : Fate.KNOWN);
            }
            boolean indexed = false;
            try {
                Map<String, List<Edit>> fresh = new LinkedHashMap<>(edits);
                fresh.keySet().retainAll(added.stream().map(Article::id).toList());
                archive.edit(fresh);
                archive.annotate(added, stamp.annotations());
                put(target(), added);
                edits.keySet().removeAll(fresh.keySet());
                if (!edits.isEmpty()) {
                    change(edits);
                }
                indexed = true;
            } finally {
                if (!indexed) {
                    markMissing();
                }
            }
            return fates;
        }
    }

    @Override
    public void edit(Map<String, List<Edit>> edits) throws IOException {
        synchronized (writing) {
            boolean indexed = false;
            try {
                change(edits);
                indexed = true;
            } finally {
                if (!indexed) {
                    markMissing();
                }
            }
            commit();
        }
    }

    /// The index forgets the articles first: after a crash it lacks them, and does not hold what they no longer are.
    private void change(Map<String, List<Edit>> edits) throws IOException {
        Set<String> ids = new LinkedHashSet<>(edits.keySet());
        edits.keySet().stream().map(archive::latest).forEach(ids::add);
        target().remove(ids);
        markForgotten();
        archive.edit(edits);
        renew(ids.stream().map(archive::article).flatMap(Optional::stream).toList());
    }

    private void renew(List<Stored> articles) throws IOException {
        renew(articles, s -> false);
    }

    /// Annotates what is not annotated by this engine in its present words, and puts all of it in.
    ///
    /// @param anew what is annotated in any case
    private void renew(List<Stored> articles, Predicate<Stored> anew) throws IOException {
        List<Stored> stale = articles.stream().filter(s -> anew.test(s) || !isCurrent(s)).toList();
        List<Article> renewed = stale.parallelStream().map(Stored::article).map(annotator::annotate).toList();
        archive.annotate(renewed, stamp.annotations());
        put(target(), renewed);
        put(target(), articles.stream().filter(s -> !anew.test(s) && isCurrent(s)).map(Stored::article).toList());
        for (int i = 0; i < renewed.size(); i++) {
            Annotations was = stale.get(i).article().annotations();
            Annotations is = renewed.get(i).annotations();
            tell(new Renewal(1, was.equals(is) ? 0 : 1, was.quotes().size(), is.quotes().size()));
        }
    }

    /// Annotates articles anew, a part of the archive at a time: after a crash the index lacks those of one part.
    void reannotate(Predicate<Stored> wanted, IngestListener listener) throws IOException {
        long done = 0;
        for (int part = 0; part < Archive.PARTS && !listener.cancelled(); part++) {
            List<Stored> all = new ArrayList<>();
            archive.scan(part, s -> {
                if (wanted.test(s) || !isCurrent(s)) {
                    all.add(s);
                }
            });
            done += all.size();
            if (!all.isEmpty()) {
                synchronized (writing) {
                    boolean indexed = false;
                    try {
                        target().remove(all.stream().map(s -> s.article().id()).toList());
                        markForgotten();
                        renew(all, s -> true);
                        indexed = true;
                    } finally {
                        if (!indexed) {
                            markMissing();
                        }
                    }
                    commit();
                }
            }
            listener.progress(done, Optional.of(done * Archive.PARTS / (part + 1)));
        }
    }

    /// Returns what was annotated anew since the archive was opened.
    synchronized Renewal renewal() {
        return renewal;
    }

    private synchronized void tell(Renewal more) {
        renewal = renewal.and(more);
    }

    private synchronized void markForgotten() throws IOException {
        target().commit(false);
        open = true;
    }

    @Override
    public Optional<Article> found(String id) {
        return archive.article(id).map(s -> isCurrent(s) ? s.article() : annotator.annotate(s.article()));
    }

    /// Puts in what of the articles is the latest version of its story, as the reader corrected it, and takes out what is
    /// not any more.
    private void put(Index index, List<Article> added) throws IOException {
        List<Article> news = new ArrayList<>(added);
        List<Article> restated = archive.restate(added).stream().map(annotator::annotate).toList();
        archive.annotate(restated, stamp.annotations());
        news.addAll(restated);
        for (Article article : news) {
            index.supersede(archive.superseded(article));
        }
        index.add(news.stream().map(a -> ReaderEdits.corrected(a, archive.corrections(a)).article()).toList());
    }

    /// From here to the next commit a crash leaves articles that the index lacks: the index says so beforehand.
    private synchronized void markOpen() throws IOException {
        if (!missing && !open) {
            target().commit(false);
            open = true;
        }
    }

    private synchronized void markMissing() {
        missing = true;
    }

    @Override
    public synchronized void notice(String sentence) {
        notices.add(sentence);
    }

    /// Lets searches find what was kept.
    void refresh() throws IOException {
        target().refresh();
    }

    /// Closes a batch: the index is on the disk.
    void commit() throws IOException {
        synchronized (writing) {
            synchronized (this) {
                target().commit(!missing);
                open = false;
            }
        }
    }

    /// Puts in every article that is missing, annotated anew where engine or data have changed.
    void catchUp(IngestListener listener) throws IOException {
        long done = 0;
        List<Stored> batch = new ArrayList<>();
        for (int part = 0; part < Archive.PARTS; part++) {
            List<Stored> all = new ArrayList<>();
            archive.scan(part, all::add);
            Index index = target();
            for (Stored stored : all) {
                if (!index.contains(stored.article().id())) {
                    batch.add(stored);
                }
            }
            done += all.size();
            if (batch.size() >= BATCH || part == Archive.PARTS - 1) {
                renew(batch);
                index.refresh();
                batch.clear();
            }
            if (listener.cancelled()) {
                return;
            }
            listener.progress(done, Optional.of(done * Archive.PARTS / (part + 1)));
        }
        swap();
    }

    /// Tells whether the annotations are by this engine with these data.
    boolean isCurrent(Stored stored) {
        return stored.stamp().filter(stamp.annotations()::equals).isPresent();
    }

    private void swap() throws IOException {
        synchronized (writing) {
            synchronized (this) {
                missing = false;
                commit();
                Path folder = growingFolder;
                if (growing != null && folder != null) {
                    Index old = serving;
                    serving = growing;
                    growing = null;
                    growingFolder = null;
                    if (old != null) {
                        old.close();
                    }
                    folders.keepOnly(folder);
                }
            }
        }
    }

    private synchronized Index target() {
        Index to = growing != null ? growing : serving;
        if (to == null) {
            throw new IllegalStateException("this archive is open for reading");
        }
        return to;
    }

    @Override
    public synchronized void close() throws IOException {
        if (growing != null) {
            growing.close();
        }
        if (serving != null) {
            serving.close();
        }
    }
}
