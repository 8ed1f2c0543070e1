package kawat.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Knows in which forms the words of listed names are printed, and leads each form back to the word.
final class Inflection {

    /// Words shorter than this are printed in capitals only when they are acronyms.
    private static final int SHORTEST_IN_CAPITALS = 3;

    private final Map<String, List<String>> endings;
    private final List<String> prefixes;
    private final Map<String, List<String>> words = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    Inflection(Map<String, List<String>> endings, List<String> prefixes) {
        this.endings = endings;
        this.prefixes = prefixes;
    }

    /// Learns a word of a listed name.
    void learn(String word) {
        if (!known.add(word)) {
            return;
        }
        for (String form : forms(word)) {
            put(form, word);
            String capitals = form.toUpperCase(Locale.ROOT);
            if (form.length() >= SHORTEST_IN_CAPITALS && !capitals.equals(form)) {
                put(capitals, word);
            }
        }
        for (String prefix : prefixes) {
            put(prefix + word, word);
            // The Arabic article loses its first letter after "to".
            if (prefix.endsWith("\u0644") && word.startsWith("\u0627\u0644")) {
                put(prefix + word.substring(1), word);
            }
        }
    }

    /// Returns the listed words of which the printed one may be a form.
    List<String> words(String printed) {
        return words.getOrDefault(printed, List.of());
    }

    private Set<String> forms(String word) {
        Set<String> forms = new HashSet<>(Set.of(word));
        if (!Character.isLetter(word.codePointAt(0)) || endings.isEmpty()) {
            return forms;
        }
        String ending = "";
        for (String listed : endings.keySet()) {
            if (word.endsWith(listed) && listed.length() > ending.length() && word.length() > listed.length() + 1) {
                ending = listed;
            }
        }
        String stem = word.substring(0, word.length() - ending.length());
        for (String other : endings.getOrDefault(ending, List.of())) {
            forms.add(stem + other);
        }
        return forms;
    }

    private void put(String form, String word) {
        List<String> listed = words.computeIfAbsent(form, f -> new ArrayList<>(1));
        if (!listed.contains(word)) {
            listed.add(word);
        }
    }
}
