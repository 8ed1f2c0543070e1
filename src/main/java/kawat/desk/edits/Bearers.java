package kawat.desk.edits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kawat.article.Anchor;
import kawat.article.Article;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.article.EntityType;
import kawat.article.Span;
import kawat.article.Speaker;
import kawat.article.Who;

/// Finds those whom the reader names among the bearers of an article, and adds them where it has none such.
final class Bearers {

    /// Opens the ids of bearers that only the reader's corrections know; a number follows, as in all ids that count in one
    /// article alone.
    private static final String OWN = "r";

    private final Article article;
    private final List<Entity> entities;
    private final List<EntityMention> mentions;

    Bearers(Article article) {
        this.article = article;
        this.entities = new ArrayList<>(article.annotations().entities());
        this.mentions = new ArrayList<>(article.annotations().mentions());
    }

    List<Entity> entities() {
        return entities;
    }

    List<EntityMention> mentions() {
        return mentions;
    }

    Optional<String> name(String id) {
        return entities.stream().filter(e -> e.id().equals(id)).map(Entity::name).findFirst();
    }

    /// Returns the speaker whom the reader means.
    ///
    /// @param words of the statement
    Speaker speaker(Who who, List<Span> words) {
        return switch (who) {
            case Who.Known(Entity entity) -> named(known(entity), words);
            case Who.Called(String name, EntityType type, Optional<Anchor> mention) ->
                named(called(name, type, mention.flatMap(m -> m.in(article))), words);
            case Who.Described(String description) -> described(description);
            case Who.Nobody nobody -> new Speaker.Unknown();
        };
    }

    /// Someone described in these words is one and the same throughout the story.
    private Speaker described(String description) {
        return article.annotations().quotes().stream().flatMap(q -> q.speakers().stream())
                .filter(s -> s instanceof Speaker.Unnamed u && u.description().equals(description)).findFirst()
                .orElseGet(() -> new Speaker.Unnamed(description, Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private Entity known(Entity entity) {
        return entities.stream().filter(e -> e.id().equals(entity.id())).findFirst().orElseGet(() -> {
            entities.add(entity);
            return entity;
        });
    }

    /// A bearer is the one whom the article names at the place, else the one with the very same name.
    private Entity called(String name, EntityType type, Optional<Span> place) {
        Optional<Entity> named = place
                .flatMap(p -> mentions.stream().filter(m -> m.span().overlaps(p)).findFirst())
                .flatMap(m -> entities.stream().filter(e -> e.id().equals(m.entity())).findFirst());
        return named.or(() -> entities.stream().filter(e -> e.name().equalsIgnoreCase(name.strip())).findFirst())
                .orElseGet(() -> {
                    int number = 1;
                    while (name(OWN + number).isPresent()) {
                        number++;
                    }
                    Entity own = new Entity(OWN + number, name.strip(), type, Optional.empty());
                    entities.add(own);
                    place.ifPresent(p -> mentions.add(EntityMention.at(p, own.id())));
                    return own;
                });
    }

    /// The mention is the nearest one in the paragraph where the statement begins.
    private Speaker named(Entity entity, List<Span> words) {
        Span first = words.getFirst();
        Optional<Span> nearest = mentions.stream().filter(m -> m.entity().equals(entity.id())).map(EntityMention::span)
                .filter(s -> s.paragraph() == first.paragraph() && words.stream().noneMatch(w -> w.overlaps(s)))
                .min(Comparator.comparingInt(s -> Math.max(first.start() - s.end(), s.start() - first.end())));
        return new Speaker.Named(nearest, entity.id());
    }
}
