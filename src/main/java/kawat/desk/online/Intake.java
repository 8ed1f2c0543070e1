package kawat.desk.online;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kawat.article.Article;
import kawat.article.Outcome;
import kawat.desk.IngestListener;
import kawat.desk.IngestReport;
import kawat.source.Page;
import kawat.source.PageSink;

/// Takes pages into the archive.
public interface Intake {

    /// Takes in what the sources hand over, and returns when the disk has it.
    ///
    /// @throws java.io.UncheckedIOException when the archive cannot be written to
    IngestReport take(List<Consumer<PageSink>> sources, IngestListener listener);

    /// Makes sure that the archive takes articles.
    ///
    /// @throws IOException when another Kawat has it, or the disk is read-only
    void checkWritable() throws IOException;

    /// Reads the articles of a page, and keeps nothing.
    void read(Page page, Consumer<Outcome> to);

    /// Returns an article of the archive.
    Optional<Article> article(String id);
}
