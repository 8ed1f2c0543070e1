package kawat.desk.edits;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kawat.archive.Edit;
import kawat.article.Article;

/// Keeps what the reader does to articles in archive and index.
public interface EditKeeper {

    /// Returns the article of an id as Kawat reads it, without the reader's corrections.
    Optional<Article> found(String id);

    /// Adds edits, by the ids of their articles, and makes anew what derives from them. Durable and found when it returns.
    void edit(Map<String, List<Edit>> edits) throws IOException;

    /// Keeps a sentence that the reader should know.
    void notice(String sentence);
}
