package kawat;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.Entity;
import kawat.article.Origin;
import kawat.article.Paragraph;
import kawat.article.Quote;
import kawat.article.Speaker;
import kawat.article.Status;
import kawat.article.Via;
import kawat.desk.Annotator;
import kawat.lexicon.Example;
import kawat.lexicon.Example.Expected;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Runs the worked examples that every language brings along, so that a new language is one file and no code.
class LexiconExamplesTest {

    private static final int LEAST = 12;
    /// Languages that are worked out furthest bring more.
    private static final Map<String, Integer> LEAST_OF = Stream
            .of("id", "ms", "en", "es", "fr", "de", "pt", "it", "nl", "pl")
            .collect(Collectors.toUnmodifiableMap(l -> l, l -> 25));
    private static final Collection<Lexicon> LEXICONS = Lexicons.load().all();
    private static final Annotator ANNOTATOR = new Annotator(Lexicons.load());

    @TestFactory
    Stream<DynamicContainer> everyExampleGivesItsStatementsAndNoOthers() {
        return LEXICONS.stream().map(lexicon -> DynamicContainer.dynamicContainer(lexicon.name(), lexicon.examples()
                .stream().map(e -> DynamicTest.dynamicTest(e.shows(), () -> holds(lexicon.language(), e)))));
    }

    @Test
    void languageWithWordsOfSpeechBringsExamples() {
        assertAll(LEXICONS.stream().filter(l -> !l.speech().cues().isEmpty()).map(l -> () -> {
            int least = LEAST_OF.getOrDefault(l.language(), LEAST);
            assertTrue(l.examples().size() >= least,
                    () -> "%s has %d examples, not %d".formatted(l.name(), l.examples().size(), least));
        }));
    }

    @Test
    void examplesOfOneLanguageAreToldApartByWhatTheyShow() {
        for (Lexicon lexicon : LEXICONS) {
            List<String> shows = lexicon.examples().stream().map(Example::shows).toList();
            assertEquals(shows.stream().distinct().toList(), shows, lexicon.name());
        }
    }

    private static void holds(String language, Example example) {
        Article story = ANNOTATOR.annotate(story(language, example.text()));
        // An example that lists no reported clause is about marks; one that lists nothing at all is about nobody's words.
        boolean reported = example.quotes().isEmpty() && example.terms().isEmpty()
                || example.quotes().stream().anyMatch(q -> Quote.Kind.valueOf(q.kind()) == Quote.Kind.INDIRECT);
        List<Expected> found = story.annotations().quotes().stream()
                .filter(q -> reported || q.kind() != Quote.Kind.INDIRECT).map(q -> found(story, q)).toList();
        assertAll(() -> assertEquals(lines(example.quotes()), lines(found), example.text()),
                () -> assertEquals(example.terms(),
                        story.annotations().terms().stream().map(t -> story.textAt(t.span())).toList(),
                        example.text()));
    }

    private static String lines(List<Expected> quotes) {
        return quotes.stream().map(Expected::toString).collect(Collectors.joining("\n"));
    }

    private static Expected found(Article story, Quote quote) {
        return new Expected(quote.kind().name(), story.textOf(quote),
                quote.speakers().stream().map(s -> name(story, s)).collect(Collectors.joining(" + ")),
                quote.via().stream().map(Via::name).toList());
    }

    private static String name(Article story, Speaker speaker) {
        return switch (speaker) {
            case Speaker.Named named -> story.entity(named.entity()).map(Entity::name).orElseThrow();
            case Speaker.Unnamed unnamed -> "(" + unnamed.description() + ")";
            case Speaker.Unknown unknown -> "?";
        };
    }

    private static Article story(String language, String text) {
        return new Article("example", "", language, Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Status.USABLE, false, Origin.UNKNOWN,
                Arrays.stream(text.split("\n")).map(Paragraph::body).toList(), List.of(), List.of(), List.of(),
                Annotations.NONE);
    }
}
