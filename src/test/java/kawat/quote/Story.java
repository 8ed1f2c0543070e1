package kawat.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.Dateline;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.article.EntityType;
import kawat.article.Explanation;
import kawat.article.Origin;
import kawat.article.Paragraph;
import kawat.article.Quote;
import kawat.article.Span;
import kawat.article.Speaker;
import kawat.article.Status;
import kawat.article.Via;
import kawat.lexicon.Lexicons;

/// A short story whose names are given: wherever one is printed, it is mentioned. Shows what is found in few words.
final class Story {

    static final Lexicons LEXICONS = Lexicons.load();
    private static final QuoteFinder FINDER = new QuoteFinder(LEXICONS);

    private final String language;
    private final List<Entity> entities = new ArrayList<>();
    private Optional<Dateline> dateline = Optional.empty();

    Story(String language) {
        this.language = language;
    }

    static Story english() {
        return new Story("en").person("Adjoa Frimpong").person("Tran Quoc Dung").house("Xinhua", "agency")
                .house("Reuters", "agency").place("Geneva");
    }

    Story person(String name) {
        return name(name, EntityType.PERSON, Optional.empty());
    }

    Story house(String name, String kind) {
        return name(name, EntityType.ORGANISATION, Optional.of(kind));
    }

    Story place(String name) {
        return name(name, EntityType.PLACE, Optional.empty());
    }

    Story filedFrom(String place) {
        dateline = Optional.of(new Dateline(Optional.of(place), Optional.empty()));
        return this;
    }

    private Story name(String name, EntityType type, Optional<String> kind) {
        entities.add(new Entity(name, name, type, kind));
        return this;
    }

    Article article(String... paragraphs) {
        return new Article("story", "", language, Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), dateline, Optional.empty(), Optional.empty(),
                Optional.empty(),
                Status.USABLE, false, Origin.UNKNOWN, Arrays.stream(paragraphs).map(Paragraph::body).toList(),
                List.of(), List.of(), List.of(), Annotations.NONE);
    }

    /// Returns the article with all that is found in it.
    Article read(String... paragraphs) {
        Article article = article(paragraphs);
        List<EntityMention> mentions = mentions(article);
        QuoteFinder.Found found = FINDER.find(article, entities, mentions);
        return article.annotated("test",
                new Annotations(mentions, entities, found.quotes(), found.terms(), List.of()));
    }

    /// Returns why all that is found in the text is found so.
    List<Explanation> reasons(String... paragraphs) {
        Article article = article(paragraphs);
        return FINDER.explain(article, entities, mentions(article));
    }

    private List<EntityMention> mentions(Article article) {
        List<EntityMention> mentions = new ArrayList<>();
        for (int i = 0; i < article.paragraphs().size(); i++) {
            String text = article.paragraphs().get(i).text();
            for (Entity entity : entities) {
                for (int at = text.indexOf(entity.name()); at >= 0; at = text.indexOf(entity.name(), at + 1)) {
                    Span span = new Span(i, at, at + entity.name().length());
                    if (mentions.stream().noneMatch(m -> m.span().overlaps(span))) {
                        mentions.add(EntityMention.at(span, entity.id()));
                    }
                }
            }
        }
        mentions.sort(Comparator.comparing(EntityMention::span));
        return mentions;
    }

    /// Returns what is said and by whom, e.g. `DIRECT Adjoa Frimpong: Enough.`
    List<String> statements(String... paragraphs) {
        Article article = read(paragraphs);
        return article.annotations().quotes().stream()
                .map(q -> q.kind() + " " + speakers(q) + carriers(q) + ": " + article.textOf(q)).toList();
    }

    /// Returns the marked words that nobody says.
    List<String> terms(String... paragraphs) {
        Article article = read(paragraphs);
        return article.annotations().terms().stream().map(t -> article.textAt(t.span())).toList();
    }

    private static String carriers(Quote quote) {
        return quote.via().stream().map(Via::name).map(n -> " via " + n).collect(Collectors.joining());
    }

    private static String speakers(Quote quote) {
        return quote.speakers().stream().map(s -> switch (s) {
            case Speaker.Named named -> named.entity();
            case Speaker.Unnamed unnamed -> "(" + unnamed.description() + ")";
            case Speaker.Unknown unknown -> "?";
        }).collect(Collectors.joining(" + "));
    }
}
