package kawat.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// States what the model promises of itself.
class ModelTest {

    private static final Span SOME = new Span(0, 0, 1);

    @Test
    void spanThatIsNoStretchIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Span(-1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Span(0, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Span(0, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new EntityMention(0, 2, 1, "a"));
        assertThrows(IllegalArgumentException.class, () -> new Term(0, 2, 1, Term.Reason.TERM));
        assertThrows(IllegalArgumentException.class,
                () -> new DateMention(0, 2, 1, java.time.LocalDate.EPOCH, Optional.empty(), false));
    }

    @Property
    void overlapAndContainmentAgreeWithTheCodeUnits(@ForAll @IntRange(max = 6) int a, @ForAll @IntRange(max = 6) int b,
            @ForAll @IntRange(max = 6) int c, @ForAll @IntRange(max = 6) int d, @ForAll boolean sameParagraph) {
        Span one = new Span(0, Math.min(a, b), Math.max(a, b));
        Span two = new Span(sameParagraph ? 0 : 1, Math.min(c, d), Math.max(c, d));
        boolean shared = false;
        for (int i = one.start(); i < one.end(); i++) {
            shared |= sameParagraph && two.start() <= i && i < two.end();
        }
        assertEquals(shared, one.length() > 0 && two.length() > 0 && one.overlaps(two));
        assertEquals(one.overlaps(two), two.overlaps(one));
        assertEquals(Integer.signum(one.compareTo(two)), -Integer.signum(two.compareTo(one)));
        assertEquals(one.equals(two), one.compareTo(two) == 0);
        assertTrue(one.contains(one));
        if (one.contains(two) && two.contains(one)) {
            assertEquals(one, two);
        }
    }

    @Test
    void spansSortInTheOrderOfTheText() {
        List<Span> spans = new ArrayList<>(
                List.of(new Span(1, 0, 1), new Span(0, 2, 4), new Span(0, 2, 3), new Span(0, 0, 9)));
        spans.sort(null);
        assertEquals(List.of(new Span(0, 0, 9), new Span(0, 2, 3), new Span(0, 2, 4), new Span(1, 0, 1)), spans);
    }

    @Test
    void quoteNeedsWordsAndASpeaker() {
        assertThrows(IllegalArgumentException.class, () -> quote(List.of(), List.of(new Speaker.Unknown()), 0));
        assertThrows(IllegalArgumentException.class, () -> quote(List.of(SOME), List.of(), 0));
    }

    @Test
    void confidenceIsBetweenNoneAndFull() {
        assertThrows(IllegalArgumentException.class, () -> quote(List.of(SOME), List.of(new Speaker.Unknown()), -0.01));
        assertThrows(IllegalArgumentException.class, () -> quote(List.of(SOME), List.of(new Speaker.Unknown()), 1.01));
        assertThrows(IllegalArgumentException.class,
                () -> quote(List.of(SOME), List.of(new Speaker.Unknown()), Double.NaN));
        assertEquals(1, quote(List.of(SOME), List.of(new Speaker.Unknown()), 1).confidence());
    }

    @Test
    void listsOfARecordCannotBeChangedFromOutside() {
        List<Span> spans = new ArrayList<>(List.of(SOME));
        Quote quote = quote(spans, List.of(new Speaker.Unknown()), 0);
        spans.clear();
        assertEquals(List.of(SOME), quote.spans());
        assertThrows(UnsupportedOperationException.class, () -> quote.spans().clear());
    }

    @Test
    void paragraphHasWords() {
        assertThrows(IllegalArgumentException.class, () -> Paragraph.body(" \n"));
        assertEquals(Paragraph.Role.BODY, Paragraph.body("a").role());
    }

    @Test
    void splitQuoteReadsAsOne() {
        Article article = article("We go now, she said, and stay.");
        Quote quote = quote(List.of(new Span(0, 0, 10), new Span(0, 21, 29)), List.of(new Speaker.Unknown()), 0);
        assertEquals("We go now, \u2026 and stay", article.textOf(quote));
    }

    @Test
    void annotatingLeavesTheOldArticleAsItWas() {
        Article bare = article("Ann said no.");
        Annotations found = new Annotations(List.of(new EntityMention(0, 0, 3, "ann")),
                List.of(new Entity("ann", "Ann", EntityType.PERSON, Optional.empty())), List.of(), List.of(),
                List.of());
        Article annotated = bare.annotated("engine", found);
        assertEquals(Annotations.NONE, bare.annotations());
        assertEquals("Ann", annotated.textAt(annotated.annotations().mentions().getFirst().span()));
        assertEquals("Ann", annotated.entity("ann").orElseThrow().name());
        assertTrue(annotated.entity("bob").isEmpty());
        assertEquals(bare, annotated.annotated(bare.engine(), Annotations.NONE));
    }

    @Property
    void samplesDifferInTheirMarkOnly(@ForAll long seed) {
        Article article = RandomArticles.of(seed);
        assertTrue(article.asSample().sample());
        assertEquals(article.asSample(), article.asSample().asSample());
        assertEquals(article.sample(), article.equals(article.asSample()));
    }

    @Property
    void wordsOfEveryMarkAreInTheText(@ForAll long seed) {
        Article article = RandomArticles.of(seed);
        article.annotations().quotes().forEach(quote -> quote.spans().forEach(span -> {
            String words = article.textAt(span);
            assertEquals(span.length(), words.length());
            assertTrue(article.paragraphs().get(span.paragraph()).text().contains(words));
            assertFalse(article.textOf(quote).length() < words.length());
        }));
    }

    private static Quote quote(List<Span> spans, List<Speaker> speakers, double confidence) {
        return new Quote(Quote.Kind.DIRECT, spans, speakers, Optional.empty(), List.of(), confidence, List.of());
    }

    private static Article article(String text) {
        return new Article("a", "", "en", Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Status.USABLE,
                false, Origin.UNKNOWN, List.of(Paragraph.body(text)), List.of(), List.of(), List.of(),
                Annotations.NONE);
    }
}
