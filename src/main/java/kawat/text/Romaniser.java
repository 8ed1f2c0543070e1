package kawat.text;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Writes names of people in Latin letters, where a script tells how they sound. Safe for use by several threads.
public final class Romaniser {

    private static final Set<String> IDS = ids();

    private final ConcurrentMap<String, Transliterator> made = new ConcurrentHashMap<>();

    /// Returns the name in plain Latin letters, a Chinese or Korean surname first; the name itself where its script
    /// leaves the sound open, as Arabic does, or Chinese characters in Japanese.
    ///
    /// @param language BCP-47 tag of the text that the name stands in
    /// @param surnames family names of the language; none where its readings are not told by the characters
    /// @param readings how bearers spell a syllable; a family name after "^"
    public String romanise(String name, String language, Set<String> surnames, Map<String, String> readings) {
        UnicodeScript script = UnicodeScript.of(name.codePointAt(0));
        String by = switch (script) {
            case CYRILLIC -> cyrillic(language);
            case HANGUL -> "Hangul-Latin";
            case KATAKANA, HIRAGANA -> "Any-Latin";
            // Japanese reads the same characters in other ways.
            case HAN -> language.equals("ja") ? "" : "Han-Latin/Names";
            default -> "";
        };
        if (by.isEmpty()) {
            return name;
        }
        boolean oneWord = name.codePoints().allMatch(Character::isLetter) && name.length() <= 4;
        if ((script == UnicodeScript.HAN || script == UnicodeScript.HANGUL) && oneWord) {
            return surnameFirst(name, by, script == UnicodeScript.HANGUL ? "-" : "", surnames, readings).orElse(name);
        }
        return script == UnicodeScript.HAN ? name : capitals(latin(name.replace('・', ' ').replace('·', ' '), by));
    }

    private Optional<String> surnameFirst(String name, String by, String joint, Set<String> surnames,
            Map<String, String> readings) {
        int length = name.length() > 2 && surnames.contains(name.substring(0, 2)) ? 2 : 1;
        if (name.length() <= length || !surnames.contains(name.substring(0, length))) {
            return Optional.empty();
        }
        StringBuilder given = new StringBuilder();
        for (int i = length; i < name.length(); i++) {
            String syllable = name.substring(i, i + 1);
            given.append(given.isEmpty() ? "" : joint)
                    .append(readings.getOrDefault(syllable, latin(syllable, by)));
        }
        String family = name.substring(0, length);
        String surname = readings.getOrDefault("^" + family, latin(family, by).replace(" ", ""));
        return Optional.of(capital(surname) + " " + capital(given.toString()));
    }

    private String latin(String text, String by) {
        Transliterator transliterator = made.computeIfAbsent(by,
                id -> Transliterator.getInstance(id + "; Latin-ASCII"));
        synchronized (transliterator) {
            return transliterator.transliterate(text).replaceAll("['\"`ʹʺ’]", "").strip();
        }
    }

    private static String cyrillic(String language) {
        String own = language + "-" + language + "_Latn/BGN";
        return IDS.contains(own) ? own : "Cyrillic-Latin";
    }

    private static Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        Transliterator.getAvailableIDs().asIterator().forEachRemaining(ids::add);
        return Collections.unmodifiableSet(ids);
    }

    private static String capitals(String words) {
        StringBuilder text = new StringBuilder();
        for (String word : words.split(" ")) {
            text.append(text.isEmpty() ? "" : " ").append(capital(word));
        }
        return text.toString();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
