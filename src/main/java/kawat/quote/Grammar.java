package kawat.quote;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kawat.lexicon.Lexicon;
import kawat.lexicon.SpeechWords;
import kawat.quote.Word.Use;
import org.jspecify.annotations.Nullable;

/// Holds the speech words of one language, ready to be looked up in running text. Immutable once made.
final class Grammar {

    /// A word of the lexicon that ends before the code unit `end`.
    record Match(int end, Word word) {}

    private static final class Node {
        final Map<Character, Node> next = new HashMap<>();
        @Nullable
        Word word;
    }

    /// Ends a word of the lexicon that is printed together with the one behind it, and opens one that is printed together
    /// with the one before it.
    private static final String HANGS = "-";
    /// Stands in a cue for the words between its two parts.
    private static final String GAP = "\u2026";

    /// Stands within a Persian word between letters that are not to be joined.
    private static final char NON_JOINER = '\u200c';

    /// Letters of the shortest first part of a compound, and of the shortest role that may end one.
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_ROLE = 5;

    private final Node root = new Node();
    /// Words that are printed together with the one before them.
    private final Node endings = new Node();
    /// Words that may stand between the words of a cue.
    private final Node adverbs = new Node();
    private final boolean spaces;
    private final boolean titlesFollow;
    private final List<String> prefixes;
    private final SpeechWords speech;

    Grammar(Lexicon lexicon) {
        this.speech = lexicon.speech();
        this.spaces = lexicon.spaces();
        this.titlesFollow = lexicon.names().titlesFollow().orElse(false);
        this.prefixes = speech.prefixes();
        speech.adverbs().forEach(a -> put(adverbs, a));
        for (SpeechWords.Cue cue : speech.cues()) {
            cue.words().forEach(w -> putCue(w, cue));
        }
        for (SpeechWords.Pronoun pronoun : speech.pronouns()) {
            for (Word word : put(pronoun.words(), Use.PRONOUN)) {
                word.pronoun = pronoun;
            }
        }
        for (SpeechWords.Carrier carrier : speech.carriers()) {
            for (Word word : put(carrier.words(), Use.CARRIER)) {
                word.carrier = carrier;
            }
        }
        for (SpeechWords.Label label : speech.labels()) {
            put(label.words(), Use.LABEL).forEach(w -> w.labels.add(label));
        }
        // A title may have a place for a country in it, which is a name and no word.
        lexicon.names().titles().forEach((title, office) -> putRole(title.replace("{}", "").strip(), office));
        speech.roles().forEach(this::putRole);
        lexicon.names().demonyms().forEach((adjective, code) -> put(adjective, Use.DEMONYM).country = Locale
                .of("", code).getDisplayCountry(Locale.ENGLISH));
        speech.media().forEach((medium, english) -> put(medium, Use.MEDIUM).medium = english);
        put(speech.homographs(), Use.HOMOGRAPH);
        put(speech.impersonal(), Use.IMPERSONAL);
        put(speech.complementisers(), Use.COMPLEMENTISER);
        put(speech.definite(), Use.DEFINITE);
        put(speech.definiteAfter(), Use.DEFINITE_AFTER);
        put(speech.indefinite(), Use.INDEFINITE);
        put(speech.prepositions(), Use.PREPOSITION);
        put(speech.addressees(), Use.PREPOSITION);
        put(speech.addressees(), Use.ADDRESSEE);
        put(speech.genitives(), Use.GENITIVE);
        put(lexicon.page().conjunctions(), Use.CONJUNCTION);
        put(speech.within(), Use.WITHIN);
        put(speech.subordinators(), Use.SUBORDINATOR);
        put(speech.breaks(), Use.BREAK);
        put(speech.subjectMarkers(), Use.SUBJECT_MARKER);
        put(speech.quotatives(), Use.QUOTATIVE);
    }

    SpeechWords speech() {
        return speech;
    }

    /// Tells whether words stand between spaces.
    boolean spaces() {
        return spaces;
    }

    /// Tells whether a role right behind a name is the bearer's.
    boolean titlesFollow() {
        return titlesFollow;
    }

    /// Finds the longest word of the lexicon that begins at the place; letters that hang before words are stepped over.
    ///
    /// @param text in lower case
    @Nullable
    Match at(char[] text, int from) {
        if (spaces && from > 0 && isWordPart(text, from - 1)) {
            return longest(endings, text, from);
        }
        Match plain = longest(root, text, from);
        if (plain != null) {
            return plain;
        }
        for (String prefix : prefixes) {
            if (startsWith(text, from, prefix)) {
                Match behind = longest(root, text, from + prefix.length());
                if (behind != null) {
                    return behind;
                }
            }
        }
        // Behind a bracket or a mark a particle hangs on what stands before it: "(ADB)은".
        return from > 0 && !Character.isWhitespace(text[from - 1]) ? longest(endings, text, from) : null;
    }

