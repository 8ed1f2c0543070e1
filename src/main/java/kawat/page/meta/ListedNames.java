package kawat.page.meta;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Looks the names that pages give their elements up in several lists at once. A listed name that ends in `*` stands for
/// all that begin like it. Filled before others see it; then it is safe for use by several threads.
public final class ListedNames {

    /// The element has properties beside its names.
    public static final long MARKED = 1L << 62;
    /// The element may be hidden.
    public static final long STYLED = 1L << 63;

    /// Of what is no name of a page's own choice only the lower half of the bits is told.
    private static final long PROPERTY = 0xFFFF_FFFFL;
    private static final int LONGEST = 120;
    /// Names for all that begin like them are kept by their first letter, those beyond ASCII together.
    private static final int LETTERS = 0x80;
    private static final int ROWS = 4096;
    /// Longer lists of names are looked at name by name.
    private static final int MOST_KEPT = 400;
    /// So many different names and lists of names are kept; a page that makes up more is read all the same, only more slowly.
    private static final int MOST_KNOWN = 20_000;

    private final Map<String, Listed> exact = new HashMap<>();
    /// The names of the lists by their first letter, those for all that begin like them.
    private final List<List<Prefix>> prefixes = new ArrayList<>(Collections.nCopies(LETTERS, List.of()));
    /// The same names by the last bits of their hash, so that a part of a name is found where it stands.
    private final @Nullable Listed[] rows = new Listed[ROWS];
    private final ConcurrentMap<String, Long> known = new ConcurrentHashMap<>();
    /// Bits that a part does not get behind one that denies it.
    private long deniable;

    private record Prefix(String text, long bit) {}

    /// A name, and what it is listed under.
    private static final class Listed {
        final String name;
        final @Nullable Listed next;
        long bits;
        /// Whether listed names of several parts begin with it: no other pairs of parts need to be looked up.
        boolean opens;
        boolean denies;

        Listed(String name, @Nullable Listed next) {
            this.name = name;
            this.next = next;
        }
    }

    /// Makes empty lists.
    public ListedNames() {
        List.of("no", "without").forEach(n -> listed(n).denies = true);
    }

    /// Adds a list.
    ///
    /// @param bit      by which its names are told
    /// @param deniable whether "no" and "without" before a part of a name deny it
    public void add(List<String> names, long bit, boolean deniable) {
        this.deniable |= deniable ? bit : 0;
        for (String name : names) {
            if (name.endsWith("*")) {
                List<Prefix> same = new ArrayList<>(prefixes.get(letter(name.charAt(0))));
                same.add(new Prefix(name.substring(0, name.length() - 1), bit));
                prefixes.set(letter(name.charAt(0)), same);
            } else {
                listed(name).bits |= bit;
            }
            if (name.indexOf('-') > 0) {
                listed(name.substring(0, name.indexOf('-'))).opens = true;
            }
        }
    }

    private Listed listed(String name) {
        return exact.computeIfAbsent(name, n -> {
            int row = row(n.hashCode());
            Listed made = new Listed(n, rows[row]);
            rows[row] = made;
            return made;
        });
    }

    private static int row(int hash) {
        return (hash ^ hash >>> 16) & ROWS - 1;
    }

    /// Returns the bits of the lists that have one of the names of an element, with those above.
    public long of(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        long bits = 0;
        for (Attribute attribute : element.attributes()) {
            bits |= switch (attribute.getKey()) {
                case "class", "id", "data-testid" -> of(attribute.getValue());
                case "itemprop", "rel", "role" -> MARKED | of(attribute.getValue()) & PROPERTY;
                case "data-component" -> of(attribute.getValue()) & PROPERTY;
                case "style", "hidden" -> STYLED;
                default -> 0;
            };
        }
        return bits;
    }

    /// Returns the bits of the lists that have one of the names, which white space parts.
    public long of(String names) {
        Long kept = known.get(names);
        if (kept != null) {
            return kept;
        }
        long bits = 0;
        int from = 0;
        int length = names.length();
        while (from < length) {
            while (from < length && names.charAt(from) <= ' ') {
                from++;
            }
            int to = from;
            while (to < length && names.charAt(to) > ' ') {
                to++;
            }
            if (to > from && to - from <= LONGEST) {
                bits |= looked(names, from, to);
            }
            from = to;
        }
        if (length <= MOST_KEPT && known.size() < MOST_KNOWN) {
            known.put(names, bits);
        }
        return bits;
    }

    /// Looks a name up: whole, its parts, and each two of them that follow one another.
    private long looked(String names, int from, int to) {
        char[] lower = new char[to - from];
        int whole = 0;
        for (int i = from; i < to; i++) {
            char c = names.charAt(i);
            char small = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c < 0x80 ? c : Character.toLowerCase(c);
            lower[i - from] = small;
            whole = 31 * whole + small;
        }
        long bits = bits(lower, 0, lower.length, whole);
        Listed last = null;
        long lastMask = -1;
        int start = 0;
        int hash = 0;
        for (int i = 0; i <= lower.length; i++) {
            boolean letter = i < lower.length && lower[i] >= 'a' && lower[i] <= 'z' && names.charAt(from + i) < 0x80;
            boolean edge = !letter || i > start && names.charAt(from + i) < 'a' && names.charAt(from + i - 1) >= 'a';
            if (edge && i > start) {
                Listed word = find(lower, start, i, hash);
                long mask = last != null && last.denies ? ~deniable : -1;
                bits |= ((word == null ? 0 : word.bits) | begun(lower, start, i)) & mask;
                if (last != null && last.opens) {
                    bits |= pair(last.name + "-" + new String(lower, start, i - start)) & lastMask;
                }
                last = word;
                lastMask = mask;
            }
            hash = edge ? 0 : hash;
            start = edge ? letter ? i : i + 1 : start;
            hash = letter ? 31 * hash + lower[i] : hash;
        }
        return bits;
    }

    private long pair(String name) {
        return bits(name.toCharArray(), 0, name.length(), name.hashCode());
    }

    private long bits(char[] text, int from, int to, int hash) {
        Listed found = find(text, from, to, hash);
        return (found == null ? 0 : found.bits) | begun(text, from, to);
    }

    private @Nullable Listed find(char[] text, int from, int to, int hash) {
        for (Listed listed = rows[row(hash)]; listed != null; listed = listed.next) {
            if (listed.name.length() == to - from && begins(text, from, listed.name)) {
                return listed;
            }
        }
        return null;
    }

    private long begun(char[] text, int from, int to) {
        long bits = 0;
        for (Prefix prefix : prefixes.get(letter(text[from]))) {
            if (prefix.text.length() <= to - from && begins(text, from, prefix.text)) {
                bits |= prefix.bit;
            }
        }
        return bits;
    }

    private static int letter(char first) {
        return first < LETTERS ? first : 0;
    }

    private static boolean begins(char[] text, int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (text[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
