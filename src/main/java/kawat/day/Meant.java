package kawat.day;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// A day or a longer time that words mean.
///
/// @param first   the day, or the first one
/// @param last    the last day of a longer time
/// @param guessed whether words did not decide it
record Meant(LocalDate first, Optional<LocalDate> last, boolean guessed) {

    static Meant day(LocalDate day) {
        return new Meant(day, Optional.empty(), false);
    }

    static Meant span(LocalDate first, LocalDate last) {
        return new Meant(first, Optional.of(last).filter(l -> l.isAfter(first)), false);
    }

    static Meant month(LocalDate within) {
        return span(within.withDayOfMonth(1), within.with(TemporalAdjusters.lastDayOfMonth()));
    }

    static Meant year(int year) {
        return span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    Meant guessed(boolean also) {
        return new Meant(first, last, guessed || also);
    }
}
