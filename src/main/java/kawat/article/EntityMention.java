package kawat.article;

/// Marks where an article names an entity.
///
/// @param paragraph index into the paragraphs
/// @param start     UTF-16 code unit, inclusive
/// @param end       UTF-16 code unit, exclusive
/// @param entity    id of the bearer, listed among the article's entities
public record EntityMention(int paragraph, int start, int end, String entity) {

    public EntityMention {
        new Span(paragraph, start, end);
    }

    /// Makes a mention of the entity at the span.
    public static EntityMention at(Span span, String entity) {
        return new EntityMention(span.paragraph(), span.start(), span.end(), entity);
    }

    /// Returns the place of the mention.
    public Span span() {
        return new Span(paragraph, start, end);
    }
}
