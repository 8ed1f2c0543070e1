package kawat.desk.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kawat.archive.Stories;
import kawat.article.Anchor;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.Corrected;
import kawat.article.Correction;
import kawat.article.Entity;
import kawat.article.EntityType;
import kawat.article.Quote;
import kawat.article.RandomArticles;
import kawat.article.Span;
import kawat.article.Speaker;
import kawat.article.Via;
import kawat.article.Who;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Lays corrections over what was found.
class OverlayTest {

    private static final String TEXT = "“We will talk,” Mira Vell said, “as long as it takes.” Ada Example nodded.";
    private static final Article BARE = Stories.story("a", "en", "Talks", TEXT, "“No,” an aide said, as others did.");
    private static final Article FOUND = Stories.said(
            Stories.said(Stories.said(BARE, "We will talk,", "e1", "Mira Vell", "Mira Vell"), "No,", "an aide"),
            "as others did", "e2", "Ada Example", "Ada Example");
    private static final Who ADA = new Who.Called("Ada Example", EntityType.PERSON,
            Optional.of(Anchor.of(BARE, span("Ada Example"))));

    private static Span span(String words) {
        for (int p = 0; p < BARE.paragraphs().size(); p++) {
            int at = BARE.paragraphs().get(p).text().indexOf(words);
            if (at >= 0) {
                return new Span(p, at, at + words.length());
            }
        }
        throw new AssertionError(words);
    }

    private static List<Anchor> at(String... words) {
        return Stream.of(words).map(w -> Anchor.of(BARE, span(w))).toList();
    }

    private static Article with(Quote... quotes) {
        Annotations found = FOUND.annotations();
        return FOUND.annotated("later", new Annotations(found.mentions(), found.entities(), List.of(quotes), List.of(),
                List.of()));
    }

    private static Quote quote(String speaker, String... words) {
        return new Quote(Quote.Kind.DIRECT, Stream.of(words).map(OverlayTest::span).toList(),
                List.of(new Speaker.Named(Optional.empty(), speaker)), Optional.of(span("said")),
                List.of(new Via("Xinhua", Via.Kind.CARRIER)), 0.7, List.of());
    }

    private static String who(Article article, int quote) {
        return switch (article.annotations().quotes().get(quote).speakers().getFirst()) {
            case Speaker.Named named -> article.entity(named.entity()).map(Entity::name).orElse("?!");
            case Speaker.Unnamed unnamed -> "(" + unnamed.description() + ")";
            case Speaker.Unknown unknown -> "?";
        };
    }

    private static Correction ada(String... words) {
        return new Correction.SpokenBy(at(words), Quote.Kind.DIRECT, ADA);
    }

    @Test
    void withoutCorrectionsItIsTheVeryArticle() {
        assertSame(FOUND, Overlay.of(FOUND, List.of()).article());
    }

    @Test
    void speakerIsTheOneWhomTheReaderNames() {
        Corrected corrected = Overlay.of(FOUND, List.of(ada("We will talk,")));
        Quote quote = corrected.article().annotations().quotes().getFirst();
        assertEquals("Ada Example", who(corrected.article(), 0));
        assertEquals(1, quote.confidence());
        assertEquals(Optional.of(Quote.By.READER), quote.by());
        assertEquals(List.of(new Quote.Alternative("e1", 0.9)), quote.alternatives());
        assertEquals(List.of(FOUND.annotations().quotes().getFirst()), corrected.changes().getFirst().before());
        assertEquals(FOUND.annotations().quotes().subList(1, 3),
                corrected.article().annotations().quotes().subList(1, 3));
    }

    @Test
    void everyKindOfSpeakerCanBeNamed() {
        for (Who who : List.of(ADA, new Who.Known(new Entity("xinhua", "Xinhua", EntityType.ORGANISATION,
                Optional.of("agency"))), new Who.Called("Ida Sample", EntityType.PERSON, Optional.empty()),
                new Who.Described("an aide"), new Who.Described("a guest"), new Who.Nobody())) {
            Article article = Overlay.of(FOUND, List.of(new Correction.SpokenBy(at("No,"), Quote.Kind.DIRECT, who)))
                    .article();
            assertEquals(switch (who) {
                case Who.Known known -> known.entity().name();
                case Who.Called called -> called.name();
                case Who.Described described -> "(" + described.description() + ")";
                case Who.Nobody nobody -> "?";
            }, who(article, 1));
        }
    }

    @Test
    void grownStatementKeepsItsSpeakerAndItsGrowth() {
        Article later = with(quote("e1", "We will talk,", "as long as it takes."));
        Article article = Overlay.of(later, List.of(ada("We will talk,"))).article();
        assertEquals(1, article.annotations().quotes().size());
        assertEquals(2, article.annotations().quotes().getFirst().spans().size());
        assertEquals("Ada Example", who(article, 0));
    }

    @Test
    void partsOfASplitStatementAllKeepIt() {
        Article later = with(quote("e1", "We will talk,"), quote("e1", "as long as it takes."));
        Article article = Overlay.of(later, List.of(ada("We will talk,", "as long as it takes."))).article();
        assertEquals("Ada Example", who(article, 0));
        assertEquals("Ada Example", who(article, 1));
    }

