package kawat.page.meta;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kawat.lexicon.Markup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// Reads what the names that a page gives its elements say of the fields of a story. Pages repeat their names: each is
/// looked at once. Safe for use by several threads.
public final class Called {

    static final int HEADLINE = 1;
    static final int STORY = 1 << 1;
    static final int ELSEWHERE = 1 << 2;
    static final int BADGE = 1 << 3;
    static final int WRITER = 1 << 4;
    static final int BESIDE = 1 << 5;
    static final int PASSED = 1 << 6;

    private static final int LONGEST = 120;
    /// So many different lists of names are kept; a page that makes up more is read all the same, only more slowly.
    private static final int MOST_KNOWN = 20_000;

    private final List<List<String>> lists;
    private final ConcurrentMap<String, Integer> known = new ConcurrentHashMap<>();

    /// Made once for all pages.
    public Called(Markup.Fields fields) {
        this.lists = List.of(fields.headline(), fields.story(), fields.elsewhere(), fields.badge(), fields.writer(),
                fields.beside(), fields.passed());
    }

    /// Tells whether one of the names of an element is listed under this bit.
    boolean is(int bit, Element element) {
        return (of(element) & bit) != 0;
    }

    /// Returns what an element is called, in the bits above.
    int of(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        int bits = 0;
        for (Attribute attribute : element.attributes()) {
            bits |= switch (attribute.getKey()) {
                case "class", "id", "data-testid" -> all(attribute.getValue());
                default -> 0;
            };
        }
        return bits;
    }

    private int all(String names) {
        Integer kept = known.get(names);
        if (kept != null) {
            return kept;
        }
        Set<String> parts = names(names);
        int bits = 0;
        for (int i = 0; i < lists.size(); i++) {
            bits |= Markup.lists(lists.get(i), parts) ? 1 << i : 0;
        }
        if (names.length() <= LONGEST && known.size() < MOST_KNOWN) {
            known.put(names, bits);
        }
        return bits;
    }

    /// Returns the names in lower case: whole, in their parts, and in pairs of parts.
    private static Set<String> names(String all) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : all.strip().split("\\s+")) {
            if (name.isEmpty() || name.length() > LONGEST) {
                continue;
            }
            names.add(name.toLowerCase(Locale.ROOT));
            String[] parts = name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT).split("[^a-z]+");
            for (int i = 0; i < parts.length; i++) {
                boolean denied = i > 0 && (parts[i - 1].equals("no") || parts[i - 1].equals("without"));
                if (!parts[i].isEmpty() && !denied) {
                    names.add(parts[i]);
                    if (i + 1 < parts.length) {
                        names.add(parts[i] + "-" + parts[i + 1]);
                    }
                }
            }
        }
        return names;
    }
}
