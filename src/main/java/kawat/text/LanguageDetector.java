package kawat.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;
import org.jspecify.annotations.Nullable;

/// Tells the language of a text: its script decides first, then letters of one language only, then a vote of function
/// words, each worth the less the more languages share it.
public final class LanguageDetector {

    /// Longer texts are judged by their beginning; a few thousand letters settle the matter.
    public static final int ENOUGH = 6_000;
    /// What a letter that only one language of the script prints counts, in function words.
    private static final double LETTER_WEIGHT = 1.5;
    /// No function word is longer.
    private static final int LONGEST_WORD = 30;
    private static final int MARKS = 1 << Character.NON_SPACING_MARK | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK;

    /// The letters that tell neighbours apart lie below; an array of counts is many times faster than a map.
    private static final int ALPHABETS = 0x2100;

    private static final String SIMPLIFIED = "Hans";
    /// A language that has a lexicon is met more often than one that has none.
    private static final double KNOWN = 1.25;
    private static final String TRADITIONAL = "zh-Hant";

    /// What a language is told by.
    private record Marks(String language, String script, Set<String> words, String letters, double weight) {}

    /// What a word counts for a language.
    ///
    /// @param language its place among the languages
    private record Vote(int language, double weight) {}

    private final Map<String, List<Marks>> byScript = new HashMap<>();
    /// What each letter that not all languages of a script print counts, by script.
    private final Map<String, Map<Character, List<Vote>>> letters = new HashMap<>();
    private final WordTable<Vote[]> votes;
    private final List<String> languages = new ArrayList<>();

    public LanguageDetector(Lexicons lexicons) {
        for (Lexicon lexicon : lexicons.all()) {
            add(new Marks(lexicon.language(), lexicon.script(), Set.copyOf(lexicon.functionWords()), lexicon.letters(),
                    KNOWN));
        }
        lexicons.profiles().forEach(p -> add(
                new Marks(p.language(), p.script(), Set.copyOf(p.words()), p.letters(), 1)));
        Map<String, Map<String, Double>> worth = new HashMap<>();
        for (List<Marks> neighbours : byScript.values()) {
            for (Marks marks : neighbours) {
                for (String word : marks.words()) {
                    long shared = neighbours.stream().filter(n -> n.words().contains(word)).count();
                    worth.computeIfAbsent(word, w -> new HashMap<>()).put(marks.language(), marks.weight() / shared);
                }
                if (!languages.contains(marks.language())) {
                    languages.add(marks.language());
                }
            }
        }
        Map<String, Vote[]> counted = new HashMap<>();
        worth.forEach((word, each) -> counted.put(word, each.entrySet().stream()
                .map(v -> new Vote(languages.indexOf(v.getKey()), v.getValue())).toArray(Vote[]::new)));
        this.votes = new WordTable<>(counted);
        byScript.forEach((script, neighbours) -> letters.put(script, letters(neighbours)));
    }

    private Map<Character, List<Vote>> letters(List<Marks> neighbours) {
        Map<Character, List<Vote>> worth = new HashMap<>();
        for (Marks marks : neighbours) {
            marks.letters().chars().distinct().filter(c -> c < ALPHABETS).forEach(c -> {
                long shared = neighbours.stream().filter(n -> n.letters().indexOf(c) >= 0).count();
                worth.computeIfAbsent((char) c, l -> new ArrayList<>())
                        .add(new Vote(languages.indexOf(marks.language()), LETTER_WEIGHT / shared));
            });
        }
        return worth;
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
        double[] score = new double[languages.size()];
        vote(sample.toLowerCase(Locale.ROOT), score);
        int[] rare = new int[ALPHABETS];
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c > 0x7F && c < ALPHABETS) {
                rare[c]++;
            }
        }
        letters.getOrDefault(script, Map.of()).forEach((letter, worth) -> {
            for (Vote vote : rare[letter] == 0 ? List.<Vote>of() : worth) {
                score[vote.language] += rare[letter] * vote.weight;
            }
        });
        int best = -1;
        for (Marks candidate : candidates) {
            int its = languages.indexOf(candidate.language());
            best = score[its] > (best < 0 ? 0 : score[best]) ? its : best;
        }
        return best < 0 ? "und" : languages.get(best);
    }

    /// Counts the function words; a word is a letter and the letters, marks and apostrophes behind it.
    private void vote(String text, double[] score) {
        int from = -1;
        int hash = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean letter = c >= 'a' && c <= 'z' || c > 0x7F && Character.isLetter(c);
            boolean within = letter || from >= 0 && (c == '\'' || c == '\u2019'
                    || c > 0x7F && (MARKS >> Character.getType(c) & 1) != 0 || Character.isSurrogate(c));
            if (within) {
                hash = from < 0 ? c : 31 * hash + c;
                from = from < 0 ? i : from;
            } else if (from >= 0) {
                Vote[] found = i - from <= LONGEST_WORD ? votes.get(text, from, i, hash) : null;
                for (int v = 0; found != null && v < found.length; v++) {
                    score[found[v].language] += found[v].weight;
                }
                from = -1;
            }
        }
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

    /// Asks the tables of Java, which are searched, only where the letter is of none of the large alphabets.
    private static Character.UnicodeScript scriptOf(int c) {
        if (c >= 0x4E00 && c <= 0x9FFF) {
            return Character.UnicodeScript.HAN;
        }
        if (c >= 0x400 && c <= 0x481) {
            return Character.UnicodeScript.CYRILLIC;
        }
        return c >= 0x620 && c <= 0x63F || c >= 0x641 && c <= 0x64A
                ? Character.UnicodeScript.ARABIC
                : Character.UnicodeScript.of(c);
    }

    /// Names the script of the text: kana makes it Japanese and Hangul Korean, whatever Chinese characters stand between.
    private static String script(String text) {
        Map<Character.UnicodeScript, Integer> seen = new EnumMap<>(Character.UnicodeScript.class);
        int plain = 0;
        // Letters of one script stand in runs: counted run by run.
        Character.@Nullable UnicodeScript last = null;
        int run = 0;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x80) {
                plain += c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? 1 : 0;
            } else if (Character.isLetter(c)) {
                Character.UnicodeScript its = scriptOf(c);
                if (its == last) {
                    run++;
                } else {
                    if (last != null) {
                        seen.merge(last, run, Integer::sum);
                    }
                    last = its;
                    run = 1;
                }
            }
        }
        if (last != null) {
            seen.merge(last, run, Integer::sum);
        }
        if (plain > 0) {
            seen.merge(Character.UnicodeScript.LATIN, plain, Integer::sum);
        }
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
