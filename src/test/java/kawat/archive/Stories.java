package kawat.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.Dateline;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.article.EntityType;
import kawat.article.Origin;
import kawat.article.Paragraph;
import kawat.article.Quote;
import kawat.article.Span;
import kawat.article.Speaker;
import kawat.article.Status;
import kawat.article.Via;

/// Makes small articles for tests, with quotes where they are told to be.
public final class Stories {

    private Stories() {
    }

    /// Makes an article of paragraphs without annotations.
    public static Article story(String id, String language, String headline, String... paragraphs) {
        return new Article(id, "", language, Optional.of(headline), Optional.empty(), List.of("Ana Wijaya"),
                Optional.of("Reuters"), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(new Dateline(Optional.of("SHANGHAI"), Optional.empty())),
                Optional.of(Instant.parse("2024-04-25T03:10:00Z")), Optional.empty(), Optional.empty(), Status.USABLE,
                false, Origin.UNKNOWN, List.of(paragraphs).stream().map(Paragraph::body).toList(), List.of(), List.of(),
                List.of(),
                Annotations.NONE);
    }

    /// Returns the article as published at the time.
    public static Article at(Article a, String time) {
        return new Article(a.id(), a.engine(), a.language(), a.headline(), a.kicker(), a.bylines(), a.agency(),
                a.outlet(), a.slug(), a.filing(), a.dateline(), Optional.of(Instant.parse(time)), a.modified(),
                a.supersedes(),
                a.status(), a.sample(), a.origin(), a.paragraphs(), a.removed(), a.entries(), a.pictures(),
                a.annotations());
    }

    /// Adds a statement of a named speaker whose name is printed in the article as given.
    public static Article said(Article a, String words, String entity, String name, String printed, Via... via) {
        List<EntityMention> mentions = new ArrayList<>(a.annotations().mentions());
        Span at = find(a, printed);
        mentions.add(EntityMention.at(at, entity));
        List<Entity> entities = new ArrayList<>(a.annotations().entities());
        if (entities.stream().noneMatch(e -> e.id().equals(entity))) {
            entities.add(new Entity(entity, name, EntityType.PERSON, Optional.empty()));
        }
        return with(a, mentions, entities, words, new Speaker.Named(Optional.of(at), entity), via);
    }

    /// Adds a statement of someone unnamed, or of nobody who could be told where the description is empty.
    public static Article said(Article a, String words, String description) {
        Speaker speaker = description.isEmpty()
                ? new Speaker.Unknown()
                : new Speaker.Unnamed(description, Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty());
        return with(a, a.annotations().mentions(), a.annotations().entities(), words, speaker);
    }

    private static Article with(Article a, List<EntityMention> mentions, List<Entity> entities, String words,
            Speaker speaker, Via... via) {
        List<Quote> quotes = new ArrayList<>(a.annotations().quotes());
        quotes.add(new Quote(Quote.Kind.DIRECT, List.of(find(a, words)), List.of(speaker), Optional.empty(),
                List.of(via), 0.9, List.of()));
        return a.annotated("test", new Annotations(mentions, entities, quotes, List.of(), List.of()));
    }

    private static Span find(Article a, String words) {
        for (int p = 0; p < a.paragraphs().size(); p++) {
            int at = a.paragraphs().get(p).text().indexOf(words);
            if (at >= 0) {
                return new Span(p, at, at + words.length());
            }
        }
        throw new IllegalArgumentException("not in the article: " + words);
    }
}
