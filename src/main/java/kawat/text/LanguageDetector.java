package kawat.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;

/// Tells the language of a text: its script decides first, then letters of one language only, then a vote of function
/// words, each worth the less the more languages share it.
public final class LanguageDetector {

    /// Longer texts are judged by their beginning; a few thousand letters settle the matter.
    private static final int ENOUGH = 6_000;
    /// What a letter that only one language of the script prints counts, in function words.
    private static final double LETTER_WEIGHT = 1.5;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");

    private final Map<String, List<Lexicon>> byScript = new HashMap<>();
    private final Map<String, Map<String, Double>> votes = new HashMap<>();

    public LanguageDetector(Lexicons lexicons) {
        for (Lexicon lexicon : lexicons.all()) {
            byScript.computeIfAbsent(lexicon.script(), s -> new java.util.ArrayList<>()).add(lexicon);
        }
        for (List<Lexicon> neighbours : byScript.values()) {
            for (Lexicon lexicon : neighbours) {
                for (String word : lexicon.functionWords()) {
                    long shared = neighbours.stream().filter(n -> n.functionWords().contains(word)).count();
                    votes.computeIfAbsent(word, w -> new HashMap<>()).put(lexicon.language(), 1.0 / shared);
                }
            }
        }
    }

    /// Returns the BCP-47 tag of the language, or `und`.
    public String detect(String text) {
        String sample = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        String script = script(sample);
        List<Lexicon> candidates = byScript.getOrDefault(script, List.of());
        if (candidates.size() < 2) {
            return candidates.isEmpty() ? "und" : candidates.getFirst().language();
        }
        Map<String, Double> score = new HashMap<>();
        Matcher words = WORD.matcher(sample.toLowerCase(Locale.ROOT));
        while (words.find()) {
            votes.getOrDefault(words.group(), Map.of()).forEach((l, w) -> score.merge(l, w, Double::sum));
        }
        for (Lexicon candidate : candidates) {
            long own = sample.chars().filter(c -> candidate.letters().indexOf(c) >= 0).count();
            if (own > 0) {
                score.merge(candidate.language(), own * LETTER_WEIGHT, Double::sum);
            }
        }
        return candidates.stream().map(Lexicon::language).filter(score::containsKey)
                .max((a, b) -> Double.compare(score.getOrDefault(a, 0.0), score.getOrDefault(b, 0.0))).orElse("und");
    }

    /// Names the script of the text: kana makes it Japanese and Hangul Korean, whatever Chinese characters stand between.
    private static String script(String text) {
        Map<Character.UnicodeScript, Integer> seen = new EnumMap<>(Character.UnicodeScript.class);
        text.codePoints().filter(Character::isLetter)
                .forEach(c -> seen.merge(Character.UnicodeScript.of(c), 1, Integer::sum));
        int kana = seen.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
                + seen.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
        int han = seen.getOrDefault(Character.UnicodeScript.HAN, 0);
        int hangul = seen.getOrDefault(Character.UnicodeScript.HANGUL, 0);
        // Latin names and links are longer than their Chinese counterparts: one character there is about three letters.
        int latin = seen.getOrDefault(Character.UnicodeScript.LATIN, 0);
        if (3 * (han + kana + hangul) > latin && han + kana + hangul > 0) {
            if (hangul > kana && hangul * 2 > han) {
                return "Kore";
            }
            return kana * 10 > han ? "Jpan" : "Hans";
        }
        return seen.entrySet().stream().max(Map.Entry.comparingByValue()).map(e -> switch (e.getKey()) {
            case LATIN -> "Latn";
            case CYRILLIC -> "Cyrl";
            case ARABIC -> "Arab";
            case DEVANAGARI -> "Deva";
            default -> e.getKey().name();
        }).orElse("");
    }
}
