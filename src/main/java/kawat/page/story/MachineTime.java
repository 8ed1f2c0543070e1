package kawat.page.story;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Reads the most common ways in which machines write a time, `2024-05-06T07:08:09` with `Z`, with `+07:00` or without: a
/// page has several, and the formatter that reads all ways takes many times as long.
final class MachineTime {

    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final String OFFSET = "+00:00";
    /// The last day that every month has.
    private static final int SURE_DAY = 28;
    private static final int MOST_HOURS_OFF = 14;

    private MachineTime() {
    }

    /// Returns the time, nothing where it is written in another way or is doubtful.
    static Optional<Dates.Shown> read(String text) {
        int zone = SHAPE.length();
        if (text.length() < zone || !shaped(text, 0, SHAPE)) {
            return Optional.empty();
        }
        int year = 100 * number(text, 0) + number(text, 2);
        int month = number(text, 5);
        int day = number(text, 8);
        int hour = number(text, 11);
        int minute = number(text, 14);
        int second = number(text, 17);
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > SURE_DAY || hour > 23 || minute > 59
                || second > 59) {
            return Optional.empty();
        }
        Optional<ZoneOffset> offset = Optional.empty();
        if (text.length() == zone + OFFSET.length() && shaped(text, zone, OFFSET)) {
            int hours = number(text, zone + 1);
            int minutes = number(text, zone + 4);
            if (hours > MOST_HOURS_OFF || minutes > 59) {
                return Optional.empty();
            }
            int sign = text.charAt(zone) == '-' ? -1 : 1;
            offset = Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
        } else if (text.length() == zone + 1 && text.charAt(zone) == 'Z') {
            offset = Optional.of(ZoneOffset.UTC);
        } else if (text.length() != zone) {
            return Optional.empty();
        }
        return Optional.of(new Dates.Shown(LocalDate.of(year, month, day),
                Optional.of(LocalTime.of(hour, minute, second)), offset));
    }

    private static boolean shaped(String text, int from, String shape) {
        for (int i = 0; i < shape.length(); i++) {
            char c = text.charAt(from + i);
            boolean fits = switch (shape.charAt(i)) {
                case '0' -> c >= '0' && c <= '9';
                case '+' -> c == '+' || c == '-';
                default -> c == shape.charAt(i);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int at) {
        return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
    }
}
