package kawat.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.Correction;

/// Keeps articles, their annotations and the bytes they were read from as files: the truth that all else derives from.
///
/// One archive writes at a time, in whatever process; any number read. Safe for use by several threads.
public final class Archive implements AutoCloseable {

    /// How many parts a scan has.
    public static final int PARTS = RecordFiles.FANS;

    private final Path folder;
    private final WriterLock lock;
    private final RecordFiles captured;
    private final RecordFiles annotations;
    private final Edits edits;
    private final Originals originals;
    private final Quarantine quarantine;

    private Archive(Path folder, WriterLock lock) {
        this.folder = folder;
        this.lock = lock;
        this.quarantine = new Quarantine(folder, lock.held());
        this.captured = new RecordFiles(folder.resolve("articles"), quarantine);
        this.annotations = new RecordFiles(folder.resolve("annotations"), quarantine);
        this.edits = new Edits(new RecordFiles(folder.resolve("edits"), quarantine), quarantine);
        this.originals = new Originals(folder.resolve("originals"), quarantine);
    }

    /// Opens the archive of a folder, which is made when it is not there. Where another process writes into it, or
    /// nobody may, the archive is opened for reading.
    ///
    /// @throws IOException when the folder can neither be made nor read
    public static Archive open(Path folder) throws IOException {
        DurableFiles.makeFolder(folder);
        return new Archive(folder, WriterLock.take(folder));
    }

    /// Returns the folder.
    public Path folder() {
        return folder;
    }

    /// Returns a folder for things derived from the archive, which nobody else can read.
    public Path derived(String name) throws IOException {
        Path derived = folder.resolve(name);
        if (writable()) {
            DurableFiles.makeFolder(derived);
        }
        return derived;
    }

    /// Tells whether this archive takes articles.
    public boolean writable() {
        return lock.held();
    }

    /// Makes sure that this archive takes articles and edits.
    ///
    /// @throws IOException when another Kawat has it, or the disk is read-only
    public void checkWritable() throws IOException {
        if (!writable()) {
            throw new IOException("another Kawat has this archive, or it is read-only");
        }
    }

    /// Takes in articles, without their annotations: when this returns, the disk has them.
    ///
    /// The same words at a known id are the same article; other words become a new version, which supersedes the last of
    /// those that are not later than it.
    ///
    /// @param sources bytes that the articles were read from, by their SHA-256
    /// @return what became of each, in the same order
    /// @throws IOException when they could not all be kept; none of them then counts as kept
    public synchronized List<Kept> add(List<Article> articles, Map<String, byte[]> sources) throws IOException {
        if (!writable()) {
            throw new IOException(folder + ": another Kawat writes into this archive, or it is read-only");
        }
        Map<String, Article> fresh = new LinkedHashMap<>();
        List<Kept> fates = new ArrayList<>();
        for (Article article : articles) {
            Article bare = article.annotated("", Annotations.NONE);
            List<Article> versions = versions(bare.id(), fresh);
            Optional<Article> there = versions.stream().filter(v -> Versions.same(v, bare)).findFirst();
            Article kept = there.orElseGet(() -> Versions.of(bare, versions.size() + 1,
                    Versions.predecessor(versions, bare)));
            fates.add(new Kept(kept, there.isEmpty(),
                    there.map(versions::indexOf).orElseGet(versions::size) + 1));
            fresh.computeIfAbsent(kept.id(), id -> kept);
        }
        Map<String, byte[]> records = new LinkedHashMap<>();
        fates.stream().filter(Kept::added).map(Kept::article)
                .forEach(a -> records.put(a.id(), ArticleJson.write(a).getBytes(StandardCharsets.UTF_8)));
        if (!records.isEmpty()) {
            originals.keep(sources);
            captured.write(records, true);
        }
        return List.copyOf(fates);
    }

    /// Tells whether an article is there already, as it is or as one of the versions of its id.
    public boolean has(Article article) {
        int number = 1;
        Optional<Article> there = captured(article.id());
        while (there.isPresent() && !Versions.same(there.get(), article)) {
            number++;
            there = captured(Versions.id(article.id(), number));
        }
        return there.isPresent();
    }

    /// Keeps what the reader did to articles, by their ids; corrections by the id of their story, for they hold in all of
    /// its versions. When this returns, the disk has it.
    public synchronized void edit(Map<String, List<Edit>> news) throws IOException {
        edits.add(news);
    }

    /// Returns what the reader did to an article, the oldest first.
    public List<Edit> edits(String id) {
        return edits.of(id);
    }

    /// Returns the corrections that hold in an article, the oldest first: those that were made in any of its versions.
    public List<Correction> corrections(Article article) {
        return Edit.corrections(edits.of(story(article)));
    }

    /// Returns the id that all versions of an article share: that of the first.
    public String story(Article article) {
        return Versions.first(article);
    }

    /// Hands over what the reader did to every article that he did something to.
    public void edited(BiConsumer<String, List<Edit>> to) throws IOException {
        edits.all(writable(), to);
    }

    /// Returns the article of an id as it was captured, whatever the reader did to it.
    public Optional<Article> captured(String id) {
        return captured.read(id).flatMap(json -> parse(captured.path(id), json));
    }

