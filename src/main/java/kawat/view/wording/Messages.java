package kawat.view.wording;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/// Says things in the reader's language, or in English where Kawat does not speak it.
public final class Messages {

    private static final ResourceBundle.Control EXACT = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    /// Reads the texts for the locale.
    public Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("text.messages", locale, EXACT);
    }

    /// Returns the words of a key, with its `{0}` and so on filled in.
    public String of(String key, Object... parts) {
        String words = bundle.getString(key);
        return parts.length == 0 ? words : new MessageFormat(words, locale).format(parts);
    }

    /// Writes a day the way the reader writes it.
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    /// Writes a day with its weekday the way the reader writes it.
    public String fullDay(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day);
    }

    /// Writes a moment the way the reader writes it.
    public String moment(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale)
                .withZone(zone).format(moment);
    }

    /// Writes a length of time roughly, in its largest unit.
    public String about(Duration time) {
        long seconds = time.plusMillis(500).toSeconds();
        return seconds < 90
                ? of("time.seconds", seconds)
                : seconds < 90 * 60
                        ? of("time.minutes", (seconds + 30) / 60)
                        : of("time.hours", (seconds + 1800) / 3600);
    }
}
