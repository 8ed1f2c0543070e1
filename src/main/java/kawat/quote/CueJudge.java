package kawat.quote;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import kawat.lexicon.SpeechWords;
import kawat.lexicon.SpeechWords.Place;
import kawat.lexicon.SpeechWords.Takes;
import kawat.quote.Token.Form;
import kawat.quote.Word.Use;

/// Tells whether a word that can attribute does so where it stands: "claims" may be a noun, "se espera" is nobody's.
final class CueJudge {

    /// Tokens over which the second part of a cue may wait.
    private static final int WORDS_TO_HALF = 14;

    private final List<Token> tokens;
    private final List<Phrase> phrases;
    private final Function<Token, String> text;
    private final boolean subjectless;

    /// @param text        gives a token's words in lower case
    /// @param subjectless whether a verb may stand without its subject
    CueJudge(List<Token> sentence, List<Phrase> phrases, Function<Token, String> text, boolean subjectless) {
        this.tokens = sentence;
        this.phrases = phrases;
        this.text = text;
        this.subjectless = subjectless;
    }

    boolean attributes(int at) {
        return tokens.get(at).is(Use.CUE) && phrases.stream().noneMatch(p -> p.from() <= at && at < p.to())
                && !isMedium(at) && !isNobodys(at) && isComplete(at);
    }

    /// What the lexicon says of the cue at the token.
    SpeechWords.Cue habit(int at) {
        return Objects.requireNonNull(Objects.requireNonNull(tokens.get(at).word()).cue);
    }

    /// Whether a preposition such as "according to" attributes, which may govern a verb: "según denuncia la ONG".
    static boolean opensClause(Token token) {
        return token.word() != null && token.word().cue != null && token.word().cue.takes() == Takes.SENTENCE;
    }

    /// "numa nota": a word that is a verb or the name of a medium is a noun behind an article or a preposition.
    private boolean isMedium(int at) {
        return tokens.get(at).is(Use.MEDIUM) && at > 0
                && (tokens.get(at - 1).is(Use.DEFINITE) || tokens.get(at - 1).is(Use.INDEFINITE)
                        || tokens.get(at - 1).is(Use.PREPOSITION));
    }

    /// "se espera que", "it was announced that", "denied claims that": the verb is nobody's, or the word is no verb here.
    private boolean isNobodys(int at) {
        int before = at - 1;
        if (before >= 0 && tokens.get(before).is(Use.IMPERSONAL)) {
            return true;
        }
        if (!tokens.get(at).is(Use.HOMOGRAPH)) {
            return false;
        }
        boolean subjectMayPrecede = habit(at).subject() != Place.AFTER;
        while (before >= 0 && subjectMayPrecede && tokens.get(before).is(Use.BREAK)
                && !tokens.get(before).is(Use.PREPOSITION)) {
            before--;
        }
        if (before < 0) {
            return !(subjectless && at + 1 < tokens.size() && tokens.get(at + 1).is(Use.COMPLEMENTISER));
        }
        int behind = before + 1;
        Token neighbour = tokens.get(before);
        return !neighbour.is(Form.MARK) && !neighbour.is(Form.COMMA) && !neighbour.is(Form.OTHER)
                && !opensClause(neighbour)
                && !(subjectMayPrecede && phrases.stream().anyMatch(p -> p.to() == behind));
    }

    /// Whether the second part of a cue in two parts follows.
    private boolean isComplete(int at) {
        Set<String> halves = Objects.requireNonNull(tokens.get(at).word()).halves;
        return halves.isEmpty() || tokens.subList(at + 1, Math.min(tokens.size(), at + WORDS_TO_HALF)).stream()
                .anyMatch(t -> halves.contains(text.apply(t)));
    }
}
