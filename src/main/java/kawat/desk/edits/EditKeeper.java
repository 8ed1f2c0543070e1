package kawat.desk.edits;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import kawat.archive.Edit;

/// Keeps what the reader does to articles in archive and index.
public interface EditKeeper {

    /// Adds edits, by the ids of their articles, and makes anew what derives from them. Durable and found when it returns.
    void edit(Map<String, List<Edit>> edits) throws IOException;

    /// Keeps a sentence that the reader should know.
    void notice(String sentence);
}
