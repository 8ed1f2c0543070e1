package kawat.view.prose;

import java.util.EnumMap;
import java.util.Map;

/// Names the scripts for which Kawat chooses a font of their own. The style class `script-…` selects it.
public enum Script {
    LATIN, ARABIC, HEBREW, CHINESE, CHINESE_TRADITIONAL, JAPANESE, KOREAN, DEVANAGARI, THAI;

    /// Looks at no more than this of a text, in UTF-16 code units.
    private static final int ENOUGH = 600;

    /// Tells the script of most letters of a text; `LATIN` stands for every alphabet that common fonts hold.
    public static Script of(String text, String language) {
        Map<Script, Integer> seen = new EnumMap<>(Script.class);
        text.codePoints().limit(ENOUGH).filter(Character::isLetter).forEach(c -> {
            // A Chinese character says about as much as two letters.
            Script script = of(Character.UnicodeScript.of(c), language);
            seen.merge(script, script == LATIN ? 1 : 2, Integer::sum);
        });
        return seen.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(LATIN);
    }

    /// Returns the style class.
    public String style() {
        return "script-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static Script of(Character.UnicodeScript script, String language) {
        return switch (script) {
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case HIRAGANA, KATAKANA -> JAPANESE;
            case HANGUL -> KOREAN;
            case DEVANAGARI -> DEVANAGARI;
            case THAI -> THAI;
            case HAN, BOPOMOFO -> han(language);
            default -> LATIN;
        };
    }

    private static Script han(String language) {
        if (language.startsWith("ja")) {
            return JAPANESE;
        }
        if (language.startsWith("ko")) {
            return KOREAN;
        }
        boolean traditional = language.contains("Hant") || language.contains("TW") || language.contains("HK");
        return traditional ? CHINESE_TRADITIONAL : CHINESE;
    }
}
