package kawat.day;

import kawat.lexicon.DayWords;
import kawat.lexicon.Lexicon;
import kawat.lexicon.SpeechWords.Takes;

/// Tells from the words around a day whether it is told as one that was or as one to come.
final class Tense {

    enum Told {
        PAST, FUTURE, UNDECIDED
    }

    private static final int PAST = 0;
    private static final int FUTURE = 1;
    /// Looks no further than this on either side, in UTF-16 code units.
    private static final int REACH = 300;
    private static final String ENDS = ".!?。！？؟।";
    private static final String STOPS = ",;:\"“”„«»「」『』()、；：，؛";

    private final WordTrie words;
    private final Grammar grammar;

    Tense(Lexicon lexicon, DayWords days, Grammar grammar) {
        this.grammar = grammar;
        this.words = new WordTrie(grammar.letters);
        days.future().forEach(w -> words.add(w, FUTURE));
        days.past().forEach(w -> words.add(w, PAST));
        lexicon.speech().cues().stream().filter(c -> c.takes() == Takes.CLAUSE || c.takes() == Takes.QUOTE
                || c.takes() == Takes.REPORT || c.takes() == Takes.WORDS).flatMap(c -> c.words().stream())
                .filter(w -> !w.contains("…")).forEach(w -> words.add(w, PAST));
        words.frozen();
    }

    /// Tells it of the words between two places: what stands nearest in their own clause decides, else what stands nearest
    /// in their sentence.
    Told of(Folded text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < REACH && !ends(text, from - 1)) {
            from--;
        }
        int to = end;
        while (to < text.length() && to - end < REACH && !ends(text, to)) {
            to++;
        }
        int opens = start;
        while (opens > from && STOPS.indexOf(text.at(opens - 1)) < 0) {
            opens--;
        }
        int closes = end;
        while (closes < to && STOPS.indexOf(text.at(closes)) < 0) {
            closes++;
        }
        Told own = nearest(text, opens, closes, start, end);
        return own == Told.UNDECIDED ? nearest(text, from, to, start, end) : own;
    }

    private Told nearest(Folded text, int from, int to, int start, int end) {
        Told told = Told.UNDECIDED;
        int least = Integer.MAX_VALUE;
        int future = -1;
        for (int i = from; i < to; i++) {
            if (i >= start && i < end || !text.inWord(i) || !grammar.wordStarts(text, i)) {
                continue;
            }
            int[] found = longest(text, i);
            if (found[0] == 0) {
                continue;
            }
            Told says = found[1] == FUTURE ? Told.FUTURE : Told.PAST;
            int behind = found[0];
            // "will say": the word that follows is not about what was.
            boolean governed = says == Told.PAST && future >= 0 && i - future <= 1;
            future = says == Told.FUTURE ? behind : future;
            int distance = behind <= start ? start - behind : i - end;
            if (!governed && distance < least) {
                least = distance;
                told = says;
            }
            i = behind - 1;
        }
        return told;
    }

    /// Returns the place behind the longest word, 0 for none, and what it says.
    private int[] longest(Folded text, int from) {
        int[] best = new int[2];
        words.find(text, from, (end, value) -> {
            if (grammar.openEnds || !text.inWord(end)) {
                best[0] = end;
                best[1] = value;
            }
        });
        return best;
    }

    private static boolean ends(Folded text, int i) {
        return ENDS.indexOf(text.at(i)) >= 0
                && (text.at(i) != '.' || i + 1 >= text.length() || text.at(i + 1) == ' ' && !text.digit(i - 1)
                        && text.inWord(i - 2));
    }
}
