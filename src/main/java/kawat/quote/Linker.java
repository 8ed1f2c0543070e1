package kawat.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kawat.article.Evidence;
import kawat.lexicon.SpeechWords.Place;
import kawat.lexicon.SpeechWords.Takes;
import kawat.quote.Token.Form;
import kawat.quote.Word.Use;

/// Weighs which cue of a sentence attributes which of its marked words: by side, by what stands between, by punctuation.
final class Linker {

    /// Words between a cue and marked words that still count as close by.
    private static final int NEAR_WORDS = 4;
    /// The same behind a verb that names the words.
    private static final int NAMED_WORDS = 6;
    /// Words that may stand between a cue and the comma before marked words.
    private static final int WORDS_TO_COMMA = 8;
    /// More words than these between a cue and marked words make the tie no weaker.
    private static final int WORDS_THAT_COUNT = 15;

    private final Line line;
    private final List<Token> tokens;
    private final List<Cue> cues;
    /// Letters of a language without spaces that count as one word.
    private final int lettersPerWord;
    /// Whether the verb stands last, right behind the words that are said.
    private final boolean verbLast;
    private final Scale scale;

    Linker(Line line, List<Token> sentence, List<Cue> cues, Grammar grammar, Scale scale) {
        this.line = line;
        this.scale = scale;
        this.tokens = sentence;
        this.cues = cues;
        this.lettersPerWord = grammar.spaces() ? 1 : 2;
        this.verbLast = !grammar.speech().quotatives().isEmpty();
    }

    /// Returns the links of the marked words at the token to every cue of the sentence, the strongest first.
    List<Link> links(int mark) {
        if (cues.isEmpty()) {
            return List.of();
        }
        List<Link> links = new ArrayList<>(cues.size());
        boolean tied = mark + 1 < tokens.size() && tokens.get(mark + 1).is(Use.QUOTATIVE);
        for (Cue cue : cues) {
            if (tied && cue.at() < mark && cue.habit().subject() == Place.BEFORE
                    && cue.habit().takes() != Takes.SENTENCE) {
                // A particle of quoting ties the words to what follows them.
                continue;
            }
            links.add(cue.at() > mark ? right(mark, cue) : left(mark, cue));
        }
        links.sort(Comparator.comparingDouble((Link l) -> -l.score()));
        return links;
    }

    private Link left(int mark, Cue cue) {
        Phrase subject = cue.subject();
        int words = words(subject != null && subject.from() > cue.at() ? subject.to() : cue.at() + 1, mark);
        Token before = tokens.get(mark - 1);
        Takes takes = cue.habit().takes();
        boolean woven = !before.is(Form.COLON) && !(before.is(Form.COMMA) && words <= WORDS_TO_COMMA);
        Score score;
        if (!woven) {
            score = less(scale.on(before.is(Form.COLON) ? Evidence.COLON : Evidence.COMMA), words / 2.0);
            // "said that the repairs were costly, “less than a motorway”"
            woven = before.is(Form.COMMA) && words > NEAR_WORDS && Character
                    .isLowerCase(line.text().charAt(line.marks().get(tokens.get(mark).mark()).start()));
        } else if (words == 0) {
            score = scale.on(Evidence.TOUCHING);
        } else if (takes == Takes.WORDS && words <= NAMED_WORDS) {
            score = scale.on(Evidence.NAMES_WORDS);
        } else {
            score = words <= NEAR_WORDS
                    ? scale.on(Evidence.NEAR)
                    : less(scale.on(Evidence.FAR), Math.min(words, WORDS_THAT_COUNT));
        }
        boolean orphan = subject == null && cue.habit().subject() != Place.INSIDE;
        if (orphan && takes == Takes.WORDS) {
            score = scale.add(score, Evidence.NO_SUBJECT);
        }
        if (orphan && woven && cue.habit().subject() == Place.AFTER) {
            // "… says the draft": a verb that wants its subject behind it and has none belongs to what stands before it.
            score = scale.add(score, Evidence.NO_SUBJECT);
        }
        return new Link(cue, between(score, cue.at() + 1, mark, cue), woven);
    }

    private Link right(int mark, Cue cue) {
        Phrase subject = cue.subject();
        int first = subject != null && subject.from() > mark && subject.from() < cue.at() ? subject.from() : cue.at();
        int words = words(mark + 1, first);
        Marked marked = line.marks().get(tokens.get(mark).mark());
        boolean names = cue.habit().takes() == Takes.WORDS;
        boolean quotative = mark + 1 < tokens.size()
                && (tokens.get(mark + 1).is(Use.QUOTATIVE) || verbLast && cue.at() == mark + 1);
        Score score;
        boolean woven = true;
        if (quotative) {
            score = less(scale.on(Evidence.CUE_FOLLOWS), words(mark + 1, cue.at()));
            woven = names;
        } else if (opensSentence(mark)) {
            score = less(scale.on(Evidence.CUE_FOLLOWS), 2.0 * words);
            woven = false;
        } else if (words <= 1 && closesWithComma(marked, mark)) {
            score = scale.on(Evidence.COMMA_BEHIND);
            woven = mark > 0 && tokens.get(mark - 1).is(Form.WORD);
        } else if (cue.habit().takes() == Takes.CLAUSE && tokens.get(first - 1).is(Form.COMMA)
                && cues.getFirst().equals(cue)) {
            // "The plan is “dead”, she said": marked words within what is reported.
            score = less(scale.on(Evidence.WITHIN_REPORT), words);
        } else {
            score = less(scale.on(Evidence.CUE_LATER), Math.min(words, WORDS_THAT_COUNT));
        }
        if (names && !quotative) {
            score = scale.add(score, Evidence.NO_SUBJECT);
        }
        return new Link(cue, between(score, mark + 1, cue.at(), cue), woven);
    }

    private Score less(Score score, double words) {
        return scale.add(score, Evidence.WORD_BETWEEN, words);
    }

    /// Whether nothing but signs and conjunctions stands before the marked words.
    private boolean opensSentence(int mark) {
        if (verbLast && lettersPerWord > 1 && mark + 1 < tokens.size() && tokens.get(mark + 1).is(Form.WORD)) {
            // Without a particle of quoting behind them, marked words are part of the sentence: "“blue wave”-no kunren".
            return false;
        }
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

    private Score between(Score so, int from, int to, Cue mine) {
        Score score = so;
        if (mine.habit().takes() == Takes.REPORT && mine.carriers().isEmpty()) {
            score = scale.add(score, Evidence.CARRIERS_VERB);
        }
        if (carries(mine) && cues.stream().anyMatch(c -> !carries(c) && c.subject() != null)) {
            // "Xi said …, according to Xinhua": somebody else in the sentence speaks.
            score = scale.add(score, Evidence.SPEAKER_BESIDE);
        }
        int others = 0;
        for (Cue other : cues) {
            others += !other.equals(mine) && other.at() >= from && other.at() < to ? 1 : 0;
        }
        int marks = 0;
        for (int i = from; i < to; i++) {
            marks += tokens.get(i).is(Form.MARK) ? 1 : 0;
        }
        return scale.add(scale.add(score, Evidence.CUE_BETWEEN, others), Evidence.MARKS_BETWEEN, marks);
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