    @Test
    void statementThatIsNoLongerFoundStandsAsTheReaderSawIt() {
        Article article = Overlay.of(with(), List.of(ada("We will talk,"))).article();
        assertEquals("We will talk,", article.textOf(article.annotations().quotes().getFirst()));
        assertEquals("Ada Example", who(article, 0));
    }

    @Test
    void statementAroundTheWordsStaysWhereTheWordsHaveTheirOwn() {
        Article later = with(quote("e1", "We will talk,"), new Quote(Quote.Kind.INDIRECT,
                List.of(new Span(0, 0, TEXT.length())), List.of(new Speaker.Unknown()), Optional.empty(), List.of(),
                0.1,
                List.of()));
        Article article = Overlay.of(later, List.of(ada("We will talk,"))).article();
        assertEquals("Ada Example", who(article, 0));
        assertEquals("?", who(article, 1));
    }

    @Test
    void twoWhomTheReaderToldApartStayTwoWhereKawatJoinsThem() {
        Article later = with(quote("e1", "We will talk,", "as long as it takes."));
        Article article = Overlay.of(later, List.of(ada("We will talk,"),
                new Correction.SpokenBy(at("as long as it takes."), Quote.Kind.DIRECT, new Who.Described("a guest"))))
                .article();
        assertEquals(2, article.annotations().quotes().size());
        assertEquals("Ada Example", who(article, 0));
        assertEquals("(a guest)", who(article, 1));
    }

    @Test
    void whatIsNoStatementIsOutAndWhatKawatFoundIsTold() {
        Corrected corrected = Overlay.of(FOUND, List.of(new Correction.NotSaid(at("No,"))));
        assertEquals(2, corrected.article().annotations().quotes().size());
        assertEquals(List.of(FOUND.annotations().quotes().get(1)), corrected.changes().getFirst().before());
        assertEquals(List.of(), corrected.changes().getFirst().quotes());
    }

    @Test
    void missedStatementStandsInItsPlace() {
        Corrected corrected = Overlay.of(FOUND,
                List.of(new Correction.Missed(at("as long as it takes."), Quote.Kind.PARTIAL, ADA)));
        assertEquals(List.of("We will talk,", "as long as it takes.", "No,", "as others did"),
                corrected.article().annotations().quotes().stream().map(corrected.article()::textOf).toList());
        assertEquals(List.of(1), corrected.changes().getFirst().quotes());
        assertEquals(List.of(corrected.changes().getFirst()), corrected.of(1));
    }

    @Test
    void laterOneLiesOverTheEarlier() {
        Article article = Overlay.of(FOUND, List.of(ada("No,"), new Correction.NotSaid(at("No,")),
                new Correction.Missed(at("No,"), Quote.Kind.DIRECT, new Who.Nobody()))).article();
        assertEquals("?", who(article, 1));
    }

    @Test
    void correctionThatFindsNoPlaceDoesNothingAndIsTold() {
        Article other = Stories.story("a", "en", "Talks", "Nothing of it.");
        Correction correction = ada("We will talk,");
        Corrected corrected = Overlay.of(other, List.of(correction));
        assertEquals(List.of(correction), corrected.lost());
        assertEquals(other.annotations(), corrected.article().annotations());
    }

    @Test
    void carrierThatIsTheSpeakerIsNoCarrier() {
        Article later = with(quote("e1", "We will talk,"));
        Who xinhua = new Who.Known(new Entity("xinhua", "Xinhua", EntityType.ORGANISATION, Optional.empty()));
        Article article = Overlay.of(later,
                List.of(new Correction.SpokenBy(at("We will talk,"), Quote.Kind.DIRECT, xinhua))).article();
        assertEquals(List.of(), article.annotations().quotes().getFirst().via());
        assertEquals(1, Overlay.of(later, List.of(ada("We will talk,"))).article().annotations().quotes().getFirst()
                .via().size());
    }

    @Property(tries = 500)
    void nothingButTheReadersOwnStatementsEverChanges(@ForAll long seed) {
        Article article = RandomArticles.of(seed);
        Random random = new Random(seed);
        List<Correction> corrections = new ArrayList<>();
        for (Quote quote : article.annotations().quotes()) {
            if (quote.by().isEmpty() && quote.spans().stream().allMatch(s -> s.length() > 0)) {
                List<Anchor> words = quote.spans().stream().map(s -> Anchor.of(article, s)).toList();
                corrections.add(switch (random.nextInt(3)) {
                    case 0 -> new Correction.NotSaid(words);
                    case 1 -> new Correction.SpokenBy(words, quote.kind(), new Who.Nobody());
                    default -> new Correction.Missed(words, quote.kind(), new Who.Described("x"));
                });
            }
        }
        Corrected corrected = Overlay.of(article, corrections);
        assertEquals(List.of(), corrected.lost());
        assertEquals(article.paragraphs(), corrected.article().paragraphs());
        assertEquals(corrections.size(), corrected.changes().size());
        corrected.article().annotations().quotes().forEach(q -> assertTrue(
                q.by().isPresent() || article.annotations().quotes().contains(q)));
        assertEquals(corrected, Overlay.of(article, corrections));
    }
}
