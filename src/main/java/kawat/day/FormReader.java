package kawat.day;

import java.util.ArrayList;
import java.util.List;

/// Reads a form of the lexicon into what must stand one behind the other; one list for each way its optional parts may
/// be there or not.
final class FormReader {

    /// One letter, or one slot.
    ///
    /// @param letter  where it is a letter
    /// @param name    where it is a slot: its name in lower case, else blank
    /// @param capital whether a capital must be printed
    record Element(char letter, String name, boolean capital) {
        boolean isLetter() {
            return name.isEmpty();
        }
    }

    private final String form;
    private final Letters letters;
    private int at;

    private FormReader(String form, Letters letters) {
        this.form = form;
        this.letters = letters;
    }

    /// @throws IllegalArgumentException when brackets do not close
    static List<List<Element>> read(String form, Letters letters) {
        FormReader reader = new FormReader(form, letters);
        List<List<Element>> ways = reader.ways(false);
        if (reader.at < form.length()) {
            throw reader.broken();
        }
        return ways;
    }

    private List<List<Element>> ways(boolean optional) {
        List<List<Element>> ways = new ArrayList<>(List.of(List.of()));
        while (at < form.length()) {
            char c = form.charAt(at++);
            switch (c) {
                case '<' -> ways = product(ways, ways(true));
                case '>' -> {
                    if (!optional) {
                        throw broken();
                    }
                    ways.add(List.of());
                    return ways;
                }
                case '{' -> ways = then(ways, slot());
                case '[' -> ways = then(ways, new Element(c, "[", false));
                case ']' -> ways = then(ways, new Element(c, "]", false));
                default -> ways = then(ways, new Element(letters.fold(c), "", false));
            }
        }
        if (optional) {
            throw broken();
        }
        return ways;
    }

    private Element slot() {
        int end = form.indexOf('}', at);
        if (end <= at) {
            throw broken();
        }
        String name = form.substring(at, end);
        at = end + 1;
        return new Element('{', name.toLowerCase(java.util.Locale.ROOT), Character.isUpperCase(name.charAt(0)));
    }

    private static List<List<Element>> then(List<List<Element>> ways, Element element) {
        return product(ways, List.of(List.of(element)));
    }

    private static List<List<Element>> product(List<List<Element>> heads, List<List<Element>> tails) {
        List<List<Element>> all = new ArrayList<>();
        for (List<Element> head : heads) {
            for (List<Element> tail : tails) {
                List<Element> way = new ArrayList<>(head);
                way.addAll(tail);
                all.add(way);
            }
        }
        return all;
    }

    private IllegalArgumentException broken() {
        return new IllegalArgumentException("brackets do not close in \"" + form + "\"");
    }
}
