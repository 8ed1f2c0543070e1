package kawat.day;

import java.util.Locale;

/// What may stand at one place of a form.
enum Slot {
    DAY, MONTH, FULL_MONTH, MONTH_NUMBER, YEAR, WEEKDAY, NUMBER, UNIT, ERA, SOLAR,
    /// Words that may stand for each other, without a meaning of their own.
    LIST,
    /// Where the marked words begin and end.
    OPEN, CLOSE;

    /// Returns the slot of a name in a form; a name that is none of these is that of a list.
    static Slot of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "day" -> DAY;
            case "month" -> MONTH;
            case "fullmonth" -> FULL_MONTH;
            case "m" -> MONTH_NUMBER;
            case "year" -> YEAR;
            case "weekday" -> WEEKDAY;
            case "n" -> NUMBER;
            case "unit" -> UNIT;
            case "era" -> ERA;
            case "solar" -> SOLAR;
            default -> LIST;
        };
    }
}
