package kawat.lexicon;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds the words by which a language names days, beyond the names of months and weekdays that CLDR has.
///
/// A form is written as it is printed, in lower case. `{…}` stands for one of many: `{weekday}`, `{month}` (any form of
/// its name), `{fullMonth}` (no abbreviation), `{day}` and `{m}` (the number of a day, of a month), `{year}`, `{n}` (a
/// number in digits or words), `{unit}`, `{era}` and `{solar}` (a Japanese era, a month of the Persian calendar), or one
/// of the {@link #lists}; with a capital, as in `{Weekday}`, the printed word must have one too. `<…>` may be absent.
/// `[…]` encloses the words that are marked where the form has others around them. A space is any white space.
///
/// @param weekdays other forms of weekday names, to their ISO number, Monday 1 to Sunday 7
/// @param months   other forms of full month names to their number, 1 to 12
/// @param numbers  number words
/// @param units    words for lengths of time
/// @param ordinals endings behind the number of a day, e.g. "th"
/// @param lists    words that may stand for each other in a form, by the name used there
/// @param prefixes letters that may hang before any form, e.g. "و"
/// @param suffixed whether particles hang behind a word, so that a form may end within one
/// @param week     ISO number of the day on which a week begins; Monday where absent
/// @param weekend  ISO numbers of the days of a weekend; Saturday and Sunday where empty
/// @param zone     IANA zone of most outlets of the language, for stories that do not tell theirs
/// @param forms    what is printed for a day or a longer time
/// @param past     words which tell that their clause is about what was, beyond the cues of speech
/// @param future   words which tell that their clause is about what is to come
/// @param examples worked examples; one generic test runs them all
public record DayWords(Map<String, Integer> weekdays, Map<String, Integer> months, Map<String, Integer> numbers,
        Map<String, Unit> units, List<String> ordinals, Map<String, List<String>> lists, List<String> prefixes,
        Optional<Boolean> suffixed, Optional<Integer> week, List<Integer> weekend, Optional<String> zone,
        List<Forms> forms, List<String> past, List<String> future, List<Example> examples) {

    /// Tells whether a form may end within a word.
    public boolean openEnds() {
        return suffixed.orElse(false);
    }

    /// A length of time.
    public enum Unit {
        DAY, WEEK, WEEKEND, MONTH, YEAR
    }

    /// Tells how the day of a form is counted.
    public enum Means {
        /// As printed: a date, a weekday, a month or a year; what is missing is the nearest.
        DATE,
        /// So many days from the day of the story: `count`.
        DAY,
        /// The last one, this one, the next one of what the form names.
        LAST, THIS, NEXT,
        /// So many units before or after the day of the story.
        AGO, AHEAD,
        /// No day at all, though it looks like one: "every Friday", "Black Friday".
        NONE
    }

    /// Forms that mean the same.
    ///
    /// @param unit  what {@link Means#LAST} and its like count, where no slot says it
    /// @param count days for {@link Means#DAY}; units for {@link Means#AGO} where no slot says it
    public record Forms(Means means, Optional<Unit> unit, Optional<Integer> count, List<String> forms) {}

    /// States which days a short text names.
    ///
    /// @param text   paragraphs separated by a line feed
    /// @param shows  what the example is there for
    /// @param anchor the day on which it was filed
    /// @param days   each as `words = 2024-04-25`, with `..2024-04-28` behind it for a longer time, and ` ?` where guessed
    public record Example(String text, String shows, LocalDate anchor, List<String> days) {}
}
