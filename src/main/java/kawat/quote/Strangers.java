package kawat.quote;

import java.util.List;
import java.util.Optional;
import kawat.lexicon.SpeechWords;
import kawat.lexicon.SpeechWords.Place;
import kawat.lexicon.SpeechWords.Takes;
import kawat.quote.Phrase.Head;
import kawat.quote.Token.Form;
import kawat.quote.Word.Use;

/// Notices words that stand where the one who speaks stands, and that neither a list nor a rule knows, in scripts whose
/// letters do not show a name. Somebody whom nobody knows speaks there: not the one who was spoken of before.
final class Strangers {

    /// Letters of a name where words have no spaces between.
    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;
    /// Words of a name behind a verb.
    private static final int WORDS = 2;

    private final Line line;
    private final List<Token> tokens;
    private final Grammar grammar;

    Strangers(Line line, List<Token> sentence, Grammar grammar) {
        this.line = line;
        this.tokens = sentence;
        this.grammar = grammar;
    }

    /// Returns what stands in the place of the subject of a cue that has none of its own.
    ///
    /// @param at   the cue's token
    /// @param from behind the cue before
    Optional<Phrase> of(int at, SpeechWords.Cue habit, int from) {
        Takes takes = habit.takes();
        if (habit.subject() == Place.INSIDE || takes == Takes.SENTENCE
                || takes == Takes.SOURCE || takes == Takes.VIEW || grammar.titlesFollow()) {
            return Optional.empty();
        }
        if (habit.subject() == Place.BEFORE) {
            return before(at, from);
        }
        int end = unknown(at + 1, at + 1 + WORDS);
        return grammar.spaces() && end == at + 1 + WORDS ? Optional.of(phrase(at + 1, end)) : Optional.empty();
    }

    private Optional<Phrase> before(int at, int from) {
        if (!grammar.spaces()) {
            int start = at;
            while (start > from && !tokens.get(start - 1).is(Form.COMMA) && !tokens.get(start - 1).is(Form.MARK)) {
                start--;
            }
            int end = unknown(start, at);
            return end - start >= SHORTEST && end - start <= LONGEST && (end == at || tokens.get(end).is(Use.BREAK))
                    ? Optional.of(phrase(start, end))
                    : Optional.empty();
        }
        if (!grammar.verbLast()) {
            return Optional.empty();
        }
        int start = from;
        while (start < at && !tokens.get(start).is(Form.WORD)) {
            start++;
        }
        int end = unknown(start, at);
        return end > start ? Optional.of(phrase(start, end)) : Optional.empty();
    }

    /// Returns the token behind the words, from the first one on, of which the lexicon knows nothing.
    private int unknown(int from, int to) {
        int i = from;
        while (i < Math.min(to, tokens.size()) && tokens.get(i).is(Form.WORD) && tokens.get(i).word() == null
                && isCaseless(line.text().charAt(tokens.get(i).start()))) {
            i++;
        }
        return i;
    }

    private static boolean isCaseless(char c) {
        return Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isLowerCase(c);
    }

    private Phrase phrase(int from, int to) {
        return new Phrase(line.paragraph(), from, to, tokens.get(from).start(), tokens.get(to - 1).end(), Head.STRANGER,
                null, null, List.of(), List.of(), List.of(), List.of(), false, false, false, false, to - from);
    }
}
