package kawat.page.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kawat.article.Removed;
import kawat.lexicon.Markup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads what the names that a page gives its elements say of them. What an element is called is a set of bits.
final class ClassNames {

    static final int BODY = 1;
    static final int KICKER = 1 << 1;
    static final int BYLINE = 1 << 2;
    static final int DATE = 1 << 3;
    static final int CAPTION = 1 << 4;
    static final int CREDIT = 1 << 5;
    static final int EMBED = 1 << 6;
    static final int RELATED = 1 << 7;
    static final int INSET = 1 << 8;
    static final int ICON = 1 << 9;
    static final int DECK = 1 << 10;
    /// The reasons to set a block apart have the bits from here on, first come first.
    private static final int REASONS = 12;
    private static final int LONGEST = 120;
    /// So many different names and lists of names are kept; a page that makes up more is read all the same, only more slowly.
    private static final int MOST_KNOWN = 20_000;

    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<Character, List<Prefix>> prefixes = new HashMap<>();
    private final List<Removed.Reason> reasons = new ArrayList<>();
    private final ConcurrentMap<String, Integer> known = new ConcurrentHashMap<>();

    private record Prefix(String text, int bit) {}

    ClassNames(Markup markup) {
        add(markup.body(), BODY);
        add(markup.kicker(), KICKER);
        add(markup.byline(), BYLINE);
        add(markup.date(), DATE);
        add(markup.caption(), CAPTION);
        add(markup.credit(), CREDIT);
        add(markup.embed(), EMBED);
        add(markup.related(), RELATED);
        add(markup.inset(), INSET);
        add(markup.icon(), ICON);
        add(markup.deck(), DECK);
        markup.apart().forEach((reason, names) -> {
            add(names, 1 << REASONS + reasons.size());
            reasons.add(Removed.Reason.valueOf(reason));
        });
    }

    private void add(List<String> names, int bit) {
        for (String name : names) {
            if (name.endsWith("*")) {
                prefixes.computeIfAbsent(name.charAt(0), c -> new ArrayList<>())
                        .add(new Prefix(name.substring(0, name.length() - 1), bit));
            } else {
                exact.merge(name, bit, (a, b) -> a | b);
            }
        }
    }

    /// Returns what the element is called.
    int of(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        int bits = 0;
        for (Attribute attribute : element.attributes()) {
            bits |= switch (attribute.getKey()) {
                case "class", "id", "data-testid", "itemprop", "rel", "data-component", "role" ->
                    all(attribute.getValue());
                default -> 0;
            };
        }
        return bits;
    }

    /// Returns why elements of these names are set apart, null where they are not.
    Removed.@Nullable Reason apart(int called) {
        int bits = called >>> REASONS;
        return bits == 0 ? null : reasons.get(Integer.numberOfTrailingZeros(bits));
    }

    /// Tells whether an address is that of a sign or a counter, not of a picture.
    boolean icon(String address) {
        int slash = address.indexOf('/', address.indexOf("//") + 2);
        String path = slash < 0 ? address : address.substring(slash);
        int query = path.indexOf('?');
        return (split(path.substring(0, query < 0 ? path.length() : query).replace('/', ' ')) & ICON) != 0;
    }

    private int all(String names) {
        Integer kept = known.get(names);
        if (kept != null) {
            return kept;
        }
        int bits = split(names);
        if (names.length() <= LONGEST && known.size() < MOST_KNOWN) {
            known.put(names, bits);
        }
        return bits;
    }

    private int split(String names) {
        int bits = 0;
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
                bits |= looked(names.substring(from, to));
            }
            from = to;
        }
        return bits;
    }

    /// Looks a name up: whole, its parts, and each two of them that follow one another.
    private int looked(String name) {
        int bits = listed(name.toLowerCase(Locale.ROOT));
        String last = "";
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean upper = c >= 'A' && c <= 'Z';
            boolean letter = upper || c >= 'a' && c <= 'z';
            boolean edge = !letter || upper && i > 0 && name.charAt(i - 1) >= 'a' && name.charAt(i - 1) <= 'z';
            if (edge && !part.isEmpty()) {
                String word = part.toString();
                bits |= listed(word);
                if (!last.isEmpty()) {
                    bits |= listed(last + "-" + word);
                }
                last = word;
                part.setLength(0);
            }
            if (letter) {
                part.append(upper ? (char) (c + 'a' - 'A') : c);
            }
        }
        return bits;
    }

    private int listed(String name) {
        int bits = exact.getOrDefault(name, 0);
        for (Prefix prefix : name.isEmpty() ? List.<Prefix>of() : prefixes.getOrDefault(name.charAt(0), List.of())) {
            if (name.startsWith(prefix.text)) {
                bits |= prefix.bit;
            }
        }
        return bits;
    }
}
