package kawat.quote;

import java.util.List;
import java.util.Optional;
import kawat.lexicon.SpeechWords.Place;
import kawat.lexicon.SpeechWords.Takes;
import kawat.quote.Token.Form;
import kawat.quote.Word.Use;

/// Weighs which cue of a sentence attributes which of its marked words: by side, by what stands between, by punctuation.
/// The weights order the patterns of wire prose; they were set by hand on worked examples.
final class Linker {

    private static final double COLON = 0.97;
    private static final double TOUCHING = 0.95;
    private static final double COMMA = 0.93;
    private static final double OPENING = 0.95;
    private static final double NAMING = 0.9;
    private static final double CLOSE = 0.85;
    private static final double FAR = 0.75;
    private static final double FAR_LOWEST = 0.45;
    private static final double PER_WORD = 0.02;
    private static final double CUE_BETWEEN = 0.3;
    private static final double MARK_BETWEEN = 0.15;
    private static final double REPORTING = 0.1;

    private final Line line;
    private final List<Token> tokens;
    private final List<Cue> cues;
    /// Letters of a language without spaces that count as one word.
    private final int lettersPerWord;
    /// Whether the verb stands last, right behind the words that are said.
    private final boolean verbLast;

    Linker(Line line, List<Token> sentence, List<Cue> cues, Grammar grammar) {
        this.line = line;
        this.tokens = sentence;
        this.cues = cues;
        this.lettersPerWord = grammar.spaces() ? 1 : 2;
        this.verbLast = !grammar.speech().quotatives().isEmpty();
    }

    /// Returns the best link of the marked words at the token, if any cue is in reach.
    Optional<Link> best(int mark) {
        Link best = null;
        for (Cue cue : cues) {
            Link link = cue.at() > mark ? right(mark, cue) : left(mark, cue);
            if (best == null || link.score() > best.score()) {
                best = link;
            }
        }
        return Optional.ofNullable(best);
    }

    private Link left(int mark, Cue cue) {
        int from = cue.at() + 1;
        Phrase subject = cue.subject();
        if (subject != null && subject.from() > cue.at()) {
            from = subject.to();
        }
        int words = words(from, mark);
        Token before = tokens.get(mark - 1);
        double score;
        boolean woven = false;
        if (before.is(Form.COLON)) {
            score = COLON - PER_WORD * words / 2;
        } else if (before.is(Form.COMMA) && words <= 8) {
            score = COMMA - PER_WORD * words / 2;
            // "said that the repairs were costly, “less than a motorway”"
            woven = words > NEAR_WORDS && Character.isLowerCase(line.text().charAt(line.marks().get(tokens.get(mark)
                    .mark()).start()));
        } else if (words == 0) {
            score = TOUCHING;
            woven = true;
        } else {
            woven = true;
            score = cue.habit().takes() == Takes.WORDS && words <= 6
                    ? NAMING
                    : words <= NEAR_WORDS ? CLOSE : Math.max(FAR_LOWEST, FAR - PER_WORD * words);
        }
        if (cue.habit().takes() == Takes.WORDS && subject == null && cue.habit().subject() != Place.INSIDE) {
            score -= CUE_BETWEEN;
        }
        if (cue.habit().subject() == Place.AFTER && subject == null && woven) {
            // "… says the draft": a verb that wants its subject behind it and has none belongs to what stands before it.
            score -= CUE_BETWEEN;
        }
        return new Link(cue, score - between(cue.at() + 1, mark, cue), woven);
    }

    private static final int NEAR_WORDS = 4;

    private Link right(int mark, Cue cue) {
        Phrase subject = cue.subject();
        int first = subject != null && subject.from() > mark && subject.from() < cue.at() ? subject.from() : cue.at();
        int words = words(mark + 1, first);
        Marked marked = line.marks().get(tokens.get(mark).mark());
        boolean quotative = mark + 1 < tokens.size()
                && (tokens.get(mark + 1).is(Use.QUOTATIVE) || verbLast && cue.at() == mark + 1);
        boolean opening = opensSentence(mark);
        double score;
        boolean woven = false;
        if (quotative) {
            score = OPENING - PER_WORD * words(mark + 1, cue.at());
            woven = cue.habit().takes() == Takes.WORDS;
        } else if (opening) {
            score = OPENING - 2 * PER_WORD * words;
        } else if (words <= 1 && closesWithComma(marked, mark)) {
            score = CLOSE;
            woven = mark > 0 && tokens.get(mark - 1).is(Form.WORD);
        } else if (cue.habit().takes() == Takes.CLAUSE && tokens.get(first - 1).is(Form.COMMA)
                && cues.getFirst().equals(cue)) {
            // "The plan is “dead”, she said": marked words within what is reported.
            score = CLOSE - PER_WORD * words;
            woven = true;
        } else {
            score = Math.max(0, FAR_LOWEST - 0.15 - PER_WORD * words);
            woven = true;
        }
        if (cue.habit().takes() == Takes.WORDS && !quotative) {
            score -= CUE_BETWEEN;
        }
        return new Link(cue, score - between(mark + 1, cue.at(), cue), woven);
    }

    /// Whether nothing but signs and conjunctions stands before the marked words.
    private boolean opensSentence(int mark) {
        for (int i = 0; i < mark; i++) {
            if (tokens.get(i).is(Form.MARK) || tokens.get(i).is(Form.WORD) && !tokens.get(i).is(Use.CONJUNCTION)
                    || tokens.get(i).is(Form.MENTION)) {
                return false;
            }
        }
        return true;
    }

    private boolean closesWithComma(Marked marked, int mark) {
        char last = line.text().charAt(marked.end() - 1);
        return ",，،!?！？؟".indexOf(last) >= 0 || mark + 1 < tokens.size() && (tokens.get(mark + 1).is(Form.COMMA)
                || tokens.get(mark + 1).is(Form.OTHER));
    }

    private double between(int from, int to, Cue mine) {
        double minus = mine.habit().takes() == Takes.REPORT && mine.carriers().isEmpty() ? REPORTING : 0;
        if (carries(mine) && cues.stream().anyMatch(c -> !carries(c) && c.subject() != null)) {
            // "Xi said …, according to Xinhua": somebody else in the sentence speaks.
            minus += CUE_BETWEEN;
        }
        for (Cue other : cues) {
            if (!other.equals(mine) && other.at() >= from && other.at() < to) {
                minus += CUE_BETWEEN;
            }
        }
        for (int i = from; i < to; i++) {
            minus += tokens.get(i).is(Form.MARK) ? MARK_BETWEEN : 0;
        }
        return minus;
    }

    private static boolean carries(Cue cue) {
        return cue.carriers().isEmpty()
                && (cue.habit().takes() == Takes.SENTENCE || cue.habit().takes() == Takes.REPORT
                        || cue.habit().takes() == Takes.SOURCE);
    }

    private int words(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            words += tokens.get(i).is(Form.WORD) || tokens.get(i).is(Form.MENTION) ? 1 : 0;
        }
        return words / lettersPerWord;
    }
}