    /// Gives withdrawals that came before the last text of their stories the words that they withdraw.
    ///
    /// @param news articles that were added
    /// @return what had to be written for that: the latest versions of their stories
    public synchronized List<Article> restate(List<Article> news) throws IOException {
        Map<String, Article> made = new LinkedHashMap<>();
        for (String first : news.stream().map(Versions::first).distinct().toList()) {
            Versions.restated(several(first)).ifPresent(a -> made.put(a.id(), a));
        }
        Map<String, byte[]> records = new LinkedHashMap<>();
        made.values().forEach(a -> records.put(a.id(), ArticleJson.write(a).getBytes(StandardCharsets.UTF_8)));
        if (!records.isEmpty()) {
            captured.write(records, true);
        }
        return List.copyOf(made.values());
    }

    /// Returns the ids of all versions of an article but the latest one, which is the one to show.
    public List<String> superseded(Article article) {
        List<Article> versions = several(Versions.first(article));
        String latest = Versions.latest(versions).map(Article::id).orElse("");
        return versions.stream().map(Article::id).filter(id -> !id.equals(latest)).toList();
    }

    /// Returns the id of the latest version of an article, which is the one to show.
    ///
    /// @param id of any version, or the one that all of them share
    public String latest(String id) {
        String story = captured(id).map(Versions::first).orElse(id);
        return Versions.latest(several(story)).map(Article::id).orElse(id);
    }

    /// Keeps the annotations of articles in place of earlier ones. They can be made anew, so nothing waits for the disk.
    ///
    /// @param stamp names engine and data that made them
    public synchronized void annotate(List<Article> articles, String stamp) throws IOException {
        Map<String, byte[]> records = new LinkedHashMap<>();
        articles.forEach(a -> records.put(a.id(), AnnotationsJson.write(a, stamp)));
        annotations.write(records, false);
    }

    /// Returns the article of an id as the reader has it, with its annotations. A damaged file counts as absent and is put
    /// aside.
    public Optional<Stored> article(String id) {
        return captured(id).map(this::annotated);
    }

    /// Hands over every article of a part, from 0 to {@link #PARTS} exclusive, in no particular order.
    public void scan(int part, Consumer<Stored> to) throws IOException {
        for (Path file : captured.list(part, writable())) {
            captured.read(file).flatMap(json -> parse(file, json)).map(this::annotated).ifPresent(to);
        }
    }

    /// Reads every article, its annotations and what the reader did to it, and puts damaged files aside.
    ///
    /// @return how many articles are whole
    public long count(BooleanSupplier cancelled) throws IOException {
        long[] whole = {0};
        for (int part = 0; part < PARTS && !cancelled.getAsBoolean(); part++) {
            scan(part, stored -> whole[0]++);
        }
        edited((id, did) -> {
            // Reading them is what checks them.
        });
        return whole[0];
    }

    /// Tells whether there is no article.
    public boolean isEmpty() throws IOException {
        for (int part = 0; part < PARTS; part++) {
            if (!captured.list(part, false).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /// Returns bytes that articles were read from.
    public Optional<byte[]> original(String sha256) {
        return originals.read(sha256);
    }

    /// Reads every original and puts damaged ones aside.
    ///
    /// @return how many there are
    public long checkOriginals() throws IOException {
        return originals.check();
    }

    /// Returns the damage met since the archive was opened, in the order in which it was met.
    public List<Damage> damage() {
        return quarantine.met();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /// Returns the versions of a story in the order in which they came.
    private List<Article> versions(String first, Map<String, Article> fresh) {
        List<Article> found = new ArrayList<>();
        Optional<Article> next = find(first, fresh);
        while (next.isPresent()) {
            found.add(next.get());
            next = find(Versions.id(first, found.size() + 1), fresh);
        }
        return found;
    }

    /// Most stories have a single version, which needs not be read to know that.
    private List<Article> several(String first) {
        return find(Versions.id(first, 2), Map.of()).isEmpty() ? List.of() : versions(first, Map.of());
    }

    private Optional<Article> find(String id, Map<String, Article> fresh) {
        Article staged = fresh.get(id);
        return staged != null ? Optional.of(staged) : captured(id);
    }

    private Optional<Article> parse(Path file, byte[] json) {
        try {
            return Optional.of(ArticleJson.read(file.toString(),
                    new String(json, StandardCharsets.UTF_8)));
        } catch (BadArticle e) {
            quarantine.report(file, "it holds no article that this version of Kawat can read");
            return Optional.empty();
        }
    }

    private Stored annotated(Article captured) {
        Article bare = captured.restored(Edit.putBack(edits.of(captured.id())));
        Stored without = new Stored(bare, Optional.empty());
        return annotations.read(bare.id()).map(json -> {
            Path file = annotations.path(bare.id());
            try {
                return AnnotationsJson.read(file.toString(), json, bare);
            } catch (BadArticle e) {
                quarantine.take(file, "it holds no annotations of its article; they are made anew");
                return without;
            }
        }).orElse(without);
    }
}
