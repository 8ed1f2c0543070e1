package kawat.day;

import java.util.List;
import java.util.Map;
import kawat.lexicon.DayWords;
import kawat.lexicon.Lexicon;
import kawat.text.Calendars;

/// Makes the readers of a language's slots.
final class SlotReaders {

    private static final int LAST_DAY = 31;
    private static final int MONTHS = 12;
    /// The Persian calendar counts some 620 years less than ours.
    private static final int FIRST_YEAR = 1300;
    private static final int LAST_YEAR = 2199;
    private static final int MOST = 999;

    private final Lexicon lexicon;
    private final DayWords words;
    private final Calendars calendars;
    private final Letters letters;

    SlotReaders(Lexicon lexicon, DayWords words, Calendars calendars, Letters letters) {
        this.lexicon = lexicon;
        this.words = words;
        this.calendars = calendars;
        this.letters = letters;
    }

    /// @throws IllegalArgumentException when the lexicon has no list of that name
    SlotReader of(String name, boolean capital) {
        String language = lexicon.language();
        return switch (name) {
            case "[" -> new SlotReader.Edge(Slot.OPEN);
            case "]" -> new SlotReader.Edge(Slot.CLOSE);
            case "day" -> digits(Slot.DAY, 2, 1, LAST_DAY, words.ordinals());
            case "m" -> digits(Slot.MONTH_NUMBER, 2, 1, MONTHS, List.of());
            case "year" -> digits(Slot.YEAR, 4, FIRST_YEAR, LAST_YEAR, List.of());
            case "n" -> new SlotReader.Either(digits(Slot.NUMBER, 3, 1, MOST, List.of()),
                    reader(Slot.NUMBER, false, false, List.of(words.numbers())));
            case "weekday" -> reader(Slot.WEEKDAY, capital, false,
                    List.of(words.weekdays(), lexicon.weekdays(), calendars.weekdays(language)));
            case "fullmonth" -> reader(Slot.FULL_MONTH, capital, false,
                    List.of(words.months(), calendars.months(language)));
            case "month" -> reader(Slot.MONTH, capital, true,
                    List.of(words.months(), lexicon.months(), calendars.months(language)));
            case "unit" -> units();
            case "era" -> reader(Slot.ERA, false, false, List.of(calendars.eras()));
            case "solar" -> reader(Slot.SOLAR, false, false, List.of(calendars.solarMonths(language)));
            default -> list(name, capital);
        };
    }

    private SlotReader units() {
        WordTrie trie = new WordTrie(letters);
        words.units().forEach((word, unit) -> trie.add(word, Facts.UNITS.indexOf(unit)));
        return new SlotReader.Words(Slot.UNIT, trie.frozen(), false, false);
    }

    private SlotReader list(String name, boolean capital) {
        List<String> listed = words.lists().get(name);
        if (listed == null) {
            throw new IllegalArgumentException("there is no list \"" + name + "\" in " + lexicon.language());
        }
        WordTrie trie = new WordTrie(letters);
        listed.forEach(word -> trie.add(word, 0));
        return new SlotReader.Words(Slot.LIST, trie.frozen(), capital, false);
    }

    private SlotReader digits(Slot slot, int most, int least, int biggest, List<String> endings) {
        WordTrie trie = new WordTrie(letters);
        endings.forEach(e -> trie.add(e, 0));
        return new SlotReader.Digits(slot, most, least, biggest, trie.frozen());
    }

    private SlotReader reader(Slot slot, boolean capital, boolean dot, List<Map<String, Integer>> lists) {
        WordTrie trie = new WordTrie(letters);
        lists.forEach(list -> list.forEach(trie::add));
        return new SlotReader.Words(slot, trie.frozen(), capital, dot);
    }
}
