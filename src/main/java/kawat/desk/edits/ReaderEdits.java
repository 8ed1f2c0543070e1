package kawat.desk.edits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kawat.archive.Archive;
import kawat.archive.Edit;
import kawat.article.Article;
import kawat.article.Corrected;
import kawat.article.Correction;
import kawat.article.Entity;
import kawat.article.LineRule;
import kawat.article.Quote;
import kawat.article.Removed;
import kawat.article.Span;
import kawat.article.Who;

/// Does what the reader wants done to articles. What was captured stays as it is; everything can be undone.
///
/// Safe for use by several threads.
public final class ReaderEdits {

    private final Archive archive;
    private final PutBacks putBacks;
    private final Corrections corrections;
    private final NamesKnown known = new NamesKnown();

    /// Makes the edits of an archive.
    public ReaderEdits(Archive archive, EditKeeper keeper) {
        this.archive = archive;
        this.putBacks = new PutBacks(archive, keeper);
        this.corrections = new Corrections(archive, keeper);
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

    /// Lays corrections over what Kawat found in an article; the later ones lie over the earlier.
    public static Corrected corrected(Article found, List<Correction> corrections) {
        return Overlay.of(found, corrections);
    }

    /// Returns the article of an id as the reader corrected it.
    public Optional<Corrected> read(String id) {
        return corrections.read(id);
    }

    /// Gives a statement another speaker.
    ///
    /// @param quote as {@link #read} gives it
    /// @return what was done; empty when the article has no such statement any more
    /// @throws UncheckedIOException when the archive cannot be written to
    public Optional<Done> speaker(String article, Quote quote, Who who) {
        return editing(() -> corrections.speaker(article, quote, who));
    }

    /// Says that a statement is none.
    ///
    /// @return what was done; empty when the article has no such statement any more
    public Optional<Done> notSaid(String article, Quote quote) {
        return editing(() -> corrections.notSaid(article, quote));
    }

    /// Says that words are a statement.
    ///
    /// @param words one stretch of each paragraph that they run over
    /// @return what was done; empty when the article is not there or has no such words
    public Optional<Done> said(String article, List<Span> words, Quote.Kind kind, Who who) {
        return editing(() -> corrections.said(article, words, kind, who));
    }

    /// Withdraws corrections, for Kawat's own view of the words.
    ///
    /// @return what was done; empty when none of them holds
    public Optional<Done> withdraw(String article, List<Correction> held) {
        return editing(() -> corrections.withdraw(article, held));
    }

    /// Finds those whom Kawat knows beforehand by the beginning of any word of any of their names.
    ///
    /// @param typed nothing finds nobody
    public List<Entity> known(String typed, int most) {
        return known.of(typed, most);
    }

    /// Undoes what was done to statements.
    public void undo(Done done) {
        editing(() -> {
            corrections.again(done.undone());
            return done;
        });
    }

    /// Does it once more.
    public void redo(Done done) {
        editing(() -> {
            corrections.again(done);
            return done;
        });
    }

    /// Returns every article that has corrections, in its latest version, as the reader corrected it.
    public List<Corrected> all() {
        try {
            return corrections.all();
        } catch (IOException e) {
            throw new UncheckedIOException(archive.folder() + ": " + e.getMessage(), e);
        }
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
