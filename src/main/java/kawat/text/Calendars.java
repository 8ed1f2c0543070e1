package kawat.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.JapaneseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names months and weekdays in any language, as CLDR has them, and counts days of the Persian and Japanese calendars.
public final class Calendars {

    private static final List<Integer> WIDTHS = List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE);
    private static final int DAYS = 7;
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
    private static final String PERSIAN = "fa@calendar=persian";

    /// Returns the unabbreviated names of the months, in lower and upper case as CLDR has them, to their numbers.
    public Map<String, Integer> months(String language) {
        return months(new DateFormatSymbols(GregorianCalendar.class, ULocale.forLanguageTag(language)));
    }

    /// Returns the names of the months of the Persian calendar to their numbers.
    public Map<String, Integer> solarMonths(String language) {
        return months(new DateFormatSymbols(
                ULocale.forLanguageTag(language).setKeywordValue("calendar", "persian")));
    }

    /// Returns the unabbreviated names of the weekdays to their ISO numbers.
    public Map<String, Integer> weekdays(String language) {
        DateFormatSymbols symbols = new DateFormatSymbols(GregorianCalendar.class, ULocale.forLanguageTag(language));
        Map<String, Integer> names = new HashMap<>();
        for (int context : WIDTHS) {
            String[] days = symbols.getWeekdays(context, DateFormatSymbols.WIDE);
            for (int i = Calendar.SUNDAY; i <= Calendar.SATURDAY; i++) {
                names.putIfAbsent(days[i], i == Calendar.SUNDAY ? DAYS : i - 1);
            }
        }
        return names;
    }

    /// Returns the Japanese eras since 1868, as printed in Japanese, to their numbers in ICU.
    public Map<String, Integer> eras() {
        String[] names = new DateFormatSymbols(JapaneseCalendar.class, ULocale.JAPANESE).getEras();
        Map<String, Integer> eras = new HashMap<>();
        for (int era = JapaneseCalendar.MEIJI; era < names.length; era++) {
            eras.put(names[era], era);
        }
        return eras;
    }

    /// Returns the day of a date in the Persian calendar; empty for one that there is not.
    public Optional<LocalDate> persian(int year, int month, int day) {
        return day(Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale(PERSIAN)), year, month, day);
    }

    /// Returns the year that a day has in the Persian calendar.
    public int persianYear(LocalDate day) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale(PERSIAN));
        calendar.setTimeInMillis(day.toEpochDay() * DAY_MILLIS);
        return calendar.get(Calendar.EXTENDED_YEAR);
    }

    /// Returns the year of our era of a year in a Japanese one.
    ///
    /// @param era number of one of the {@link #eras}
    public int japaneseYear(int era, int year) {
        JapaneseCalendar calendar = new JapaneseCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
        calendar.clear();
        calendar.set(Calendar.ERA, era);
        calendar.set(Calendar.YEAR, year);
        calendar.set(Calendar.MONTH, Calendar.DECEMBER);
        return calendar.get(Calendar.EXTENDED_YEAR);
    }

    private static Optional<LocalDate> day(Calendar calendar, int year, int month, int day) {
        try {
            calendar.clear();
            calendar.setLenient(false);
            calendar.set(year, month - 1, day);
            return Optional.of(LocalDate
                    .ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), DAY_MILLIS)));
        } catch (IllegalArgumentException | DateTimeException e) {
            // Digits that are no day of that calendar.
            return Optional.empty();
        }
    }

    private static Map<String, Integer> months(DateFormatSymbols symbols) {
        Map<String, Integer> names = new HashMap<>();
        for (int context : WIDTHS) {
            String[] months = symbols.getMonths(context, DateFormatSymbols.WIDE);
            for (int i = 0; i < months.length; i++) {
                if (!months[i].isBlank()) {
                    names.putIfAbsent(months[i], i + 1);
                }
            }
        }
        return names;
    }
}
