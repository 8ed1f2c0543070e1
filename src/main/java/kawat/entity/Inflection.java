package kawat.entity;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Leads the form in which a word of a listed name is printed back to the word as listed.
final class Inflection {

    /// Words shorter than this are printed in capitals only when they are acronyms.
    private static final int SHORTEST_IN_CAPITALS = 3;

    private static final int SHORTEST_STEM = 3;

    private final Map<String, List<String>> endings;
    private final Map<String, List<String>> byForm = new HashMap<>();
    private final Map<String, String> prefixes;
    private final Set<String> known = new HashSet<>();
    private int longestEnding;

    /// @param endings  the ending of a listed word to the endings it takes
    /// @param prefixes letters written together with the word that follows, to the letters of that word which they stand for
    Inflection(Map<String, List<String>> endings, Map<String, String> prefixes) {
        this.endings = endings;
        this.prefixes = prefixes;
        endings.forEach((listed, forms) -> forms.forEach(form -> {
            byForm.computeIfAbsent(form, f -> new ArrayList<>()).add(listed);
            longestEnding = Math.max(longestEnding, form.length());
        }));
    }

    /// Learns a word of a listed name.
    void learn(String word) {
        known.add(word);
    }

    /// Returns the listed words of which the printed one may be a form.
    List<String> words(String printed) {
        if (known.contains(printed)) {
            return endings.isEmpty() && prefixes.isEmpty() ? List.of(printed) : withForms(printed, printed);
        }
        if (printed.length() >= SHORTEST_IN_CAPITALS && isCapitals(printed)) {
            String mixed = printed.charAt(0) + printed.substring(1).toLowerCase(Locale.ROOT);
            String small = printed.toLowerCase(Locale.ROOT);
            List<String> found = withForms(mixed, mixed);
            return found.isEmpty() ? withForms(small, small) : found;
        }
        return endings.isEmpty() && prefixes.isEmpty() ? List.of() : withForms(printed, printed);
    }

    /// Returns how many letters of the printed word stand before the listed one.
    int prefix(String printed) {
        if (known.contains(printed)) {
            return 0;
        }
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            String listed = unprefixed(printed, prefix);
            if (known.contains(listed)) {
                return Math.max(0, printed.length() - listed.length());
            }
        }
        return 0;
    }

    /// Returns how many letters of the printed word are a particle after the listed one, in the Korean script.
    int suffix(String printed) {
        if (endings.isEmpty() || known.contains(printed)
                || UnicodeScript.of(printed.codePointBefore(printed.length())) != UnicodeScript.HANGUL) {
            return 0;
        }
        List<String> listed = words(printed);
        return listed.isEmpty() ? 0 : printed.length() - listed.getFirst().length();
    }

    /// Tells whether two words may be forms of one that is not listed.
    boolean isSame(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int stem = 0;
        while (stem < one.length() && stem < other.length() && one.charAt(stem) == other.charAt(stem)) {
            stem++;
        }
        for (int i = Math.max(SHORTEST_STEM, stem - longestEnding); i <= stem; i++) {
            String a = one.substring(i);
            String b = other.substring(i);
            if (endings.values().stream().anyMatch(forms -> forms.contains(a) && forms.contains(b))) {
                return true;
            }
        }
        return false;
    }

    private List<String> withForms(String word, String printed) {
        List<String> found = new ArrayList<>(2);
        if (known.contains(word)) {
            found.add(word);
        }
        for (int length = 0; length <= longestEnding && length < printed.length(); length++) {
            String stem = printed.substring(0, printed.length() - length);
            for (String ending : byForm.getOrDefault(printed.substring(printed.length() - length), List.of())) {
                String listed = stem + ending;
                if (known.contains(listed) && !found.contains(listed) && ending.equals(ending(listed))) {
                    found.add(listed);
                }
            }
        }
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            add(found, unprefixed(printed, prefix));
        }
        return found;
    }

    /// Returns the word without the prefix; empty where it has none.
    private static String unprefixed(String printed, Map.Entry<String, String> prefix) {
        return printed.startsWith(prefix.getKey())
                ? prefix.getValue() + printed.substring(prefix.getKey().length())
                : "";
    }

    private void add(List<String> found, String word) {
        if (known.contains(word) && !found.contains(word)) {
            found.add(word);
        }
    }

    /// Returns the longest of the listed endings that the word has, its stem being two letters or more.
    private String ending(String word) {
        String longest = "";
        for (String listed : endings.keySet()) {
            if (listed.length() > longest.length() && word.endsWith(listed) && word.length() > listed.length() + 1) {
                longest = listed;
            }
        }
        return longest;
    }

    private static boolean isCapitals(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return Character.isUpperCase(word.charAt(0));
    }
}
