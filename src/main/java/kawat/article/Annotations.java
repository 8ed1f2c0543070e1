package kawat.article;

import java.util.List;

/// Holds what Kawat found in an article's text; derived, and made anew when the engine or its data change.
public record Annotations(List<EntityMention> mentions, List<Entity> entities, List<Quote> quotes, List<Term> terms,
        List<DateMention> dates) {

    /// Nothing found, or nothing looked for yet.
    public static final Annotations NONE = new Annotations(List.of(), List.of(), List.of(), List.of(), List.of());

    public Annotations {
        mentions = List.copyOf(mentions);
        entities = List.copyOf(entities);
        quotes = List.copyOf(quotes);
        terms = List.copyOf(terms);
        dates = List.copyOf(dates);
    }
}
