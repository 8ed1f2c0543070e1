package kawat.article;

import java.time.LocalDate;

/// Marks words that name a day.
///
/// @param paragraph index into the paragraphs
/// @param start     UTF-16 code unit, inclusive
/// @param end       UTF-16 code unit, exclusive
/// @param date      the day meant
/// @param guessed   whether the day it is counted from had to be guessed
public record DateMention(int paragraph, int start, int end, LocalDate date, boolean guessed) {

    public DateMention {
        new Span(paragraph, start, end);
    }

    /// Returns the place of the words.
    public Span span() {
        return new Span(paragraph, start, end);
    }
}
