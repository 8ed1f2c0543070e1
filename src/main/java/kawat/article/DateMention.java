package kawat.article;

import java.time.LocalDate;
import java.util.Optional;

/// Marks words that name a day, or a longer time such as a week or a month.
///
/// @param paragraph index into the paragraphs
/// @param start     UTF-16 code unit, inclusive
/// @param end       UTF-16 code unit, exclusive
/// @param date      the day meant; the first one of a longer time
/// @param until     the last day of a longer time
/// @param guessed   whether words did not decide it: the day it is counted from was not printed, or the words may mean the
///                  day before as well as the one to come
public record DateMention(int paragraph, int start, int end, LocalDate date, Optional<LocalDate> until,
        boolean guessed) {

    public DateMention {
        new Span(paragraph, start, end);
        if (until.isPresent() && !until.get().isAfter(date)) {
            throw new IllegalArgumentException("it ends before it begins: " + date + " to " + until.get());
        }
    }

    /// Returns the place of the words.
    public Span span() {
        return new Span(paragraph, start, end);
    }
}
