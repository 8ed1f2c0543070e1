package kawat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.article.Entity;
import kawat.article.Outcome;
import kawat.article.Quote;
import kawat.article.Removed;
import kawat.article.Speaker;
import kawat.article.Via;
import kawat.desk.Annotator;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The story that Kawat was begun for: a wire's report of a minister's visit, rendered into Indonesian, with a credit on
/// its headline, a promo line in its body, a split quote, a term in marks, and an official quoted at second hand. Our own
/// story with the same traps stands in for it where the corpora folder is not given.
class SeedStoryTest {

    private static final Annotator ANNOTATOR = new Annotator(Lexicons.load());

    /// The traps that both stories set.
    abstract static class Traps {

        abstract Article story();

        /// Who speaks on a platform, and through what.
        abstract String minister();

        abstract String medium();

        abstract String carrier();

        /// Words that occur only in the promo line, or in the credit on the headline.
        abstract List<String> strangers();

        abstract String term();

        List<Quote> quotes(Quote.Kind kind) {
            return story().annotations().quotes().stream().filter(q -> q.kind() == kind).toList();
        }

        @Test
        void splitQuoteIsOneStatement() {
            List<Quote> direct = quotes(Quote.Kind.DIRECT);
            assertEquals(1, direct.size());
            assertEquals(2, direct.getFirst().spans().size());
            assertEquals(List.of(minister()), named(story(), direct.getFirst()));
        }

        @Test
        void officialQuotedAtSecondHandStaysOneAndIsNotTheCarrier() {
            List<Quote> partial = quotes(Quote.Kind.PARTIAL);
            assertEquals(2, partial.size());
            List<Speaker.Unnamed> officials = partial.stream().flatMap(q -> q.speakers().stream())
                    .map(Speaker.Unnamed.class::cast).toList();
            assertEquals(2, officials.size());
            assertEquals(1, officials.stream().map(Speaker.Unnamed::entity).distinct().count());
            assertTrue(officials.getFirst().entity().isPresent());
            for (Quote quote : partial) {
                assertEquals(List.of(new Via(carrier(), Via.Kind.CARRIER)), quote.via());
            }
        }

        @Test
        void reportedSpeechHasItsSpeakers() {
            List<Quote> indirect = quotes(Quote.Kind.INDIRECT);
            assertTrue(indirect.stream().anyMatch(q -> named(story(), q).equals(List.of(minister()))
                    && q.via().equals(List.of(new Via(medium(), Via.Kind.MEDIUM)))),
                    "the minister's words on a platform");
            assertTrue(indirect.stream().flatMap(q -> q.speakers().stream())
                    .anyMatch(s -> s instanceof Speaker.Unnamed u && u.country().equals(Optional.of("united-states"))),
                    "officials without a name");
        }

        @Test
        void wordsInMarksThatNobodySaysAreATerm() {
            assertEquals(List.of(term()),
                    story().annotations().terms().stream().map(t -> story().textAt(t.span())).toList());
        }

        @Test
        void promoLineIsKeptAmongTheRemovedAndNowhereElse() {
            List<Removed> promos = story().removed().stream()
                    .filter(r -> r.reason() == Removed.Reason.RELATED_LINK).toList();
            assertEquals(1, promos.size());
            assertTrue(strangers().stream().anyMatch(promos.getFirst().text()::contains));
            assertEquals(List.of(), strangers().stream().filter(s -> found().contains(s)).toList());
        }

        @Test
        void headlineLosesItsCredit() {
            String headline = story().headline().orElseThrow().toLowerCase(Locale.ROOT);
            assertTrue(!headline.contains("oleh") && !headline.endsWith(","), headline);
            assertTrue(story().agency().isPresent());
        }

