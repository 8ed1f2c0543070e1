package kawat.desk;

import java.io.IOException;
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
import kawat.index.Index;

/// Keeps the index in step with the archive: opens it, makes it anew beside the old one where it is missing, older or
/// damaged, and puts in what a crash left out.
final class IndexKeeper implements EditKeeper, AutoCloseable {

    private static final int BATCH = 500;

    private final Archive archive;
    private final Annotator annotator;
    private final Stamp stamp;
    private final Indexes indexes;
    /// Taken by whoever changes archive and index together, before the monitors of this object and of the indexes.
    private final Object writing = new Object();
    private Renewal renewal = Renewal.NONE;

    IndexKeeper(Archive archive, Annotator annotator, Stamp stamp) throws IOException {
        this.archive = archive;
        this.annotator = annotator;
        this.stamp = stamp;
        this.indexes = new Indexes(archive, annotator.lexicons(), stamp.index());
    }

    /// Opens what is there, and begins anew where it cannot be used.
    void open() throws IOException {
        indexes.open();
    }

    /// Returns the index to search in; none while another process makes the first one.
    Optional<Index> index() {
        return indexes.index();
    }

    /// Tells whether articles of the archive are missing in the index.
    boolean isBehind() {
        return indexes.isBehind();
    }

    List<String> notices() {
        return indexes.notices();
    }

    /// Looks at an index on which a search failed.
    void failed(Index index) {
        indexes.failed(index);
    }

    /// Reads the whole index; a damaged one is thrown away.
    void verify() {
        indexes.verify();
    }

    /// Makes the index anew from the archive, whatever state it is in.
    void startOver() throws IOException {
        indexes.startOver();
    }

    /// Tells what became of an article that was handed over.
    enum Fate {
        ADDED, UPDATED, KNOWN
    }

    /// Keeps articles in archive and index. Durable when it returns; found after the next refresh.
    List<Fate> keep(List<Reading> readings, Map<String, byte[]> sources) throws IOException {
        synchronized (writing) {
            indexes.markOpen();
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
                put(indexes.target(), added);
                edits.keySet().removeAll(fresh.keySet());
                if (!edits.isEmpty()) {
                    change(edits);
                }
                indexed = true;
            } finally {
                if (!indexed) {
                    indexes.markMissing();
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
                    indexes.markMissing();
                }
            }
            commit();
        }
    }

    /// The index forgets the articles first: after a crash it lacks them, and does not hold what they no longer are.
    private void change(Map<String, List<Edit>> edits) throws IOException {
        Set<String> ids = new LinkedHashSet<>(edits.keySet());
        edits.keySet().stream().map(archive::latest).forEach(ids::add);
        indexes.target().remove(ids);
        indexes.markForgotten();
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
        put(indexes.target(), renewed);
        put(indexes.target(),
                articles.stream().filter(s -> !anew.test(s) && isCurrent(s)).map(Stored::article).toList());
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
                        indexes.target().remove(all.stream().map(s -> s.article().id()).toList());
                        indexes.markForgotten();
                        renew(all, s -> true);
                        indexed = true;
                    } finally {
                        if (!indexed) {
                            indexes.markMissing();
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

    @Override
    public void notice(String sentence) {
        indexes.notice(sentence);
    }

    /// Lets searches find what was kept.
    void refresh() throws IOException {
        indexes.target().refresh();
    }

    /// Closes a batch: the index is on the disk.
    void commit() throws IOException {
        synchronized (writing) {
            indexes.commit();
        }
    }

    /// Puts in every article that is missing, annotated anew where engine or data have changed.
    void catchUp(IngestListener listener) throws IOException {
        long done = 0;
        List<Stored> batch = new ArrayList<>();
        for (int part = 0; part < Archive.PARTS; part++) {
            List<Stored> all = new ArrayList<>();
            archive.scan(part, all::add);
            Index index = indexes.target();
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
        synchronized (writing) {
            indexes.swap();
        }
    }

    /// Tells whether the annotations are by this engine with these data.
    boolean isCurrent(Stored stored) {
        return stored.stamp().filter(stamp.annotations()::equals).isPresent();
    }

    @Override
    public void close() throws IOException {
        indexes.close();
    }
}
