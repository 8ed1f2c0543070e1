package kawat.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Knows wires and outlets by every form in which their names are printed. Immutable; made once at start-up.
public final class Wires {

    /// Names up to this length are told from words by their capitals.
    private static final int SHORT = 5;

    private final List<Wire> wires;
    private final Map<String, Wire> byForm = new HashMap<>();
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    /// The characters that forms begin with: all others are told at a look.
    private final BitSet firsts = new BitSet();

    private Wires(List<Wire> wires) {
        this.wires = List.copyOf(wires);
        for (Wire wire : wires) {
            for (String form : wire.names()) {
                byForm.putIfAbsent(key(form), wire);
            }
        }
        wires.stream().flatMap(w -> w.names().stream()).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(f -> byFirst.computeIfAbsent(f.charAt(0), c -> new ArrayList<>()).add(f));
        byFirst.keySet().forEach(firsts::set);
    }

    /// Reads every file of `resources/wires`.
    ///
    /// @throws BadResource when a file is missing something, holds something unknown, or is not JSON
    public static Wires load() {
        return new Wires(ResourceFolder.list("wires", ".json").stream()
                .map(f -> StrictJson.read(f.name(), f.text(), Wire.class)).toList());
    }

    /// Returns all wires in the order of their files.
    public List<Wire> all() {
        return wires;
    }

    /// Finds the wire that a printed form stands for.
    public Optional<Wire> named(String printed) {
        return Optional.ofNullable(byForm.get(key(printed.strip())));
    }

    /// Finds the first wire that is named in a text, as a word of its own.
    public Optional<Wire> namedIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            String form = formAt(text, at);
            if (form != null) {
                return named(form);
            }
        }
        return Optional.empty();
    }

    /// Returns the forms of names that stand in a text as words of their own, in their order, each once.
    public List<String> formsIn(String text) {
        List<String> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            String form = formAt(text, at);
            if (form != null && !found.contains(form)) {
                found.add(form);
            }
        }
        return found;
    }

    /// The longest form that begins there.
    private @Nullable String formAt(String text, int at) {
        char first = text.charAt(at);
        if (!firsts.get(first) || at > 0 && plain(first) && plain(text.charAt(at - 1))) {
            return null;
        }
        for (String form : byFirst.getOrDefault(first, List.of())) {
            if (text.startsWith(form, at) && edged(text, at, at + form.length())) {
                return form;
            }
        }
        return null;
    }

    /// Letters of which a word has several: none begins between two.
    private static boolean plain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean edged(String text, int from, int to) {
        return (from == 0 || spaceless(text.codePointAt(from))
                || !Character.isLetterOrDigit(text.codePointBefore(from)))
                && (to == text.length() || spaceless(text.codePointBefore(to))
                        || !Character.isLetterOrDigit(text.codePointAt(to)));
    }

    /// Finds the wire whose own site the host is.
    public Optional<Wire> atHost(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return wires.stream().filter(w -> w.hosts().stream().anyMatch(h -> lower.equals(h) || lower.endsWith("." + h)))
                .findFirst();
    }

    /// Returns a regular expression, without groups that capture, for any of the forms as words of their own.
    public static String alternatives(List<String> forms) {
        return forms.stream().distinct().sorted(Comparator.comparingInt(String::length).reversed())
                .map(f -> edge(f, true) + Pattern.quote(f) + edge(f, false))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String edge(String form, boolean before) {
        int c = before ? form.codePointAt(0) : form.codePointBefore(form.length());
        return spaceless(c) ? "" : before ? "(?<![\\p{L}\\p{N}])" : "(?![\\p{L}\\p{N}])";
    }

    /// Scripts without spaces have no word edges to look for.
    private static boolean spaceless(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> !Character.isLetterOrDigit(c);
        };
    }

    private static String key(String form) {
        return form.length() <= SHORT ? form : form.toLowerCase(Locale.ROOT);
    }
}
