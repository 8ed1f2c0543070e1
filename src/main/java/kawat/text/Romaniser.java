package kawat.text;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Writes names of people in Latin letters, where a script tells how they sound. Safe for use by several threads.
public final class Romaniser {

    private static final String OWN = "names";
    private static final String FOREIGN = "foreign";

    private final ConcurrentMap<String, Transliterator> made = new ConcurrentHashMap<>();

    /// How a language writes its names in Latin letters, as its lexicon says.
    ///
    /// @param surnames family names; none where the script tells names by itself
    /// @param readings how bearers spell a syllable; a family name after "^"
    /// @param rules    ICU rules for a word: `names` for the language's own people, `foreign` for others
    /// @param given    reads names that only a dictionary knows
    public record Habits(String language, Set<String> surnames, Map<String, String> readings,
            Map<String, List<String>> rules, NameReadings given) {}

    /// Returns the name in plain Latin letters: a Chinese or Korean surname first, a Japanese one last; the name itself where
    /// its script leaves the sound open, as Arabic does.
    public String romanise(String name, Habits habits) {
        UnicodeScript script = UnicodeScript.of(name.codePointAt(0));
        return switch (script) {
            case HAN -> han(name, habits);
            case HANGUL -> hangul(name, habits);
            case KATAKANA, HIRAGANA -> words(name, "Any-Latin", habits, FOREIGN);
            case CYRILLIC -> words(name, "Cyrillic-Latin", habits, OWN);
            default -> habits.rules().containsKey(OWN) ? words(name, "Any-Latin", habits, OWN) : name;
        };
    }

    private String han(String name, Habits habits) {
        Optional<String> read = habits.given().read(name).filter(r -> !r.given().isEmpty())
                .map(r -> words(r.given(), "Any-Latin", habits, OWN) + " "
                        + words(r.family(), "Any-Latin", habits, OWN));
        boolean chinese = habits.given() == NameReadings.NONE;
        return read.or(() -> chinese && name.length() <= 4 && isOneWord(name)
                ? surnameFirst(name, "Han-Latin/Names", "", habits)
                : Optional.empty()).orElse(name);
    }

    private String hangul(String name, Habits habits) {
        boolean own = isOneWord(name) && name.length() <= 4;
        return own
                ? surnameFirst(name, "Hangul-Latin", "-", habits).orElse(name)
                : words(name, "Hangul-Latin", habits, FOREIGN);
    }

    private static boolean isOneWord(String name) {
        return name.codePoints().allMatch(Character::isLetter);
    }

    private Optional<String> surnameFirst(String name, String by, String joint, Habits habits) {
        int length = name.length() > 2 && habits.surnames().contains(name.substring(0, 2)) ? 2 : 1;
        if (name.length() <= length || !habits.surnames().contains(name.substring(0, length))) {
            return Optional.empty();
        }
        StringBuilder given = new StringBuilder();
        for (int i = length; i < name.length(); i++) {
            String syllable = name.substring(i, i + 1);
            given.append(given.isEmpty() ? "" : joint)
                    .append(habits.readings().getOrDefault(syllable, latin(syllable, by, List.of())));
        }
        String family = name.substring(0, length);
        String surname = habits.readings().getOrDefault("^" + family,
                latin(family, by, List.of()).replace(" ", ""));
        return Optional.of(capital(surname) + " " + capital(given.toString()));
    }

    /// Writes each word of a name by the rules of the language, what these leave over by those of the script.
    private String words(String name, String by, Habits habits, String whose) {
        List<String> rules = habits.rules().getOrDefault(whose, List.of());
        StringBuilder text = new StringBuilder();
        for (String word : name.replace('・', ' ').replace('·', ' ').replace('=', ' ').split("\\s+")) {
            StringBuilder parts = new StringBuilder();
            for (String part : word.split("-", -1)) {
                parts.append(parts.isEmpty() ? "" : "-").append(capital(latin(part, by, rules)));
            }
            text.append(text.isEmpty() ? "" : " ").append(parts);
        }
        return text.toString();
    }

    private String latin(String text, String by, List<String> rules) {
        Transliterator transliterator = made.computeIfAbsent(by + rules.hashCode(), id -> rules.isEmpty()
                ? Transliterator.getInstance(by + "; Latin-ASCII; Lower")
                : Transliterator.createFromRules(id, String.join("\n", rules) + "\n:: " + by + ";\n:: Latin-ASCII;",
                        Transliterator.FORWARD));
        synchronized (transliterator) {
            return transliterator.transliterate(text.toLowerCase(Locale.ROOT)).replaceAll("['\"`ʹʺ’]", "").strip();
        }
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
