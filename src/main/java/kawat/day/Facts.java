package kawat.day;

import java.util.List;
import java.util.Optional;
import kawat.lexicon.DayWords.Unit;

/// What the slots of a form were filled with. Numbers that were not printed are -1.
///
/// @param days  the number of a day, and of the last day of a range
/// @param to    a month printed second
/// @param from  where the marked words begin, -1 for at the form's own beginning
/// @param until behind the marked words, -1 for at the form's own end
record Facts(int day, int days, int month, int to, int year, int weekday, int number, int era, int solar,
        Optional<Unit> unit, int from, int until) {

    /// The units by the numbers that slots have for them.
    static final List<Unit> UNITS = List.of(Unit.values());

    static final Facts NONE = new Facts(-1, -1, -1, -1, -1, -1, -1, -1, -1, Optional.empty(), -1, -1);

    /// Returns these facts and one more; empty where the two contradict each other.
    Facts with(Slot slot, int value) {
        return switch (slot) {
            case DAY -> new Facts(day < 0 ? value : day, day < 0 ? days : value, month, to, year, weekday, number, era,
                    solar, unit, from, until);
            case MONTH, FULL_MONTH, MONTH_NUMBER -> new Facts(day, days, month < 0 ? value : month,
                    month < 0 ? to : value, year, weekday, number, era, solar, unit, from, until);
            case YEAR -> new Facts(day, days, month, to, value, weekday, number, era, solar, unit, from, until);
            case WEEKDAY -> new Facts(day, days, month, to, year, value, number, era, solar, unit, from, until);
            case NUMBER -> new Facts(day, days, month, to, year, weekday, value, era, solar, unit, from, until);
            case ERA -> new Facts(day, days, month, to, year, weekday, number, value, solar, unit, from, until);
            case SOLAR -> new Facts(day, days, month, to, year, weekday, number, era, value, unit, from, until);
            case UNIT -> new Facts(day, days, month, to, year, weekday, number, era, solar,
                    Optional.of(UNITS.get(value)), from, until);
            case OPEN -> new Facts(day, days, month, to, year, weekday, number, era, solar, unit, value, until);
            case CLOSE -> new Facts(day, days, month, to, year, weekday, number, era, solar, unit, from, value);
            case LIST -> this;
        };
    }

    /// Tells whether the year itself was printed, so that nothing need be counted from another day.
    boolean absolute() {
        return year >= 0 || era >= 0;
    }
}
