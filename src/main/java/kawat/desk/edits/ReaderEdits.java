package kawat.desk.edits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kawat.archive.Archive;
import kawat.archive.Edit;
import kawat.article.Article;
import kawat.article.LineRule;
import kawat.article.Removed;

/// Does what the reader wants done to articles. What was captured stays as it is; everything can be undone.
///
/// Safe for use by several threads.
public final class ReaderEdits {

    private final Archive archive;
    private final PutBacks putBacks;

    /// Makes the edits of an archive.
    public ReaderEdits(Archive archive, EditKeeper keeper) {
        this.archive = archive;
        this.putBacks = new PutBacks(archive, keeper);
    }

    /// Puts a line that was taken out back into the story, and makes it a rule for its site.
    ///
    /// @param line as the article shows it among its removed ones
    /// @return what was done; empty when the article has no such line
    /// @throws UncheckedIOException when the archive cannot be written to
    public Optional<PutBack> putBack(String article, Removed line) {
        return editing(() -> putBacks.putBack(article, line));
    }

    /// Undoes it.
    public void undo(PutBack done) {
        editing(() -> {
            putBacks.undo(done);
            return done;
        });
    }

    /// Returns the rules that put lines back, the oldest first.
    public List<LineRule> rules() {
        return putBacks.rules();
    }

    /// Forgets a rule, and takes out again the lines that it put back.
    public void forget(LineRule rule) {
        editing(() -> {
            putBacks.forget(rule);
            return rule;
        });
    }

    /// Returns the edits that rules ask for in an article; lines about which the reader decided are left alone.
    ///
    /// @param back lines that rules put back, each with the rule that does
    public static List<Edit> byRule(Archive archive, Article captured, Map<Removed, LineRule> back) {
        return PutBacks.byRule(archive, captured, back);
    }

    private interface Editing<T> {
        T run() throws IOException;
    }

    private <T> T editing(Editing<T> work) {
        try {
            archive.checkWritable();
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(archive.folder() + ": " + e.getMessage(), e);
        }
    }
}
