package kawat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.Entity;
import kawat.article.EntityType;
import kawat.article.Origin;
import kawat.article.Paragraph;
import kawat.article.Quote;
import kawat.article.Removed;
import kawat.article.Span;
import kawat.article.Speaker;
import kawat.article.Status;
import org.junit.jupiter.api.Test;

class GoldScoreTest {

    private static final String TEXT = "“The gate is open,” said Ada Brook. Her guide warned of “mud”.";
    private static final Entity BROOK = new Entity("brook", "Ada Brook", EntityType.PERSON, Optional.empty());
    private static final Entity OTHER = new Entity("other", "Cole Dunn", EntityType.PERSON, Optional.empty());
    private static final GoldStory GOLD = new GoldStory("x.txt", "en", Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), List.of(), List.of(TEXT), List.of("READ on"), List.of(),
            List.of(new GoldStory.Said(Quote.Kind.DIRECT, List.of("The gate is open,"), "Ada Brook", List.of(), false),
                    new GoldStory.Said(Quote.Kind.PARTIAL, List.of("mud"), "(Her guide)", List.of(), false)),
            List.of(), List.of("Ada Brook"), List.of(), List.of(), Optional.empty());

    private static final Span GATE = span("The gate is open,");
    private static final Span MUD = span("mud");

    @Test
    void aRightArticleReachesEveryFigure() {
        GoldScore score = score(List.of(BROOK), List.of(quote(Quote.Kind.DIRECT, GATE, named(BROOK)),
                quote(Quote.Kind.PARTIAL, MUD, unnamed("Her guide"))));
        assertEquals(List.of(), score.misses());
        score.figures().forEach((figure, share) -> assertEquals(1.0, share, figure));
    }

    @Test
    void aWrongNameCountsAsWrongButAnUnknownSpeakerDoesNot() {
        GoldScore wrong = score(List.of(BROOK, OTHER), List.of(quote(Quote.Kind.DIRECT, GATE, named(OTHER))));
        assertEquals(0.0, wrong.figures().get("notWrong"));
        assertEquals(0.5, wrong.figures().get("peopleP"));
        GoldScore unknown = score(List.of(BROOK),
                List.of(quote(Quote.Kind.DIRECT, GATE, new Speaker.Unknown())));
        assertEquals(1.0, unknown.figures().get("notWrong"));
        assertEquals(0.0, unknown.figures().get("speaker"));
    }

    @Test
    void wordsThatNobodySaysCostPrecision() {
        GoldScore score = score(List.of(BROOK), List.of(quote(Quote.Kind.DIRECT, GATE, named(BROOK)),
                quote(Quote.Kind.PARTIAL, span("Her guide"), named(BROOK))));
        assertEquals(0.5, score.figures().get("quoteP"));
        assertEquals(0.5, score.figures().get("quoteR"));
    }

    private static GoldScore score(List<Entity> entities, List<Quote> quotes) {
        GoldScore score = new GoldScore();
        score.add(GOLD, new Article("x", "", "en", Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Status.USABLE, false, Origin.UNKNOWN, List.of(Paragraph.body(TEXT)),
                List.of(new Removed("READ on", Removed.Reason.RELATED_LINK, 0)), List.of(), List.of(),
                new Annotations(List.of(), entities, quotes, List.of(), List.of())));
        return score;
    }

    private static Quote quote(Quote.Kind kind, Span span, Speaker speaker) {
        return new Quote(kind, List.of(span), List.of(speaker), Optional.empty(), List.of(), 1, List.of());
    }

    private static Speaker named(Entity entity) {
        return new Speaker.Named(Optional.empty(), entity.id());
    }

    private static Speaker unnamed(String description) {
        return new Speaker.Unnamed(description, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(0, start, start + words.length());
    }
}
