package kawat.article;

import java.util.List;

/// Holds an article as its reader has it: what Kawat found, with the corrections laid over.
///
/// @param article with the statements as the reader decided
/// @param changes what became of each correction that found its words
/// @param lost    corrections whose words the article no longer has in one sure place; they are kept, and do nothing
public record Corrected(Article article, List<Change> changes, List<Correction> lost) {

    public Corrected {
        changes = List.copyOf(changes);
        lost = List.copyOf(lost);
    }

    /// Tells what one correction did.
    ///
    /// @param words  where it found its words
    /// @param quotes places of its statements among the article's quotes
    /// @param before what Kawat found there
    public record Change(Correction correction, List<Span> words, List<Integer> quotes, List<Quote> before) {

        public Change {
            words = List.copyOf(words);
            quotes = List.copyOf(quotes);
            before = List.copyOf(before);
        }
    }

    /// Returns the changes that made a statement what it is.
    public List<Change> of(int quote) {
        return changes.stream().filter(c -> c.quotes().contains(quote)).toList();
    }
}
