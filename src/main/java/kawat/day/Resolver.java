package kawat.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kawat.lexicon.DayWords;
import kawat.lexicon.DayWords.Means;
import kawat.lexicon.DayWords.Unit;

/// Tells which day is meant by words that are counted from the day of a story.
final class Resolver {

    private static final int WEEK = 7;
    /// Nothing that a story counts from its own day lies further off.
    private static final int MOST_YEARS = 200;

    private final PrintedDates printed;
    private final DayOfWeek week;
    private final DayOfWeek weekend;
    private final int weekendDays;

    Resolver(DayWords words, PrintedDates printed) {
        List<Integer> weekend = words.weekend();
        this.printed = printed;
        this.week = DayOfWeek.of(words.week().orElse(DayOfWeek.MONDAY.getValue()));
        this.weekend = weekend.isEmpty() ? DayOfWeek.SATURDAY : DayOfWeek.of(weekend.getFirst());
        this.weekendDays = weekend.isEmpty() ? 2 : weekend.size();
    }

    /// Tells the day of a form; empty where it names none, or cannot be told without the day of the story.
    ///
    /// @param tense asked only where nothing but the tense decides
    Optional<Meant> resolve(DayWords.Forms form, Facts facts, Optional<Anchor> anchor, Supplier<Tense.Told> tense) {
        if (form.means() == Means.NONE) {
            return Optional.empty();
        }
        if (form.means() == Means.DATE && facts.absolute()) {
            return printed.absolute(facts);
        }
        return anchor.flatMap(a -> counted(form, facts, a.day(), tense).map(m -> m.guessed(a.guessed())));
    }

    private Optional<Meant> counted(DayWords.Forms form, Facts facts, LocalDate anchor, Supplier<Tense.Told> tense) {
        return switch (form.means()) {
            case DATE -> date(form, facts, anchor, tense);
            case DAY -> Optional.of(Meant.day(anchor.plusDays(form.count().orElse(0))));
            case LAST -> nth(form, facts, anchor, -1, tense);
            case THIS -> nth(form, facts, anchor, 0, tense);
            case NEXT -> nth(form, facts, anchor, 1, tense);
            case AGO -> away(form, facts, anchor, -1);
            case AHEAD -> away(form, facts, anchor, 1);
            case NONE -> Optional.empty();
        };
    }

    private Optional<Meant> date(DayWords.Forms form, Facts facts, LocalDate anchor, Supplier<Tense.Told> tense) {
        if (form.unit().or(facts::unit).filter(u -> u == Unit.WEEKEND).isPresent()) {
            return Optional.of(bareWeekend(anchor, tense.get()));
        }
        if (facts.weekday() > 0 && facts.day() < 0 && facts.month() < 0) {
            return Optional.of(weekday(DayOfWeek.of(facts.weekday()), anchor, tense.get()));
        }
        return printed.nearest(facts, anchor, tense);
    }

    /// A bare weekday is the last such day, today included, unless the words tell of what is to come.
    private static Meant weekday(DayOfWeek day, LocalDate anchor, Tense.Told told) {
        return Meant.day(anchor.with(told == Tense.Told.FUTURE
                ? TemporalAdjusters.nextOrSame(day)
                : TemporalAdjusters.previousOrSame(day))).guessed(told == Tense.Told.UNDECIDED);
    }

    private Meant bareWeekend(LocalDate anchor, Tense.Told told) {
        LocalDate now = weekend(anchor);
        boolean begun = !now.isAfter(anchor);
        return weekendFrom(told == Tense.Told.FUTURE || begun ? now : now.minusDays(WEEK))
                .guessed(told == Tense.Told.UNDECIDED);
    }

    /// Returns the first day of the weekend that is going on, or of the coming one.
    private LocalDate weekend(LocalDate anchor) {
        LocalDate began = anchor.with(TemporalAdjusters.previousOrSame(weekend));
        return ChronoUnit.DAYS.between(began, anchor) < weekendDays ? began : began.plusDays(WEEK);
    }

    private Meant weekendFrom(LocalDate first) {
        return Meant.span(first, first.plusDays(weekendDays - 1L));
    }

    private Optional<Meant> nth(DayWords.Forms form, Facts facts, LocalDate anchor, int which,
            Supplier<Tense.Told> tense) {
        Optional<Unit> unit = form.unit().or(facts::unit);
        if (unit.isPresent()) {
            return inUnit(unit.get(), facts, anchor, which);
        }
        if (facts.weekday() > 0 && facts.day() < 0 && facts.month() < 0) {
            DayOfWeek day = DayOfWeek.of(facts.weekday());
            return Optional.of(switch (which) {
                case -1 -> Meant.day(anchor.with(TemporalAdjusters.previous(day)));
                case 1 -> Meant.day(anchor.with(TemporalAdjusters.next(day)));
                default -> thisDay(day, anchor, tense.get());
            });
        }
        return printed.beside(facts, anchor, which);
    }

    /// "This Thursday" is today where today is one, else what the tense says, else the coming one.
    private static Meant thisDay(DayOfWeek day, LocalDate anchor, Tense.Told told) {
        return anchor.getDayOfWeek() == day || told != Tense.Told.PAST
                ? Meant.day(anchor.with(TemporalAdjusters.nextOrSame(day)))
                        .guessed(anchor.getDayOfWeek() != day && told == Tense.Told.UNDECIDED)
                : weekday(day, anchor, told);
    }

    private Optional<Meant> inUnit(Unit unit, Facts facts, LocalDate anchor, int which) {
        return switch (unit) {
            case DAY -> Optional.empty();
            case WEEK -> {
                LocalDate first = anchor.with(TemporalAdjusters.previousOrSame(week)).plusWeeks(which);
                yield Optional.of(facts.weekday() > 0
                        ? Meant.day(first.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(facts.weekday()))))
                        : Meant.span(first, first.plusDays(WEEK - 1L)));
            }
            case WEEKEND -> Optional.of(weekendFrom(weekend(anchor).plusWeeks(which)));
            case MONTH -> {
                LocalDate month = anchor.withDayOfMonth(1).plusMonths(which);
                yield facts.day() > 0
                        ? printed.day(month.getYear(), month.getMonthValue(), facts.day()).map(Meant::day)
                        : Optional.of(Meant.month(month));
            }
            case YEAR -> facts.month() > 0
                    ? printed.absolute(facts.with(Slot.YEAR, anchor.getYear() + which))
                    : Optional.of(Meant.year(anchor.getYear() + which));
        };
    }

    private Optional<Meant> away(DayWords.Forms form, Facts facts, LocalDate anchor, int way) {
        long count = way * (long) (facts.number() > 0 ? facts.number() : form.count().orElse(1));
        return switch (form.unit().or(facts::unit).orElse(Unit.DAY)) {
            case DAY -> Optional.of(Meant.day(anchor.plusDays(count)));
            case WEEK -> {
                LocalDate first = anchor.with(TemporalAdjusters.previousOrSame(week)).plusWeeks(count);
                yield Optional.of(Meant.span(first, first.plusDays(WEEK - 1L)));
            }
            case WEEKEND -> Optional.empty();
            case MONTH -> Optional.of(Meant.month(anchor.plusMonths(count)));
            case YEAR -> Math.abs(count) > MOST_YEARS
                    ? Optional.empty()
                    : Optional.of(Meant.year((int) (anchor.getYear() + count)));
        };
    }
}
