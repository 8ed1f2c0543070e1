package kawat.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import kawat.article.Article;
import kawat.lexicon.Lexicons;
import kawat.text.Analyzers;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/// Finds articles and statements: a copy of the archive that can be thrown away. Safe for use by several threads.
public final class Index implements AutoCloseable {

    /// Names the form of the documents and of the files; an index of another form is made anew.
    public static final String FORM = Fields.FORMAT + "-" + Version.LATEST;

    /// A word is looked for in a field of each language; Lucene's own limit is meant for fewer fields.
    private static final int MOST_CLAUSES = 16_384;
    private static final double BUFFER_MB = 48;
    private static final String COMPLETE = "complete";
    /// Lucene reports at start-up that vectors could be faster, which is of no use to a reader.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private final Path folder;
    private final Lexicons lexicons;
    private final Directory directory;
    private final TextQueries texts;
    private final Documents documents;
    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;
    private final Set<String> superseded = ConcurrentHashMap.newKeySet();

    private Index(Path folder, Lexicons lexicons, Analyzers analyzers, boolean writable) throws IOException {
        this.folder = folder;
        this.lexicons = lexicons;
        this.directory = FSDirectory.open(folder);
        Analyzer byField = analyzers.byField();
        this.texts = new TextQueries(analyzers, byField);
        this.documents = new Documents(lexicons);
        IndexWriter opened = null;
        try {
            if (writable) {
                boolean fresh = !DirectoryReader.indexExists(directory);
                opened = new IndexWriter(directory, new IndexWriterConfig(byField).setRAMBufferSizeMB(BUFFER_MB));
                if (fresh) {
                    opened.commit();
                }
            }
            this.searchers = opened == null
                    ? new SearcherManager(directory, new SearcherFactory())
                    : new SearcherManager(opened, new SearcherFactory());
            this.writer = opened;
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.rollback();
            }
            directory.close();
            throw e;
        }
    }

    /// Opens the index of a folder.
    ///
    /// @param writable whether to write to it, and to make it when it is not there
    /// @throws DamagedIndex when it is not there, or something in it cannot be read
    public static Index open(Path folder, Lexicons lexicons, Analyzers analyzers, boolean writable)
            throws DamagedIndex {
        try {
            if (writable) {
                Files.createDirectories(folder);
            }
            LUCENE.setLevel(Level.SEVERE);
            IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
            return new Index(folder, lexicons, analyzers, writable);
        } catch (IOException | RuntimeException | InternalError e) {
            throw new DamagedIndex(folder.toString(), e);
        }
    }

    /// Puts articles in, or in place of what was there of them; those that a later version supersedes stay out.
    /// They are found after {@link #refresh}, and kept after {@link #commit}.
    public void add(List<Article> articles) throws IOException {
        IndexWriter to = writer();
        for (Article article : articles) {
            supersede(article.supersedes().stream().toList());
            if (!isSuperseded(article.id())) {
                List<Document> made = documents.of(article);
                to.updateDocuments(new Term(Fields.ID, article.id()), made);
            }
        }
    }

    /// Takes articles out, until they are put in again.
    public void remove(Collection<String> ids) throws IOException {
        for (String id : ids) {
            writer().deleteDocuments(new Term(Fields.ID, id));
        }
    }

    /// Keeps articles out from now on, for there are later versions of them.
    public void supersede(Collection<String> ids) throws IOException {
        for (String id : ids) {
            superseded.add(id);
            writer().deleteDocuments(new Term(Fields.ID, id));
        }
    }

    /// Lets searches find all that was put in.
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /// Keeps all that was put in.
    ///
    /// @param complete whether every article of the archive is in
    public void commit(boolean complete) throws IOException {
        IndexWriter to = writer();
        to.setLiveCommitData(Map.of(COMPLETE, Boolean.toString(complete)).entrySet());
        to.commit();
        refresh();
    }

    /// Tells whether every article of the archive was in when it was last kept.
    public boolean isComplete() throws DamagedIndex {
        try {
            return "true".equals(SegmentInfos.readLatestCommit(directory).getUserData().get(COMPLETE));
        } catch (IOException | RuntimeException | InternalError e) {
            throw new DamagedIndex(folder.toString(), e);
        }
    }

    /// Tells whether the article of an id is in.
    public boolean contains(String id) throws IOException {
        return count(new Term(Fields.ID, id)) > 0;
    }

    /// Returns the newest articles, those without a time last.
    public Hits<ArticleHit> newest(int limit) throws DamagedIndex {
        return search("", limit);
    }

    /// Returns those of the articles that are in, the newest first.
    public Hits<ArticleHit> newest(Set<String> ids, int limit) throws DamagedIndex {
        return with(search -> search.newest(ids, limit));
    }

    /// Finds articles, the best first; every text is a query.
    public Hits<ArticleHit> search(String query, int limit) throws DamagedIndex {
        return with(search -> search.articles(query, limit));
    }

    /// Finds statements, the best first, or the newest where no words are asked for.
    public Hits<QuoteHit> quotes(QuoteQuestion question, int limit) throws DamagedIndex {
        return with(search -> search.quotes(question, limit));
    }

    /// Reads the whole index and compares its checksums.
    ///
    /// @throws DamagedIndex when a single bit is not as it was written
    public void verify() throws DamagedIndex {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                    leaf.reader().checkIntegrity();
                }
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException | RuntimeException | InternalError e) {
            throw new DamagedIndex(folder.toString(), e);
        }
    }

    /// Returns the bytes the index takes on the disk.
    public long bytes() throws IOException {
        long sum = 0;
        for (String file : directory.listAll()) {
            sum += directory.fileLength(file);
        }
        return sum;
    }

    /// Closes the index when merges under way are done; broken off, they would begin anew at every opening. What was put
    /// in is kept, as no more complete than the last commit said.
    @Override
    public void close() throws IOException {
        try (directory; searchers) {
            if (writer != null) {
                writer.close();
            }
        }
    }

    private interface Searching<T> {
        T run(Search search) throws IOException;
    }

    private <T> T with(Searching<T> searching) throws DamagedIndex {
        try {
            if (writer == null) {
                // Another process writes; what it committed is found.
                searchers.maybeRefresh();
            }
            IndexSearcher searcher = searchers.acquire();
            try {
                return searching.run(new Search(searcher, texts, lexicons));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException | RuntimeException | InternalError e) {
            // A flipped bit can surface as anything; a file cut short under a memory map as an InternalError.
            throw new DamagedIndex(folder.toString(), e);
        }
    }

    private boolean isSuperseded(String id) throws IOException {
        return superseded.contains(id) || count(new Term(Fields.SUPERSEDES, id)) > 0;
    }

    private int count(Term term) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return searcher.count(new TermQuery(term));
        } finally {
            searchers.release(searcher);
        }
    }

    private IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("this index is open for reading");
        }
        return writer;
    }
}
