package kawat.page.story;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.article.Removed;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Wires;

/// Knows the words that pages of a language, or of several, print around a story.
final class Words {

    /// Longer lines are text, whatever they begin with.
    private static final int LONGEST_LABELLED = 220;
    private static final int LONGEST_LABEL = 60;
    private static final Pattern OPENERS = Pattern.compile("^[\\s(（\\[【*—–-]+");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\p{L})\\S*\\p{N}\\S*");
    private static final Pattern LAST_CAPITALS = Pattern.compile("(?<!\\p{L})\\p{Lu}{2,5}(?!\\p{L})\\s*$");
    private static final Pattern STOPS = Pattern.compile("[\\s.]+");
    private static final String SEPARATORS = ":：・»›>|–—-[]【】()（）＞.…";

    private final Map<Removed.Reason, List<String>> labels = new TreeMap<>();
    /// The labels without their punctuation: a line that is nothing else is told at once.
    private final Map<String, Removed.Reason> whole = new HashMap<>();
    private final Map<String, ZoneOffset> zones = new HashMap<>();
    private final Pattern calendar;
    private final AnyWord zone;
    private final List<String> prefixes;
    private final List<String> roles;
    private final Set<String> desks = new HashSet<>();
    private final Set<String> particles = new HashSet<>();
    private final List<String> conjunctions;
    private final List<String> credits;
    private final List<String> updated;
    private final AnyWord anyUpdated;
    private final List<String> lowerDays;
    private final List<String> afternoon;
    private final Pattern anyAfternoon;
    private final Set<String> weekdays = new HashSet<>();
    private final Map<String, Integer> months = new TreeMap<>(
            java.util.Comparator.comparingInt(String::length).reversed().thenComparing(s -> s));

    Words(Collection<Lexicon> lexicons) {
        this(lexicons, Map.of());
    }

    /// @param others labels of any language, told only where they are all of a line
    Words(Collection<Lexicon> lexicons, Map<String, List<String>> others) {
        for (Lexicon lexicon : lexicons) {
            lexicon.page().labels().forEach((reason, words) -> labels
                    .computeIfAbsent(Removed.Reason.valueOf(reason), r -> new ArrayList<>()).addAll(lower(words)));
            lexicon.page().zones()
                    .forEach((name, offset) -> zones.put(name.toUpperCase(Locale.ROOT), ZoneOffset.of(offset)));
            weekdays.addAll(lexicon.weekdays().keySet());
            lexicon.names().particles().forEach(p -> particles.addAll(List.of(p.split(" "))));
            lexicon.page().desks().forEach(d -> desks.add(Text.key(d)));
            lexicon.months().forEach(months::putIfAbsent);
        }
        this.zone = new AnyWord(List.copyOf(zones.keySet()));
        // A month is also a surname: it is one of the calendar only beside the number of a day.
        String month = any(List.copyOf(months.keySet())).pattern();
        this.calendar = Pattern.compile("(?<![\\d.])\\d{1,2}\\.?\\s*(?:\\p{L}{1,2}\\s+)?" + month + "|" + month
                + "\\.?\\s*\\d{1,2}(?![\\d.])|" + any(List.copyOf(weekdays)).pattern(),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        labels.forEach((reason, words) -> words.stream().map(Text::key).filter(k -> !k.isEmpty())
                .forEach(k -> whole.putIfAbsent(k, reason)));
        others.forEach((reason, words) -> words.stream().map(Text::key).filter(k -> !k.isEmpty())
                .forEach(k -> whole.putIfAbsent(k, Removed.Reason.valueOf(reason))));
        this.prefixes = lower(lexicons.stream().flatMap(l -> l.page().bylinePrefixes().stream()).toList());
        this.roles = lower(lexicons.stream().flatMap(l -> l.page().bylineRoles().stream()).toList());
        this.conjunctions = lower(lexicons.stream().flatMap(l -> l.page().conjunctions().stream()).toList());
        this.credits = lower(lexicons.stream().flatMap(l -> l.page().credits().stream()).toList());
        this.updated = lower(lexicons.stream().flatMap(l -> l.page().updated().stream()).toList());
        this.afternoon = lower(lexicons.stream().flatMap(l -> l.page().afternoon().stream()).toList());
        this.lowerDays = lower(List.copyOf(weekdays));
        this.anyUpdated = new AnyWord(updated);
        this.anyAfternoon = any(afternoon);
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(w -> w.toLowerCase(Locale.ROOT)).distinct()
                .sorted(java.util.Comparator.comparingInt(String::length).reversed()).toList();
    }

    List<String> prefixes() {
        return prefixes;
    }

    List<String> roles() {
        return roles;
    }

    List<String> conjunctions() {
        return conjunctions;
    }

    /// Tells whether a name is that of a desk, a team or an office: one of its words says so.
    boolean desk(String name) {
        String key = Text.key(name);
        if (desks.contains(key)) {
            return true;
        }
        for (String word : key.split(" ")) {
            if (desks.contains(word)) {
                return true;
            }
        }
        String spaced = " " + key + " ";
        for (String d : desks) {
            if (key.contains(d) && (Text.dense(d.charAt(0)) || d.indexOf(' ') > 0 && spaced.contains(" " + d + " "))) {
                return true;
            }
        }
        return false;
    }

    /// Tells whether a small word may stand inside a name.
    boolean particle(String word) {
        return particles.contains(word);
    }

    /// Tells whether one of the words is of the calendar or a zone: no name has such.
    boolean calendar(String name) {
        boolean month = months.containsKey(Text.key(name));
        for (String word : STOPS.split(name.toLowerCase(Locale.ROOT))) {
            if (weekdays.contains(word) || afternoon.contains(word) || month
                    || word.length() > 2 && zones.containsKey(word.toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return mayBeCalendar(name) && calendar.matcher(name).find();
    }

    /// Tells whether a text has a word for being changed.
    boolean updated(String text) {
        return anyUpdated.in(text);
    }

    /// Tells whether a text opens with a word for an afternoon.
    boolean opensWithAfternoon(String text) {
        return anyAfternoon.matcher(text).lookingAt();
    }

    /// A quick look before a slow pattern: all of the calendar has a digit or a day of the week in it.
    private boolean mayBeCalendar(String text) {
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int type = c < 0x80 ? c >= '0' && c <= '9' ? Character.DECIMAL_DIGIT_NUMBER : 0 : Character.getType(c);
            if (type == Character.DECIMAL_DIGIT_NUMBER || type == Character.LETTER_NUMBER
                    || type == Character.OTHER_NUMBER) {
                return true;
            }
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return lowerDays.stream().anyMatch(lower::contains);
    }

    List<String> afternoon() {
        return afternoon;
    }

    /// Returns the offset of the first zone that the text names.
    Optional<ZoneOffset> zone(String text) {
        return Optional.ofNullable(zone.first(text)).map(z -> zones.get(z.toUpperCase(Locale.ROOT)));
    }

    /// Returns the text without digits, months, weekdays and zones.
    String withoutCalendar(String text) {
        String rest = mayBeCalendar(text)
                ? NUMBER.matcher(calendar.matcher(text).replaceAll(" ")).replaceAll(" ")
                : text;
        return endsInCapital(rest) ? LAST_CAPITALS.matcher(rest).replaceAll(" ") : rest;
    }

    private static boolean endsInCapital(String text) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end > 1 && (Character.isUpperCase(text.charAt(end - 1)) || Character.isSurrogate(text.charAt(end - 1)));
    }

    /// Tells whether words name a day of the week, a month, or a day of a month: a time and no place.
    boolean time(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return weekdays.contains(lower) || months.containsKey(lower.replaceFirst("\\.$", ""))
                || Text.hasDigit(text) && withoutCalendar(text).isBlank();
    }

    /// Returns names of months, longest first, to their numbers.
    Map<String, Integer> months() {
        return months;
    }

    /// Tells which label a line opens with.
    ///
    /// @param linked whether part of the line is a link, or its place on the page is doubtful: then a weaker sign will do
    Optional<Removed.Reason> label(String text, boolean linked) {
        if (text.length() > LONGEST_LABELLED) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        Removed.Reason all = text.length() > LONGEST_LABEL ? null : whole.get(Text.key(text));
        if (all != null) {
            return Optional.of(all);
        }
        for (Map.Entry<Removed.Reason, List<String>> entry : labels.entrySet()) {
            for (String word : entry.getValue()) {
                if (opens(entry.getKey(), word, lower, text, linked)) {
                    return Optional.of(entry.getKey());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean opens(Removed.Reason reason, String word, String lower, String text, boolean linked) {
        if (!lower.startsWith(word)) {
            return false;
        }
        String rest = text.substring(Math.min(word.length(), text.length()));
        char next = rest.isEmpty() ? ' ' : rest.charAt(0);
        boolean separated = next == '\u00A0' || SEPARATORS.indexOf(next) >= 0
                || next == ' ' && rest.length() > 1 && SEPARATORS.indexOf(rest.charAt(1)) >= 0;
        boolean wordEnds = !Character.isLetterOrDigit(next) || Text.dense(next);
        return switch (reason) {
            case COPYRIGHT, CONSENT -> wordEnds;
            case ADVERTISEMENT, NAVIGATION, COMMENT, SHARE, CREDIT -> separated && next != '.' || linked && wordEnds;
            case NEWSLETTER -> wordEnds && !Text.hasQuoteMark(text)
                    && (linked || word.indexOf(' ') > 0 || separated && next != '-');
            default -> separated && next != '-' && next != '.' || linked && wordEnds
                    || wordEnds && word.indexOf(' ') > 0 && !Text.endsSentence(text);
        };
    }

    /// Tells whether a line opens like one that names reporters and editors.
    boolean opensCredit(String text) {
        String lower = strip(text).toLowerCase(Locale.ROOT);
        for (String word : credits) {
            if (lower.startsWith(word) && (lower.length() == word.length()
                    || !Character.isLetterOrDigit(lower.charAt(word.length())) || Text.dense(word.charAt(0)))) {
                return true;
            }
        }
        return false;
    }

    /// Tells whether a text is nothing but a word that opens a credit.
    boolean credit(String text) {
        return credits.contains(text.toLowerCase(Locale.ROOT));
    }

    /// Returns the longest opening of a byline that the text begins with, without its colon, else an empty string.
    String bylinePrefix(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : prefixes) {
            if (lower.equals(word)) {
                return text;
            }
            if (lower.startsWith(word)) {
                char next = lower.charAt(word.length());
                if (!Character.isLetterOrDigit(next) || Text.dense(word.charAt(word.length() - 1))) {
                    return text.substring(0, word.length());
                }
            }
        }
        return "";
    }

    /// Returns a pattern for any of the words as words of their own, in any case.
    static Pattern any(List<String> words) {
        return Pattern.compile(words.isEmpty() ? "(?!)" : Wires.alternatives(words),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String strip(String text) {
        Matcher brackets = OPENERS.matcher(text);
        return brackets.lookingAt() ? text.substring(brackets.end()) : text;
    }
}
