package kawat.quote;

import kawat.lexicon.SpeechWords.Place;
import kawat.lexicon.SpeechWords.Takes;
import kawat.quote.Word.Use;

/// Finds where the reporter breaks into speech: between dashes, or behind a comma within the marks.
final class Insertions {

    private static final String ENDS = ".!?…";

    private final Grammar grammar;

    Insertions(Grammar grammar) {
        this.grammar = grammar;
    }

    /// Returns where a dash opens words of the reporter, or -1: soon behind it stands a cue in lower case, or the signs on
    /// both sides tell: "A, — he said, — B", "A — he said. — B".
    int behindDash(String text, char[] lower, int from, int end) {
        for (int i = from + 1; i < end; i++) {
            if (MarkFinder.DASHES.indexOf(text.charAt(i)) < 0) {
                continue;
            }
            int word = i + 1;
            while (word < end && MarkFinder.isSpace(text.charAt(word))) {
                word++;
            }
            if (word < end && Character.isLowerCase(text.charAt(word))
                    && (cueNear(lower, word, end) || fenced(text, i, end))) {
                return i;
            }
        }
        return -1;
    }

    /// Returns the comma behind which the reporter breaks into marked words with a verb that has its pronoun in it, or -1:
    /// "«A, a-t-il dit. B»".
    int behindComma(String text, char[] lower, int from, int end) {
        for (int i = from + 1; i + 2 < end; i++) {
            if (text.charAt(i) == ',' && text.charAt(i + 1) == ' ') {
                Grammar.Match match = grammar.at(lower, i + 2);
                if (match != null && match.word().is(Use.CUE) && match.word().cue != null
                        && match.word().cue.subject() == Place.INSIDE
                        && match.word().cue.takes() != Takes.SENTENCE) {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    private static boolean fenced(String text, int dash, int end) {
        int back = dash + 1;
        while (back < end && MarkFinder.DASHES.indexOf(text.charAt(back)) < 0) {
            back++;
        }
        char before = lastSign(text, dash);
        char behind = lastSign(text, back);
        boolean closed = ",!?…".indexOf(before) >= 0;
        if (back >= end) {
            return false;
        }
        int word = back + 1;
        while (word < end && MarkFinder.isSpace(text.charAt(word))) {
            word++;
        }
        boolean anew = word < end && Character.isUpperCase(text.charAt(word));
        return closed && (behind == ',' || behind == '.') || behind == '.' && anew;
    }

    private static char lastSign(String text, int before) {
        int at = before - 1;
        while (at > 0 && MarkFinder.isSpace(text.charAt(at))) {
            at--;
        }
        return at < 0 ? ' ' : text.charAt(at);
    }

    private boolean cueNear(char[] lower, int from, int end) {
        int words = 0;
        for (int i = from; i < end && words < 3 && MarkFinder.DASHES.indexOf(lower[i]) < 0
                && !isClosing(lower[i]); i++) {
            Grammar.Match match = grammar.at(lower, i);
            if (match != null && match.word().is(Use.CUE)) {
                return true;
            }
            if (MarkFinder.isSpace(lower[i])) {
                words++;
            }
        }
        return false;
    }

    private boolean isClosing(char c) {
        return !MarkFinder.APOSTROPHES.contains(String.valueOf(c))
                && grammar.speech().marks().stream()
                        .anyMatch(p -> p.close().charAt(0) == c && !p.open().equals(p.close()));
    }

    /// Returns where a dash behind a whole sentence opens speech, which another one with a verb of speaking closes: "A. – B –
    /// mówi C", or -1.
    int dashBehindSentence(String text, char[] lower) {
        for (int i = 2; i + 2 < text.length(); i++) {
            if (MarkFinder.DASHES.indexOf(text.charAt(i)) >= 0 && ENDS.indexOf(text.charAt(i - 2)) >= 0
                    && MarkFinder.isSpace(text.charAt(i - 1)) && MarkFinder.isSpace(text.charAt(i + 1))
                    && Character.isUpperCase(text.charAt(i + 2)) && behindDash(text, lower, i + 2, text.length()) > 0) {
                return i;
            }
        }
        return -1;
    }
}