    /// Finds the role that an unknown word ends in, where the language writes such words as one: "Bahnmanager".
    ///
    /// @param text in lower case
    @Nullable
    Match compound(char[] text, int from, int end) {
        if (!speech.compounds().orElse(false)) {
            return null;
        }
        for (int i = from + SHORTEST_PART; i + SHORTEST_ROLE <= end; i++) {
            Match match = longest(root, text, i);
            if (match != null && match.end() == end && match.word().is(Use.ROLE)) {
                Word role = new Word();
                role.uses.add(Use.ROLE);
                role.role = match.word().role;
                return new Match(end, role);
            }
        }
        return null;
    }

    private @Nullable Match longest(Node among, char[] text, int from) {
        Node node = among;
        Match best = null;
        for (int i = from; i < text.length; i++) {
            node = node.next.get(text[i] == '\u2019' ? '\'' : text[i] == '\u00a0' ? ' ' : text[i]);
            if (node == null) {
                return best;
            }
            if (node.word != null && endsWord(text, i + 1)) {
                best = new Match(i + 1, node.word);
            }
            if (text[i] == ' ' && !adverbs.next.isEmpty()) {
                Match behind = behindAdverb(node, text, i + 1);
                best = behind == null ? best : behind;
            }
        }
        return best;
    }

    /// The rest of a cue that an adverb breaks into: "a également déclaré".
    private @Nullable Match behindAdverb(Node node, char[] text, int from) {
        Node adverb = adverbs;
        for (int i = from; i < text.length; i++) {
            if (text[i] == ' ' && adverb.word != null) {
                Match rest = longest(node, text, i + 1);
                return rest != null && rest.word().is(Use.CUE) ? rest : null;
            }
            adverb = adverb.next.get(text[i]);
            if (adverb == null) {
                return null;
            }
        }
        return null;
    }

    /// Whether a word may end before the place: no letter follows, or one of the next word after an elision ("l'agence"), or
    /// an ending that the lexicon knows.
    private boolean endsWord(char[] text, int at) {
        return !spaces || at == text.length || !isWordPart(text, at) || text[at - 1] == '\'' || text[at - 1] == '\u2019'
                || !endings.next.isEmpty() && longest(endings, text, at) != null;
    }

    private static boolean startsWith(char[] text, int from, String prefix) {
        if (from + prefix.length() > text.length) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (text[from + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Tells whether the code unit goes on with the word before it; a hyphen between letters does.
    private static boolean isWordPart(char[] text, int at) {
        char c = text[at];
        if (c == '-') {
            return at > 0 && at + 1 < text.length && Character.isLetterOrDigit(text[at - 1])
                    && Character.isLetterOrDigit(text[at + 1]);
        }
        return isLetterPart(c);
    }

    /// Tells whether the code unit is a letter, a figure, or a sign that is written on or behind a letter.
    static boolean isLetterPart(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK || c == NON_JOINER;
    }

    private void putCue(String words, SpeechWords.Cue cue) {
        int gap = words.indexOf(GAP);
        Word word = put(gap < 0 ? words : words.substring(0, gap).strip(), Use.CUE);
        if (gap >= 0 && word.cue != null && word.halves.isEmpty()) {
            // The first half is a cue by itself.
            return;
        }
        word.cue = cue;
        if (gap < 0) {
            word.halves.clear();
        } else {
            String half = words.substring(gap + GAP.length()).strip();
            word.halves.add(half);
            put(half, Use.BREAK);
        }
    }

    private void putRole(String noun, String meaning) {
        put(noun, Use.ROLE).role = meaning;
        for (String article : speech.definite()) {
            if (article.endsWith(HANGS)) {
                Word definite = put(article.substring(0, article.length() - HANGS.length()) + noun, Use.ROLE);
                definite.uses.add(Use.DEFINITE);
                definite.role = meaning;
            }
        }
    }

    private List<Word> put(Collection<String> words, Use use) {
        return words.stream().map(w -> put(w, use)).toList();
    }

    private Word put(String text, Use use) {
        boolean ending = text.startsWith(HANGS);
        Word word = put(ending ? endings : root, text.substring(ending ? HANGS.length() : 0));
        word.uses.add(use);
        return word;
    }

    private static Word put(Node among, String text) {
        Node node = among;
        for (char c : text.replace('\u2019', '\'').toCharArray()) {
            node = node.next.computeIfAbsent(Character.toLowerCase(c), x -> new Node());
        }
        Word word = node.word == null ? new Word() : node.word;
        node.word = word;
        return word;
    }
}
