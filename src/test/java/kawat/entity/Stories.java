package kawat.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.Dateline;
import kawat.article.Entity;
import kawat.article.Origin;
import kawat.article.Paragraph;
import kawat.article.Removed;
import kawat.article.Status;
import kawat.lexicon.Lexicons;

/// Makes short articles and names what is found in them.
final class Stories {

    private static final EntityFinder FINDER = new EntityFinder(Lexicons.load());

    private Stories() {
    }

    static Article article(String language, String... paragraphs) {
        return article(language, Optional.empty(), Optional.empty(), paragraphs);
    }

    static Article filed(String language, String place, LocalDate day, String... paragraphs) {
        return article(language, Optional.of(new Dateline(Optional.of(place), Optional.of(day))), Optional.empty(),
                paragraphs);
    }

    private static Article article(String language, Optional<Dateline> dateline, Optional<Instant> published,
            String... paragraphs) {
        return new Article("story", "", language, Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), dateline, published, Optional.empty(),
                Optional.empty(),
                Status.USABLE, false, Origin.UNKNOWN, Arrays.stream(paragraphs).map(Paragraph::body).toList(),
                List.<Removed>of(), List.of(), List.of(), Annotations.NONE);
    }

    static EntityFinder.Found find(Article article) {
        return FINDER.find(article);
    }

    /// Names the bearers of a type in the order of their first mention.
    static List<String> people(Article article) {
        return named(article, "PERSON");
    }

    static List<String> places(Article article) {
        return named(article, "PLACE");
    }

    static List<String> organisations(Article article) {
        return named(article, "ORGANISATION");
    }

    private static List<String> named(Article article, String type) {
        return find(article).entities().stream().filter(e -> e.type().name().equals(type)).map(Entity::name).toList();
    }

    /// Returns the words of every mention of a bearer.
    static List<String> mentions(Article article, String name) {
        EntityFinder.Found found = find(article);
        List<String> ids = found.entities().stream().filter(e -> e.name().equals(name)).map(Entity::id).toList();
        return found.mentions().stream().filter(m -> ids.contains(m.entity())).map(m -> article.textAt(m.span()))
                .toList();
    }
}
