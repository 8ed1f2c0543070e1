package kawat.quote;

import java.util.List;
import kawat.article.Article;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.article.Quote;
import kawat.article.Term;
import kawat.lexicon.Lexicons;

/// Finds the statements of an article: marks, then cues, then speakers.
public final class QuoteFinder {

    /// The statements in the order of the text, and marked words that nobody says.
    public record Found(List<Quote> quotes, List<Term> terms) {}

    public QuoteFinder(Lexicons lexicons) {
    }

    /// Finds the statements of an article whose names are known. A pure function of its arguments.
    public Found find(Article article, List<Entity> entities, List<EntityMention> mentions) {
        return new Found(List.of(), List.of());
    }
}
