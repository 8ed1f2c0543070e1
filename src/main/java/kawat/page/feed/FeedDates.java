package kawat.page.feed;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.page.story.Dates.Shown;
import kawat.page.story.StoryBuilder;

/// Reads the dates of feeds: RFC 822 and ISO 8601 with all the slips that are in use, and dates as people write them.
final class FeedDates {

    private static final int LONGEST = 100;
    /// Two digits of a year from here on belong to the last century.
    private static final int LAST_CENTURY = 70;
    private static final Pattern TIME = Pattern
            .compile(
                    "(?<![\\d-])(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?)?(?!\\d)\\s*([AaPp]\\.?[Mm]\\.?(?!\\w))?");
    private static final Pattern BARE_TIME = Pattern.compile("(?<=\\dT)(\\d{2})(\\d{2})(\\d{2})?(?![\\d:])");
    private static final Pattern OFFSET = Pattern
            .compile(
                    "(?:(?:GMT|UTC)?\\s*([+\u2212-])\\s?(\\d{1,2})(?::?(\\d{2}))?(?:\\s*\\(.*)?|\\(?([A-Za-z]{1,5})\\)?\\.?)$");
    private static final Pattern NAMED_MONTH = Pattern
            .compile("(?i)(?<!\\p{L})(\\d{1,2})(?:st|nd|rd|th)?[\\s,.-]*([a-z]{3,9})[\\s,.-]+'?(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern
            .compile("(?i)(?<!\\p{L})([a-z]{3,9})\\.?[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?,?\\s(?:.*\\s)?(\\d{4})(?!\\d)");
    private static final Pattern YMD = Pattern
            .compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?=\\D|$)");
    private static final Pattern BASIC = Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?=T|\\s|$)");
    private static final Pattern ORDINAL = Pattern.compile("(?<!\\d)(\\d{4})-?(\\d{3})(?=T|\\s|$)");
    private static final Pattern WEEK = Pattern.compile("(?<!\\d)(\\d{4})-?W(\\d{2})(?:-?([1-7]))?(?!\\d)");
    private static final Pattern MONTH_ONLY = Pattern.compile("^(\\d{4})(?:-(\\d{2}))?$");
    private static final Pattern NUMBERS = Pattern
            .compile("(?<!\\d)(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?=\\D|$)");
    private static final Pattern SECONDS = Pattern.compile("^\\d{9,10}$|^\\d{12,13}$");
    private static final DateTimeFormatter MONTH = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .appendPattern("d MMM uuuu").toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    /// Hours from universal time that RFC 822 names, and those that its users add.
    private static final Map<String, Integer> ZONES = Map.ofEntries(Map.entry("Z", 0), Map.entry("UT", 0),
            Map.entry("UTC", 0), Map.entry("GMT", 0), Map.entry("WET", 0), Map.entry("BST", 1), Map.entry("CET", 1),
            Map.entry("WEST", 1), Map.entry("MET", 1), Map.entry("CEST", 2), Map.entry("EET", 2), Map.entry("MEST", 2),
            Map.entry("EEST", 3), Map.entry("MSK", 3), Map.entry("WIB", 7), Map.entry("WITA", 8), Map.entry("WIT", 9),
            Map.entry("HKT", 8), Map.entry("SGT", 8), Map.entry("KST", 9), Map.entry("JST", 9), Map.entry("AEST", 10),
            Map.entry("AEDT", 11), Map.entry("NZST", 12), Map.entry("NZDT", 13), Map.entry("AST", -4),
            Map.entry("ADT", -3), Map.entry("ET", -5), Map.entry("EST", -5), Map.entry("EDT", -4), Map.entry("CT", -6),
            Map.entry("CST", -6), Map.entry("CDT", -5), Map.entry("MT", -7), Map.entry("MST", -7), Map.entry("MDT", -6),
            Map.entry("PT", -8), Map.entry("PST", -8), Map.entry("PDT", -7), Map.entry("AKST", -9),
            Map.entry("AKDT", -8), Map.entry("HST", -10));

    private final StoryBuilder builder;

    FeedDates(StoryBuilder builder) {
        this.builder = builder;
    }

    /// Reads a date; absent where the text holds none.
    Optional<Shown> read(String written, Optional<String> language) {
        String text = Normalizer.normalize(written.length() > LONGEST ? written.substring(0, LONGEST) : written,
                Normalizer.Form.NFKC).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (SECONDS.matcher(text).matches()) {
                long seconds = Long.parseLong(text) / (text.length() > 10 ? 1000 : 1);
                return Optional.of(new Shown(LocalDate.EPOCH.plusDays(seconds / 86_400),
                        Optional.of(LocalTime.ofSecondOfDay(seconds % 86_400)), Optional.of(ZoneOffset.UTC)));
            }
            Optional<LocalDate> day = day(text);
            if (day.isPresent()) {
                return Optional.of(timed(text, day.get()));
            }
        } catch (DateTimeException e) {
            // Digits that are no day or no time.
            return Optional.empty();
        }
        return builder.shown(text, language.map(l -> l.split("[-_]")[0].toLowerCase(Locale.ROOT)).orElse("und"))
                .or(() -> builder.shown(text, "und")).map(s -> s.offset().isPresent() ? s : zoned(text, s));
    }

    private static Optional<LocalDate> day(String text) {
        for (Pattern pattern : List.of(YMD, BASIC)) {
            Matcher match = pattern.matcher(text);
            if (match.find()) {
                return numbers(match.group(1), match.group(2), match.group(3));
            }
        }
        Matcher week = WEEK.matcher(text);
        if (week.find()) {
            int weekday = week.group(3) == null ? 1 : Integer.parseInt(week.group(3));
            return Optional.of(LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                    .with(java.time.temporal.ChronoField.DAY_OF_WEEK, weekday));
        }
        Matcher ordinal = ORDINAL.matcher(text);
        if (ordinal.find()) {
            return Optional.of(LocalDate.ofYearDay(Integer.parseInt(ordinal.group(1)),
                    Integer.parseInt(ordinal.group(2))));
        }
        Matcher only = MONTH_ONLY.matcher(text);
        if (only.find()) {
            return numbers(only.group(1), only.group(2) == null ? "1" : only.group(2), "1");
        }
        Matcher named = NAMED_MONTH.matcher(text);
        while (named.find()) {
            Optional<LocalDate> day = month(named.group(1), named.group(2), named.group(3));
            if (day.isPresent()) {
                return day;
            }
        }
        Matcher first = MONTH_FIRST.matcher(text);
        for (int from = 0; first.find(from); from = first.start() + 1) {
            Optional<LocalDate> day = month(first.group(2), first.group(1), first.group(3));
            if (day.isPresent()) {
                return day;
            }
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.find()) {
            if (numbers.group(3).length() == 2 && numbers.group().indexOf('-') > 0) {
                // With hyphens the largest stands first, as in ISO 8601.
                Optional<LocalDate> iso = numbers(year(numbers.group(1)), numbers.group(2), numbers.group(3));
                if (iso.isPresent()) {
                    return iso;
                }
            }
            String year = year(numbers.group(3));
            return numbers(year, numbers.group(2), numbers.group(1))
                    .or(() -> numbers(year, numbers.group(1), numbers.group(2)))
                    .or(() -> numbers(year(numbers.group(1)), numbers.group(2), numbers.group(3)));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> numbers(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            // Not in this order, or no day at all.
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> month(String day, String name, String year) {
        String month = name.substring(0, 3);
        try {
            return Optional.of(LocalDate.parse(Integer.parseInt(day) + " " + month + " " + year(year), MONTH));
        } catch (DateTimeParseException e) {
            // A word of another language; the lexicons know it.
            return Optional.empty();
        }
    }

    private static String year(String digits) {
        int year = Integer.parseInt(digits);
        return Integer.toString(digits.length() > 2 ? year : year < LAST_CENTURY ? 2000 + year : 1900 + year);
    }

    private static Shown timed(String text, LocalDate day) {
        Matcher time = TIME.matcher(text);
        if (time.find()) {
            int hour = Integer.parseInt(time.group(1));
            int minute = Integer.parseInt(time.group(2));
            int second = time.group(3) == null ? 0 : Math.min(59, Integer.parseInt(time.group(3)));
            if (time.group(4) != null) {
                boolean late = Character.toLowerCase(time.group(4).charAt(0)) == 'p';
                hour = hour % 12 + (late ? 12 : 0);
            }
            LocalDate on = hour == 24 ? day.plusDays(1) : day;
            return new Shown(on, Optional.of(LocalTime.of(hour % 24, minute, second)),
                    offset(text.substring(time.end())));
        }
        Matcher bare = BARE_TIME.matcher(text);
        if (bare.find()) {
            LocalTime at = LocalTime.of(Integer.parseInt(bare.group(1)), Integer.parseInt(bare.group(2)),
                    bare.group(3) == null ? 0 : Integer.parseInt(bare.group(3)));
            return new Shown(day, Optional.of(at.truncatedTo(ChronoUnit.SECONDS)), offset(text.substring(bare.end())));
        }
        return new Shown(day, Optional.empty(), Optional.empty());
    }

    private static Shown zoned(String text, Shown shown) {
        Matcher time = TIME.matcher(text);
        return shown.time().isPresent() && time.find()
                ? new Shown(shown.date(), shown.time(), offset(text.substring(time.end())))
                : shown;
    }

    /// Reads the zone that follows a time; a year may stand between.
    private static Optional<ZoneOffset> offset(String after) {
        Matcher zone = OFFSET.matcher(after.strip().replaceFirst("\\s+\\d{4}$", ""));
        if (!zone.find()) {
            return Optional.empty();
        }
        if (zone.group(4) != null) {
            return Optional.ofNullable(ZONES.get(zone.group(4).toUpperCase(Locale.ROOT))).map(ZoneOffset::ofHours);
        }
        int hours = Integer.parseInt(zone.group(2));
        int minutes = zone.group(3) == null ? 0 : Integer.parseInt(zone.group(3));
        if (hours > 17 || minutes > 59) {
            return Optional.empty();
        }
        int sign = zone.group(1).equals("+") ? 1 : -1;
        return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }
}