        /// Everything that is shown of the story beside its text.
        private String found() {
            Article story = story();
            return Stream.of(story.headline().stream(), story.annotations().entities().stream().map(Entity::name),
                    story.annotations().mentions().stream().map(m -> story.textAt(m.span())),
                    story.annotations().quotes().stream().map(story::textOf),
                    story.annotations().quotes().stream().flatMap(q -> q.speakers().stream()).map(Speaker::toString),
                    story.paragraphs().stream().map(p -> p.text())).flatMap(s -> s).collect(Collectors.joining("\n"));
        }
    }

    @Nested
    class OfTheCorpora extends Traps {

        private static Article read;

        @BeforeAll
        static void read() throws IOException {
            String corpora = Objects.requireNonNullElse(System.getProperty("kawat.corpora"), "");
            assumeFalse(corpora.isBlank(), "no corpora folder was given");
            Path file = Path.of(corpora, "samples/blinken-shanghai.id.txt");
            assumeFalse(Files.notExists(file), "the corpora folder has no such story");
            read = SeedStoryTest.read(file);
        }

        @Override
        Article story() {
            return read;
        }

        @Override
        String minister() {
            return "Antony Blinken";
        }

        @Override
        String medium() {
            return "video on X";
        }

        @Override
        String carrier() {
            return "Xinhua";
        }

        @Override
        List<String> strangers() {
            return List.of("Putin", "PM", "Barat");
        }

        @Override
        String term() {
            return "tanpa batas";
        }

        @Test
        void splitQuoteCameByVideo() {
            assertEquals(List.of(new Via("video on X", Via.Kind.MEDIUM)), quotes(Quote.Kind.DIRECT).getFirst().via());
        }

        @Test
        void officialBelongsToTheChineseMinistry() {
            Speaker.Unnamed official = (Speaker.Unnamed) quotes(Quote.Kind.PARTIAL).getFirst().speakers().getFirst();
            assertEquals(Optional.of("Ministry of Foreign Affairs of China"),
                    official.body().flatMap(story()::entity).map(Entity::name));
        }

        @Test
        void agencyIsReuters() {
            assertEquals(Optional.of("Reuters"), story().agency());
        }

        @Test
        void everybodyIsListedByTheirEnglishName() {
            Set<String> names = story().annotations().entities().stream().map(Entity::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> missing = new TreeSet<>(List.of("Antony Blinken", "Wang Yi", "Xi Jinping", "Nicholas Burns",
                    "Joe Biden", "Shanghai", "Beijing", "Washington", "China", "United States", "Russia", "Ukraine",
                    "Moscow", "South China Sea", "San Francisco", "Xinhua", "X",
                    "Ministry of Foreign Affairs of China"));
            missing.removeAll(names);
            assertEquals(Set.of(), missing);
        }
    }

    @Nested
    class OfOurOwn extends Traps {

        private static Article read;

        @BeforeAll
        static void read() throws IOException {
            read = SeedStoryTest.read(Path.of("src/test/resources/gold/id/traps.txt"));
        }

        @Override
        Article story() {
            return read;
        }

        @Override
        String minister() {
            return "Dana Whitlock";
        }

        @Override
        String medium() {
            return "voice message on X";
        }

        @Override
        String carrier() {
            return "Anadolu Agency";
        }

        @Override
        List<String> strangers() {
            return List.of("Trudeau", "Menkeu", "roti");
        }

        @Override
        String term() {
            return "koridor hijau";
        }
    }

    private static List<String> named(Article story, Quote quote) {
        return quote.speakers().stream().map(s -> s instanceof Speaker.Named n
                ? story.entity(n.entity()).map(Entity::name).orElseThrow()
                : s.toString()).toList();
    }

    private static Article read(Path file) throws IOException {
        List<Article> articles = new ArrayList<>();
        ANNOTATOR.parse(Files.readAllBytes(file), file.getFileName().toString(), outcome -> {
            if (outcome instanceof Outcome.Read(Article article)) {
                articles.add(article);
            }
        });
        assertEquals(1, articles.size(), "it is one article");
        return articles.getFirst();
    }
}
