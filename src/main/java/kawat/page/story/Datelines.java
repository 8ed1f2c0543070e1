package kawat.page.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.article.Dateline;
import kawat.lexicon.Wire;
import kawat.lexicon.Wires;

/// Reads the place, the day and the sender off the words that open a story. The shapes are of punctuation and slots
/// alone; names come from the wires, months from the lexicons.
final class Datelines {

    /// The opening lies within so many characters.
    private static final int REACH = 160;
    /// What opens a line is no dateline unless so many characters follow, where no wire is named.
    private static final int LEAST_TEXT = 20;
    private static final String SUFFIX = "(?:[/-][\\p{L}\\p{N}]{2,20})?)";
    private static final String DASH = "(?:\\.?[-–—―‒_]{1,3}|\\.-|=|:)";
    /// All characters of a dash; where none stands the slow shapes need not be tried.
    private static final String DASHES = "-–—―‒_=:";
    private static final String SPACE = "[\\s\\u00A0\\u3000]*";
    private static final String PLACE = "(?<place>\\p{Lu}[^\\n.:;!?()\"“”«»=【】\\[\\]]{1,50}?(?:\\s?\\([^()]{2,30}\\))?|[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’\\x{02BC}/·・ ,-]{0,50}?(?:\\s?\\([^()]{2,30}\\))?)";
    private static final String DATE = "(?<date>[^\\n():;=】］]{1,34}?)";
    /// Right behind a place, without a separator: then it begins with a digit.
    private static final String DAY = "(?<date>[\\p{N}][^\\n():;=】］\\p{Lu}]{0,12}?)";
    /// Common to wires of all languages.
    private static final List<String> COMMON = List.of("({place}={name}) {byline} =", "{place}, {date} ({name}) -",
            "{place} ({name}) -", "{place}, {date} ({name}).", "({name}) - {place}, {date} -",
            "({name}) {place}, {date} -", "{place}, {date} - {name}.", "{place}. {date}. {name} -",
            "{place}, {date}. /{name}/.", "{place}, {date} /{name}/.", "{place}, {date} {name} -",
            "{place}, {date} (/{name}/) -", "{place}. /{name}/ -", "{name}, {place}, {date} -", "{place}, {name} -",
            "{name}, {place} -",
            "{name}, {date} -", "{place} {date} ({name}) -", "{place}، {date} ({name}) -", "{date} ({name}) -",
            "({name}) -", "【{place}{name}】",
            "【{place} {name}】", "{name} -");
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}|\\s+|-$|-(?=\\s)|.", Pattern.DOTALL);
    private static final Pattern DATE_ONLY = Pattern.compile("^" + PLACE + ",\\s" + DATE + "\\s?" + DASH + "\\s");
    private static final Pattern CAPS_ONLY = Pattern
            .compile("^(?<place>\\p{Lu}[\\p{Lu}\\p{M}.'’/ -]{2,40}(?:, [\\p{Lu}][\\p{L}. ]{1,20})?)\\s?[—–-]{1,2}\\s");
    private static final Pattern ANY_NAME = Pattern.compile("^" + PLACE + "(?:,\\s" + DATE
            + ")?\\s\\((?<name>[\\p{Lu}\\p{Lo}][\\p{L}\\p{N}./-]{1,20}(?: [\\p{Lu}\\p{Lo}][\\p{L}\\p{N}./-]{1,20}){0,2})\\)\\s?"
            + DASH + "\\s");

    private final Wires wires;
    private final Words words;
    /// The shapes for each printed form of a name, made when it is first met.
    private final ConcurrentMap<String, List<Pattern>> shapes = new ConcurrentHashMap<>();

    Datelines(Wires wires, Words words) {
        this.wires = wires;
        this.words = words;
    }

    private List<Pattern> shapesFor(String form) {
        List<Pattern> made = new ArrayList<>();
        wires.named(form).map(Wire::datelines).orElse(List.of()).forEach(t -> made.add(shape(t, form)));
        COMMON.forEach(t -> made.add(shape(t, form)));
        return List.copyOf(made);
    }

    /// What the opening words say.
    ///
    /// @param length of the opening, in UTF-16 code units
    record Read(Dateline dateline, Optional<String> agency, Optional<Wire> wire, Optional<String> byline, int length) {}

    private static Pattern shape(String template, String form) {
        StringBuilder regex = new StringBuilder("^");
        Matcher slot = SLOT.matcher(template);
        while (slot.find()) {
            String part = slot.group();
            switch (part) {
                case "{place}" -> regex.append(PLACE);
                case "{date}" -> regex.append(regex.toString().endsWith(PLACE) || regex.toString().endsWith(SUFFIX)
                        ? DAY
                        : DATE);
                case "{region}" -> regex.append("[^\\[\\]\\n]{2,40}");
                case "{byline}" -> regex.append("(?<byline>[^=\\n)】]{1,60}?)");
                case "{name}" -> regex.append("(?<name>").append(Wires.alternatives(List.of(form))).append(SUFFIX);
                case "-" -> regex.append(DASH);
                case "." -> regex.append("\\.").append(DASH).append('?');
                case "," -> regex.append("[,،，]");
                case "=" -> regex.append("[=＝]");
                case "(" -> regex.append("[(（]");
                case ")" -> regex.append("[)）]");
                case "[", "［" -> regex.append("[\\[［]");
                case "]", "］" -> regex.append("[\\]］]");
                default -> regex.append(part.isBlank() ? space(template, slot) : Pattern.quote(part));
            }
        }
        return Pattern.compile(regex.toString());
    }

    /// Between two slots a space must be there, else the first would run into the second.
    private static String space(String template, Matcher slot) {
        boolean between = slot.start() > 0 && slot.end() < template.length()
                && template.charAt(slot.start() - 1) == '}' && template.charAt(slot.end()) == '{';
        return between ? SPACE.replace('*', '+') : SPACE;
    }

    /// Reads the opening of a paragraph.
    ///
    /// @param near a day near which it was filed, where one is known
    Optional<Read> read(String paragraph, Optional<LocalDate> near) {
        String opening = paragraph.substring(0, Math.min(REACH, paragraph.length()));
        Optional<Read> best = Optional.empty();
        for (String form : wires.formsIn(opening)) {
            for (Pattern shape : shapes.computeIfAbsent(form, this::shapesFor)) {
                Matcher m = shape.matcher(opening);
                Optional<Read> read = m.lookingAt() ? read(m, paragraph.length(), near, true) : Optional.empty();
                if (read.isPresent() && (best.isEmpty() || read.get().dateline().place().isPresent()
                        && (best.get().dateline().place().isEmpty() || better(read.get(), best.get())))) {
                    best = read;
                }
            }
        }
        if (best.isPresent()) {
            return best;
        }
        Matcher named = ANY_NAME.matcher(opening);
        if (opening.indexOf('(') > 0 && named.lookingAt()) {
            Optional<Read> read = read(named, paragraph.length(), near, true);
            // A name that nobody knows is one of a sender where something else looks like a dateline.
            if (read.isPresent() && (read.get().dateline().date().isPresent() || acronym(named.group("name"))
                    || read.get().dateline().place().filter(Text::allCaps).isPresent())) {
                return read;
            }
        }
        Matcher dated = DATE_ONLY.matcher(opening);
        int comma = opening.indexOf(',');
        if (comma > 0 && dash(opening, comma) && dated.lookingAt()) {
            Optional<Read> read = read(dated, paragraph.length(), near, false);
            if (read.isPresent() && read.get().dateline().date().isPresent()) {
                return read;
            }
        }
        Matcher caps = CAPS_ONLY.matcher(opening);
        return caps.lookingAt() && Text.words(caps.group("place")) <= 4
                ? read(caps, paragraph.length(), near, false)
                : Optional.empty();
    }

    /// Reads an opening of which it is known that it is a place and a day.
    Optional<Dateline> placeAndDay(String text, Optional<LocalDate> near) {
        Matcher dated = DATE_ONLY.matcher(text + " ");
        Optional<Dateline> read = dated.find()
                ? read(dated, Integer.MAX_VALUE, near, false).map(Read::dateline)
                : Optional.empty();
        // Where the day is misprinted the place is still there.
        return read.or(() -> Optional.of(city(text.replaceFirst("[\\s-]+$", ""))).filter(c -> !c.isEmpty())
                .map(c -> new Dateline(Optional.of(c), Optional.empty())));
    }

    private static boolean dash(String opening, int from) {
        for (int i = from; i < opening.length(); i++) {
            // Behind it there is white space: a hyphen within a word is none.
            if (DASHES.indexOf(opening.charAt(i)) >= 0
                    && (i + 1 == opening.length() || opening.charAt(i + 1) <= ' ')) {
                return true;
            }
        }
        return false;
    }

    private static boolean acronym(String name) {
        return Text.allCaps(name) && name.indexOf(' ') < 0
                || name.chars().noneMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c))
                || name.indexOf(' ') > 0;
    }

    private static boolean better(Read one, Read other) {
        return one.dateline().date().isPresent() && other.dateline().date().isEmpty();
    }

    private Optional<Read> read(Matcher m, int whole, Optional<LocalDate> near, boolean named) {
        Optional<String> name = named ? group(m, "name") : Optional.empty();
        Optional<String> place = group(m, "place").map(Datelines::city);
        Optional<LocalDate> date = Optional.empty();
        Optional<String> written = group(m, "date");
        if (written.isPresent()) {
            date = day(written.get(), near);
            boolean bare = written.get().chars().noneMatch(Character::isDigit);
            if (date.isEmpty()
                    && (!named || !bare && written.get().length() > 14 || bare && Text.words(written.get()) > 3)) {
                return Optional.empty();
            }
        }
        boolean textFollows = named || m.end() + LEAST_TEXT <= whole;
        if (!textFollows || place.filter(words::time).isPresent()) {
            return Optional.empty();
        }
        if (place.isPresent() && (place.get().isEmpty() || Text.words(place.get()) > 6)) {
            return Optional.empty();
        }
        Optional<Wire> wire = name.flatMap(n -> wires.named(n).or(() -> wires.namedIn(n)));
        return Optional.of(new Read(new Dateline(place, date),
                wire.map(Wire::name).or(() -> name.filter(Datelines::acronym)), wire,
                group(m, "byline"), m.end()));
    }

    private Optional<LocalDate> day(String written, Optional<LocalDate> near) {
        LocalDate anchor = near.orElse(LocalDate.of(2000, 1, 1));
        Optional<LocalDate> named = Dates.monthDay(written, words, anchor.getYear());
        boolean hasYear = written.matches(".*(?:19|20)\\d{2}.*");
        if (named.isPresent()) {
            return near.isEmpty() && !hasYear ? Optional.empty() : named.map(d -> hasYear ? d : closest(d, anchor));
        }
        String digits = java.text.Normalizer.normalize(written, java.text.Normalizer.Form.NFKC).replaceAll("\\D", "");
        if (near.isEmpty() || digits.isEmpty() || digits.length() > 2) {
            return Optional.empty();
        }
        int day = Integer.parseInt(digits);
        // A day alone is of the month of the story, or of the one before.
        for (LocalDate month : List.of(anchor, anchor.minusMonths(1))) {
            if (day >= 1 && day <= month.lengthOfMonth() && !month.withDayOfMonth(day).isAfter(anchor.plusDays(2))) {
                return Optional.of(month.withDayOfMonth(day));
            }
        }
        return Optional.empty();
    }

    /// A story filed in December may be dated in January: the nearest of three years.
    private static LocalDate closest(LocalDate day, LocalDate anchor) {
        LocalDate best = day;
        for (LocalDate other : List.of(day.minusYears(1), day.plusYears(1))) {
            if (Math.abs(other.toEpochDay() - anchor.toEpochDay()) < Math
                    .abs(best.toEpochDay() - anchor.toEpochDay())) {
                best = other;
            }
        }
        return best;
    }

    /// The city alone: a country or state behind it, in brackets or after a comma, is no part of its name.
    private static String city(String place) {
        String city = place.replaceFirst("\\s*\\([^)]*\\)\\s*$", "");
        int comma = city.indexOf(',');
        return Text.trim(comma > 0 ? city.substring(0, comma) : city);
    }

    private static Optional<String> group(Matcher m, String name) {
        return m.namedGroups().containsKey(name)
                ? Optional.ofNullable(m.group(name)).map(Text::trim)
                : Optional.empty();
    }
}
