package kawat.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.DateMention;
import kawat.lexicon.DayWords;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DayFinderProperties {

    private static final Lexicons LEXICONS = Lexicons.load();
    private static final List<Lexicon> ALL = List.copyOf(LEXICONS.all());
    private static final DayFinder FINDER = new DayFinder(LEXICONS);
    private static final int MOST_YEARS = 1000;

    /// Cuts and mixes the examples of a language, so that forms stand beside what they never meet in print.
    private static Filed mixed(Lexicon lexicon, long seed, LocalDate anchor) {
        Random random = new Random(seed);
        List<DayWords.Example> examples = lexicon.days().orElseThrow().examples();
        StringBuilder text = new StringBuilder(". ");
        for (int i = 0; i < 5; i++) {
            String piece = examples.get(random.nextInt(examples.size())).text();
            int from = random.nextInt(piece.length());
            text.append(piece, from, from + random.nextInt(piece.length() - from + 1))
                    .append(List.of(" ", "", "\n. ", ". ", " 31 ", "-").get(random.nextInt(6)));
        }
        return Filed.in(lexicon.language(), text.toString()).on(anchor);
    }

    @Property(tries = 2000)
    void everyDayMarksWordsThatAreThereAndNoneTwice(@ForAll long seed, @ForAll @IntRange(max = 19) int language,
            @ForAll @IntRange(min = -20_000, max = 40_000) int day) {
        LocalDate anchor = LocalDate.ofEpochDay(day);
        Article article = mixed(ALL.get(language % ALL.size()), seed, anchor).article();
        List<DateMention> days = FINDER.find(article);
        for (int i = 0; i < days.size(); i++) {
            DateMention d = days.get(i);
            assertFalse(article.textAt(d.span()).isBlank());
            assertTrue(i == 0 || !days.get(i - 1).span().overlaps(d.span()));
            assertTrue(i == 0 || days.get(i - 1).span().compareTo(d.span()) < 0);
            assertTrue(Math.abs(ChronoUnit.YEARS.between(anchor, d.date())) < MOST_YEARS, d::toString);
        }
    }

    @Property(tries = 300)
    void theSameStoryHasTheSameDays(@ForAll long seed, @ForAll @IntRange(max = 19) int language) {
        Article article = mixed(ALL.get(language % ALL.size()), seed, LocalDate.EPOCH).article();
        List<DateMention> once = FINDER.find(article);
        assertEquals(once, FINDER.find(article
                .annotated("again", new Annotations(List.of(), List.of(), List.of(), List.of(), once))));
    }

    @Property(tries = 500)
    void aBareWeekdayLiesWithinAWeek(@ForAll @IntRange(min = 0, max = 40_000) int day,
            @ForAll @IntRange(max = 19) int language, @ForAll @IntRange(min = 1, max = 7) int weekday) {
        LocalDate anchor = LocalDate.ofEpochDay(day);
        Lexicon lexicon = ALL.get(language % ALL.size());
        List<String> names = new ArrayList<>(lexicon.weekdays().entrySet().stream()
                .filter(e -> e.getValue() == weekday).map(e -> e.getKey()).toList());
        for (String name : names) {
            FINDER.find(Filed.in(lexicon.language(), name).on(anchor).article()).forEach(d -> {
                assertEquals(weekday, d.date().getDayOfWeek().getValue());
                assertTrue(Math.abs(ChronoUnit.DAYS.between(anchor, d.date())) < 7);
            });
        }
    }

    @Property(tries = 500)
    void anyTextIsReadWithoutFailing(@ForAll String text, @ForAll @IntRange(max = 19) int language) {
        assertTrue(FINDER.find(Filed.in(ALL.get(language % ALL.size()).language(), "x" + text).on(LocalDate.EPOCH)
                .article()).size() <= text.length());
    }
}
