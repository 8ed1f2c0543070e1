package kawat.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private static final String SIMPLIFIED = "Hans";
    /// A language that has a lexicon is met more often than one that has none.
    private static final double KNOWN = 1.25;
    private static final String TRADITIONAL = "zh-Hant";

    /// What a language is told by.
    private record Marks(String language, String script, Set<String> words, String letters, double weight) {}

    private final Map<String, List<Marks>> byScript = new HashMap<>();
    private final Map<String, Map<String, Double>> votes = new HashMap<>();

    public LanguageDetector(Lexicons lexicons) {
        for (Lexicon lexicon : lexicons.all()) {
            add(new Marks(lexicon.language(), lexicon.script(), Set.copyOf(lexicon.functionWords()), lexicon.letters(),
                    KNOWN));
        }
        lexicons.profiles().forEach(p -> add(
                new Marks(p.language(), p.script(), Set.copyOf(p.words()), p.letters(), 1)));
        for (List<Marks> neighbours : byScript.values()) {
            for (Marks marks : neighbours) {
                for (String word : marks.words()) {
                    long shared = neighbours.stream().filter(n -> n.words().contains(word)).count();
                    votes.computeIfAbsent(word, w -> new HashMap<>()).put(marks.language(), marks.weight() / shared);
                }
            }
        }
    }

    private void add(Marks marks) {
        byScript.computeIfAbsent(marks.script(), s -> new ArrayList<>()).add(marks);
    }

    /// Returns the BCP-47 tag of the language, or `und`.
    public String detect(String text) {
        String sample = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        String script = script(sample);
        if (script.equals(SIMPLIFIED)) {
            return chinese(sample);
        }
        List<Marks> candidates = byScript.getOrDefault(script, List.of());
        if (candidates.size() < 2) {
            return candidates.isEmpty() ? "und" : candidates.getFirst().language();
        }
        Map<String, Double> score = new HashMap<>();
        Matcher words = WORD.matcher(sample.toLowerCase(Locale.ROOT));
        while (words.find()) {
            votes.getOrDefault(words.group(), Map.of()).forEach((l, w) -> score.merge(l, w, Double::sum));
        }
        for (Marks candidate : candidates) {
            double own = sample.chars().filter(c -> candidate.letters().indexOf(c) >= 0)
                    .mapToDouble(c -> 1.0 / candidates.stream().filter(n -> n.letters().indexOf(c) >= 0).count()).sum();
            if (own > 0) {
                score.merge(candidate.language(), own * LETTER_WEIGHT, Double::sum);
            }
        }
        return candidates.stream().map(Marks::language).filter(score::containsKey)
                .max((a, b) -> Double.compare(score.getOrDefault(a, 0.0), score.getOrDefault(b, 0.0))).orElse("und");
    }

    /// Tells the two ways of writing Chinese by the characters that only one of them has.
    private String chinese(String sample) {
        String plain = "und";
        long simplified = 0;
        long traditional = 0;
        for (Marks marks : byScript.getOrDefault(SIMPLIFIED, List.of())) {
            plain = marks.weight() > 1 ? marks.language() : plain;
            simplified += sample.chars().filter(c -> marks.letters().indexOf(c) >= 0).count();
        }
        for (Marks marks : byScript.getOrDefault("Hant", List.of())) {
            traditional += sample.chars().filter(c -> marks.letters().indexOf(c) >= 0).count();
        }
        return traditional > simplified ? TRADITIONAL : plain;
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
            return kana * 10 > han ? "Jpan" : SIMPLIFIED;
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
