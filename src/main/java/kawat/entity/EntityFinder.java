package kawat.entity;

import java.util.List;
import kawat.article.Article;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.lexicon.Lexicons;

/// Finds who and what an article names, and gives each mention one bearer.
public final class EntityFinder {

    /// The bearers in the order of their first mention, and every mention in the order of the text.
    public record Found(List<Entity> entities, List<EntityMention> mentions) {}

    public EntityFinder(Lexicons lexicons) {
    }

    /// Finds the names of an article. A pure function of the article.
    public Found find(Article article) {
        return new Found(List.of(), List.of());
    }
}
