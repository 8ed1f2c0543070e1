package kawat.page.story;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads dates and times, as machines write them and as pages show them.
public final class Dates {

    private static final Pattern YEAR_FIRST = Pattern
            .compile("(?<!\\d)((?:19|20)\\d{2})\\s?[-/.\\p{Lo}]\\s?(\\d{1,2})\\s?[-/.\\p{Lo}]\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_LAST = Pattern
            .compile("(?<!\\d)(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(?<![\\d:.])(\\d{1,2})(?![\\d:]|[.]\\d)");
    private static final Pattern TIME = Pattern
            .compile("(?<![\\d/-])([01]?\\d|2[0-3])\\s?[:.hH\\p{Lo}]\\s?([0-5]\\d)(?![\\d/-])");
    private static final Pattern HOUR = Pattern.compile("(?<!\\d)(1[0-2]|[1-9])\\s?(?=\\p{L})");
    private static final Pattern OFFSET = Pattern
            .compile("(?:GMT|UTC|(?<=\\d)\\s?)([+\u2212-]\\d{1,2})(?::?(\\d{2}))?(?![\\d/])");
    private static final DateTimeFormatter MACHINE = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .appendPattern("yyyy-MM-dd['T'][ ]HH:mm[:ss]").optionalStart().appendFraction(
                    java.time.temporal.ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd().appendPattern("[ ][XXX][XX][X]").toFormatter(Locale.ROOT);

    private Dates() {
    }

    /// A day, and more where more is shown.
    ///
    /// @param time by the clock of the page
    public record Shown(LocalDate date, Optional<LocalTime> time, Optional<ZoneOffset> offset) {

        /// Returns the moment; noon where no time is shown, so that the day is right nearly everywhere, and universal
        /// time where no zone is.
        public Instant instant() {
            return date.atTime(time.orElse(LocalTime.NOON)).toInstant(offset.orElse(ZoneOffset.UTC));
        }

        /// Returns the same day and time by clocks that are so far from universal time.
        public Shown at(ZoneOffset other) {
            return new Shown(date, time, Optional.of(other));
        }

        /// Returns the same day and time by the clocks of a zone.
        public Shown in(ZoneId zone) {
            return time.isEmpty() ? this : at(zone.getRules().getOffset(date.atTime(time.get())));
        }
    }

    /// Reads a date or time as machines write it: ISO 8601 with its usual slips, RFC 1123, or seconds of the epoch.
    public static Optional<Shown> machine(String written) {
        String text = written.strip();
        // A failed attempt costs an exception: made only where the shape of the text allows it.
        Optional<Shown> standard = text.length() > 4 && text.charAt(4) == '-' ? iso(text) : Optional.empty();
        if (standard.isPresent()) {
            return standard;
        }
        Optional<Shown> mail = text.indexOf(' ') > 0 && text.indexOf(':') > 0 ? rfc(text) : Optional.empty();
        if (mail.isPresent()) {
            return mail;
        }
        if (text.matches("1\\d{9}|1\\d{12}")) {
            Instant at = Instant.ofEpochSecond(Long.parseLong(text.substring(0, 10)));
            OffsetDateTime o = at.atOffset(ZoneOffset.UTC);
            return Optional.of(new Shown(o.toLocalDate(), Optional.of(o.toLocalTime()), Optional.of(ZoneOffset.UTC)));
        }
        Matcher day = YEAR_FIRST.matcher(text);
        if (day.find()) {
            return date(day.group(1), day.group(2), day.group(3))
                    .map(d -> new Shown(d, time(text.substring(day.end()), List.of()), Optional.empty()));
        }
        return Optional.empty();
    }

    private static Optional<Shown> iso(String text) {
        Optional<Shown> plain = MachineTime.read(text);
        if (plain.isPresent()) {
            return plain;
        }
        try {
            var parsed = MACHINE.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(parsed instanceof OffsetDateTime o
                    ? new Shown(o.toLocalDate(), Optional.of(o.toLocalTime()), Optional.of(o.getOffset()))
                    : new Shown(((LocalDateTime) parsed).toLocalDate(),
                            Optional.of(((LocalDateTime) parsed).toLocalTime()), Optional.empty()));
        } catch (DateTimeParseException e) {
            // Not this way of writing; there are others.
            return Optional.empty();
        }
    }

    private static Optional<Shown> rfc(String text) {
        try {
            OffsetDateTime o = OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(new Shown(o.toLocalDate(), Optional.of(o.toLocalTime()), Optional.of(o.getOffset())));
        } catch (DateTimeParseException e) {
            // Not this way either.
            return Optional.empty();
        }
    }

    /// Reads a date whose month has its English abbreviation, as machines wrote it in the eighties.
    ///
    /// @param time as `HH:mm:ss`, or blank
    public static Optional<Shown> numbers(String year, String month, String day, String time) {
        try {
            LocalDate date = LocalDate.parse(day + " " + month + " " + year,
                    new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern("d MMM yyyy")
                            .toFormatter(Locale.ENGLISH));
            return Optional.of(new Shown(date, time.isBlank() ? Optional.empty() : Optional.of(LocalTime.parse(time)),
                    Optional.empty()));
        } catch (DateTimeException e) {
            // Digits that are no day or time.
            return Optional.empty();
        }
    }

    /// Reads the first date that a line shows with its year.
    static Optional<Shown> shown(String line, Words words) {
        String text = plain(line);
        if (!text.contains("19") && !text.contains("20")) {
            return Optional.empty();
        }
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.find()) {
            Optional<LocalDate> date = date(first.group(1), first.group(2), first.group(3));
            if (date.isPresent()) {
                return Optional.of(shown(date.get(), blank(text, first.start(), first.end()), words));
            }
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (last.find()) {
            Optional<LocalDate> date = date(last.group(3), last.group(2), last.group(1))
                    .or(() -> date(last.group(3), last.group(1), last.group(2)));
            if (date.isPresent()) {
                return Optional.of(shown(date.get(), blank(text, last.start(), last.end()), words));
            }
        }
        Matcher year = YEAR.matcher(text);
        if (year.find()) {
            String rest = blank(text, year.start(), year.end());
            return monthDay(rest, words, Integer.parseInt(year.group(1))).map(d -> shown(d, rest, words));
        }
        return Optional.empty();
    }

    private static Shown shown(LocalDate date, String rest, Words words) {
        Optional<LocalTime> time = time(rest, words.afternoon());
        return new Shown(date, time, time.isPresent() ? offset(rest, words) : Optional.empty());
    }

    private static String blank(String text, int from, int to) {
        return text.substring(0, from) + " ".repeat(to - from) + text.substring(to);
    }

    /// Reads a day by the month it names, in any order.
    ///
    /// @param year the year it falls in, when the text does not say
    static Optional<LocalDate> monthDay(String written, Words words, int year) {
        String text = plain(written).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Integer> month : words.months().entrySet()) {
            int at = word(text, month.getKey());
            if (at < 0) {
                continue;
            }
            Matcher own = YEAR.matcher(text);
            int in = own.find() ? Integer.parseInt(own.group(1)) : year;
            Matcher day = DAY.matcher(blank(text, at, at + month.getKey().length()));
            int best = -1;
            int nearest = Integer.MAX_VALUE;
            while (day.find()) {
                int gap = Math.min(Math.abs(day.start() - at - month.getKey().length()), Math.abs(at - day.end()));
                if (gap < nearest) {
                    nearest = gap;
                    best = Integer.parseInt(day.group(1));
                }
            }
            if (best > 0) {
                return date(Integer.toString(in), Integer.toString(month.getValue()), Integer.toString(best));
            }
        }
        return Optional.empty();
    }

    private static int word(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean starts = at == 0 || !Character.isLetter(text.charAt(at - 1)) && (!Character.isDigit(
                    word.charAt(0)) || !Character.isDigit(text.charAt(at - 1)));
            if (starts && (end == text.length() || !Character.isLetter(text.charAt(end))
                    || Text.dense(word.charAt(word.length() - 1)))) {
                return at;
            }
        }
        return -1;
    }

