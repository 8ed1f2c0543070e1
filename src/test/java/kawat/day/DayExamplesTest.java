package kawat.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kawat.lexicon.DayWords;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Runs the worked examples of days that every language brings along, so that a new language is one file and no code.
class DayExamplesTest {

    private static final int LEAST = 5;
    private static final Lexicons LEXICONS = Lexicons.load();
    private static final Collection<Lexicon> ALL = LEXICONS.all();

    @TestFactory
    Stream<DynamicContainer> everyExampleGivesItsDaysAndNoOthers() {
        DayFinder finder = new DayFinder(LEXICONS);
        return ALL.stream().filter(l -> l.days().isPresent())
                .map(l -> DynamicContainer.dynamicContainer(l.name(), l.days().get().examples().stream()
                        .map(e -> DynamicTest.dynamicTest(e.shows(), () -> holds(finder, l.language(), e)))));
    }

    @Test
    void everyLanguageWithWordsForDaysBringsExamples() {
        for (Lexicon lexicon : ALL) {
            List<DayWords.Example> examples = lexicon.days().map(DayWords::examples).orElse(List.of());
            assertTrue(lexicon.days().isEmpty() || examples.size() >= LEAST,
                    () -> lexicon.name() + " has only " + examples.size());
            List<String> shows = examples.stream().map(DayWords.Example::shows).toList();
            assertEquals(shows.stream().distinct().toList(), shows, lexicon.name());
        }
    }

    private static void holds(DayFinder finder, String language, DayWords.Example example) {
        Filed story = Filed.in(language, example.text()).on(example.anchor());
        assertEquals(String.join("\n", example.days()), String.join("\n", story.days(finder)), example.text());
    }
}
