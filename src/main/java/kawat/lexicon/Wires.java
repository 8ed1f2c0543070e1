package kawat.lexicon;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Knows wires and outlets by every form in which their names are printed. Immutable; made once at start-up.
public final class Wires {

    /// Names up to this length are told from words by their capitals.
    private static final int SHORT = 5;

    private final List<Wire> wires;
    private final Map<String, Wire> byForm = new HashMap<>();
    private final Pattern anyName;

    private Wires(List<Wire> wires) {
        this.wires = List.copyOf(wires);
        for (Wire wire : wires) {
            for (String form : wire.names()) {
                byForm.putIfAbsent(key(form), wire);
            }
        }
        this.anyName = Pattern.compile(alternatives(wires.stream().flatMap(w -> w.names().stream()).toList()));
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
        Matcher found = anyName.matcher(text);
        return found.find() ? named(found.group()) : Optional.empty();
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

    /// Scripts without spaces have no word edges to look for.
    private static String edge(String form, boolean before) {
        int c = before ? form.codePointAt(0) : form.codePointBefore(form.length());
        boolean spaceless = switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> !Character.isLetterOrDigit(c);
        };
        return spaceless ? "" : before ? "(?<![\\p{L}\\p{N}])" : "(?![\\p{L}\\p{N}])";
    }

    private static String key(String form) {
        return form.length() <= SHORT ? form : form.toLowerCase(Locale.ROOT);
    }
}
