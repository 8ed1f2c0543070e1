/// Finds words that name a day, and the day meant. Front door: {@link kawat.day.DayFinder}. All words come from the
/// lexicon; no clock, zone or locale of the machine may enter.
@NullMarked
package kawat.day;

import org.jspecify.annotations.NullMarked;