    private static Optional<LocalTime> time(String text, List<String> afternoon) {
        Matcher time = TIME.matcher(text);
        int hour;
        int minute = 0;
        int from;
        int to;
        if (time.find()) {
            hour = Integer.parseInt(time.group(1));
            minute = Integer.parseInt(time.group(2));
            from = time.start();
            to = time.end();
        } else {
            Matcher whole = HOUR.matcher(text);
            if (afternoon.isEmpty() || !whole.find()
                    || !Words.any(afternoon).matcher(text.substring(whole.end())).lookingAt()) {
                return Optional.empty();
            }
            hour = Integer.parseInt(whole.group(1));
            from = whole.start();
            to = whole.end();
        }
        String near = text.substring(Math.max(0, from - 6), from) + " "
                + text.substring(to, Math.min(text.length(), to + 8));
        // A word may stick to the digits: no edge is asked for.
        boolean late = afternoon.stream().anyMatch(near.toLowerCase(Locale.ROOT)::contains);
        return Optional.of(LocalTime.of(late && hour < 12 ? hour + 12 : hour, minute));
    }

    private static Optional<ZoneOffset> offset(String text, Words words) {
        Optional<ZoneOffset> named = words.zone(text);
        if (named.isPresent()) {
            return named;
        }
        Matcher offset = OFFSET.matcher(text);
        if (offset.find()) {
            int hours = Integer.parseInt(offset.group(1).replace('\u2212', '-'));
            int minutes = offset.group(2) == null ? 0 : Integer.parseInt(offset.group(2));
            if (Math.abs(hours) <= 14 && minutes < 60) {
                return Optional.of(ZoneOffset.ofHoursMinutes(hours, hours < 0 ? -minutes : minutes));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            // Digits that are no day.
            return Optional.empty();
        }
    }

    /// Full-width digits become plain ones.
    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }
}
