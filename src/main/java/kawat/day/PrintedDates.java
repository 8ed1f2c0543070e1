package kawat.day;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kawat.text.Calendars;

/// Tells the day of a printed date, and of one of which only a part is printed.
final class PrintedDates {

    private static final int MONTHS = 12;
    /// A year of four digits outside these is no year of a story.
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2150;
    /// A date is printed without its year where nobody would think of another; a weekday beside it may tell of one
    /// that is further off.
    private static final int YEARS_ABOUT = 3;

    /// Months ahead within which a bare month may be the coming one.
    private static final int SOON = 3;

    private final Calendars calendars;

    PrintedDates(Calendars calendars) {
        this.calendars = calendars;
    }

    /// Tells the day of a date whose year is printed.
    Optional<Meant> absolute(Facts f) {
        if (f.solar() > 0) {
            return f.day() < 0
                    ? solarMonth(f.year(), f.solar())
                    : calendars.persian(f.year(), f.solar(), f.day()).map(d -> checked(d, f));
        }
        int year = f.era() < 0 ? f.year() : calendars.japaneseYear(f.era(), f.number());
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        if (f.month() < 0) {
            return f.day() < 0 ? Optional.of(Meant.year(year)) : Optional.empty();
        }
        return inYear(f, year).map(m -> f.weekday() > 0 && m.first().getDayOfWeek().getValue() != f
                .weekday() ? m.guessed(true) : m);
    }

    private static Meant checked(LocalDate day, Facts f) {
        return Meant.day(day).guessed(f.weekday() > 0 && day.getDayOfWeek().getValue() != f.weekday());
    }

    private Optional<Meant> solarMonth(int year, int month) {
        return calendars.persian(year, month, 1).map(first -> Meant.span(first,
                calendars.persian(month == MONTHS ? year + 1 : year, month % MONTHS + 1, 1).orElseThrow()
                        .minusDays(1)));
    }

    /// Tells the day of a date without its year, or without its month too: the nearest that agrees with a weekday beside
    /// it.
    Optional<Meant> nearest(Facts f, LocalDate anchor, Supplier<Tense.Told> tense) {
        if (f.solar() > 0) {
            int year = calendars.persianYear(anchor);
            return best(IntStream.rangeClosed(year - 1, year + 1).mapToObj(y -> f.with(Slot.YEAR, y))
                    .map(this::absolute).flatMap(Optional::stream), f, anchor);
        }
        if (f.month() > 0 && f.day() < 0) {
            return Optional.of(month(f.month(), anchor, tense.get()));
        }
        if (f.month() > 0) {
            int about = f.weekday() > 0 ? YEARS_ABOUT : 1;
            return best(IntStream.rangeClosed(-about, about).mapToObj(k -> inYear(f, anchor.getYear() + k))
                    .flatMap(Optional::stream), f, anchor);
        }
        return f.day() < 0
                ? Optional.empty()
                : best(IntStream.rangeClosed(-1, 1).mapToObj(k -> inMonth(f, anchor.plusMonths(k)))
                        .flatMap(Optional::stream), f, anchor);
    }

    /// Tells the last one before, or the next one after the day of the story.
    Optional<Meant> beside(Facts f, LocalDate anchor, int which) {
        if (f.month() < 0 && f.day() < 0) {
            return Optional.empty();
        }
        Stream<Meant> all = IntStream.rangeClosed(-2, 2)
                .mapToObj(k -> f.month() < 0 ? inMonth(f, anchor.plusMonths(k)) : inYear(f, anchor.getYear() + k))
                .flatMap(Optional::stream);
        return switch (which) {
            case -1 -> all.filter(m -> m.last().orElse(m.first()).isBefore(anchor))
                    .max(Comparator.comparing(Meant::first));
            case 1 -> all.filter(m -> m.first().isAfter(anchor)).min(Comparator.comparing(Meant::first));
            default -> f.month() < 0 ? inMonth(f, anchor) : inYear(f, anchor.getYear());
        };
    }

    /// Returns a day of our calendar; empty for one that there is not.
    Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            // Digits that are no day.
            return Optional.empty();
        }
    }

    private Optional<Meant> inYear(Facts f, int year) {
        if (f.day() < 0) {
            return f.to() > 0 && f.to() != f.month()
                    ? Optional.empty()
                    : Optional.of(Meant.month(LocalDate.of(year, f.month(), 1)));
        }
        Optional<LocalDate> first = day(year, f.month(), f.day());
        if (f.days() < 0) {
            // The same month under two names, as Arab papers print it.
            return f.to() > 0 && f.to() != f.month() ? Optional.empty() : first.map(Meant::day);
        }
        int to = f.to() > 0 ? f.to() : f.month();
        return first.flatMap(a -> day(to < f.month() ? year + 1 : year, to, f.days()).filter(a::isBefore)
                .map(b -> Meant.span(a, b)));
    }

    private Optional<Meant> inMonth(Facts f, LocalDate month) {
        return day(month.getYear(), month.getMonthValue(), f.day())
                .flatMap(a -> f.days() < 0
                        ? Optional.of(Meant.day(a))
                        : day(month.getYear(), month.getMonthValue(), f.days()).filter(a::isBefore)
                                .map(b -> Meant.span(a, b)));
    }

    private static Optional<Meant> best(Stream<Meant> all, Facts f, LocalDate anchor) {
        Comparator<Meant> near = Comparator.comparingLong(m -> Math.abs(ChronoUnit.DAYS.between(anchor, m.first())));
        if (f.weekday() < 0) {
            return all.min(near);
        }
        // A weekday that fits none of them is a slip of the pen.
        return all.map(m -> m.guessed(m.first().getDayOfWeek().getValue() != f.weekday()))
                .min(Comparator.comparing((Meant m) -> m.guessed()).thenComparing(near));
    }

    private static Meant month(int month, LocalDate anchor, Tense.Told told) {
        LocalDate own = LocalDate.of(anchor.getYear(), month, 1);
        int ahead = month - anchor.getMonthValue();
        int years = switch (told) {
            case PAST -> ahead > 0 ? -1 : 0;
            case FUTURE -> ahead < 0 ? 1 : 0;
            // Reports tell of what was, or of what comes soon.
            case UNDECIDED -> ahead > SOON ? -1 : ahead < SOON - MONTHS ? 1 : 0;
        };
        return Meant.month(own.plusYears(years)).guessed(told == Tense.Told.UNDECIDED);
    }
}
