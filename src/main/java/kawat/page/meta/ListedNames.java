package kawat.page.meta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

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
    /// Longer lists of names are looked at name by name.
    private static final int MOST_KEPT = 400;
    /// So many different names and lists of names are kept; a page that makes up more is read all the same, only more slowly.
    private static final int MOST_KNOWN = 20_000;

    private final Map<String, Long> exact = new HashMap<>();
    private final Map<Character, List<Prefix>> prefixes = new HashMap<>();
    /// First parts of the listed names that have several: no other pairs of parts need to be looked up.
    private final Set<String> openers = new HashSet<>();
    private final ConcurrentMap<String, Long> known = new ConcurrentHashMap<>();
    /// Bits that a part does not get behind one that denies it.
    private long deniable;

    private record Prefix(String text, long bit) {}

    /// Adds a list.
    ///
    /// @param bit      by which its names are told
    /// @param deniable whether "no" and "without" before a part of a name deny it
    public void add(List<String> names, long bit, boolean deniable) {
        this.deniable |= deniable ? bit : 0;
        for (String name : names) {
            if (name.endsWith("*")) {
                prefixes.computeIfAbsent(name.charAt(0), c -> new ArrayList<>())
                        .add(new Prefix(name.substring(0, name.length() - 1), bit));
            } else {
                exact.merge(name, bit, (a, b) -> a | b);
            }
            if (name.indexOf('-') > 0) {
                openers.add(name.substring(0, name.indexOf('-')));
            }
        }
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
                bits |= from == 0 && to == length ? looked(names) : one(names.substring(from, to));
            }
            from = to;
        }
        keep(names, bits);
        return bits;
    }

    private long one(String name) {
        Long kept = known.get(name);
        if (kept != null) {
            return kept;
        }
        long bits = looked(name);
        keep(name, bits);
        return bits;
    }

    /// Names with digits are mostly made up for one element and would fill the room.
    private void keep(String names, long bits) {
        if (names.length() <= MOST_KEPT && known.size() < MOST_KNOWN && !digits(names)) {
            known.put(names, bits);
        }
    }

    private static boolean digits(String names) {
        for (int i = 0; i < names.length(); i++) {
            if (names.charAt(i) >= '0' && names.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /// Looks a name up: whole, its parts, and each two of them that follow one another.
    private long looked(String name) {
        long bits = listed(name.toLowerCase(Locale.ROOT));
        String last = "";
        long lastMask = -1;
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean upper = c >= 'A' && c <= 'Z';
            boolean letter = upper || c >= 'a' && c <= 'z';
            boolean edge = !letter || upper && i > 0 && name.charAt(i - 1) >= 'a' && name.charAt(i - 1) <= 'z';
            if (edge && !part.isEmpty()) {
                String word = part.toString();
                long mask = last.equals("no") || last.equals("without") ? ~deniable : -1;
                bits |= listed(word) & mask;
                if (openers.contains(last)) {
                    bits |= listed(last + "-" + word) & lastMask;
                }
                last = word;
                lastMask = mask;
                part.setLength(0);
            }
            if (letter) {
                part.append(upper ? (char) (c + 'a' - 'A') : c);
            }
        }
        return bits;
    }

    private long listed(String name) {
        long bits = exact.getOrDefault(name, 0L);
        for (Prefix prefix : name.isEmpty() ? List.<Prefix>of() : prefixes.getOrDefault(name.charAt(0), List.of())) {
            if (name.startsWith(prefix.text)) {
                bits |= prefix.bit;
            }
        }
        return bits;
    }
}
