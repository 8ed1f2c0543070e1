package kawat.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kawat.article.Article;
import kawat.lexicon.SpeechWords.Place;
import kawat.lexicon.SpeechWords.Takes;
import kawat.quote.Token.Form;
import kawat.quote.Word.Use;

/// Finds reported clauses, the ones without marks: behind a cue ("said that …"), before it ("…, officials said"), or all
/// that a preposition such as "according to" governs.
final class Clauses {

    /// A reported clause.
    record Clause(int start, int end, Cue cue, double score) {}

    /// Fewer words than this are no clause.
    private static final int LEAST_WORDS = 3;
    /// Unknown words between a cue and its clause: "said late on Wednesday".
    private static final int WORDS_AFTER_CUE = 3;
    /// A dateline ends within this many code units.
    private static final int DATELINE = 60;
    private static final double SURE = 0.9;
    private static final double LIKELY = 0.75;

    private final boolean spaces;
    private final boolean datelined;

    Clauses(boolean spaces, Article article) {
        this.spaces = spaces;
        this.datelined = article.dateline().isPresent();
    }

    /// Returns the clauses of a sentence.
    ///
    /// @param used cues that marked words have taken
    List<Clause> of(Reading sentence, List<Cue> used) {
        List<Clause> found = new ArrayList<>();
        for (int i = 0; i < sentence.cues().size(); i++) {
            Cue cue = sentence.cues().get(i);
            if (used.contains(cue) || cue.habit().takes() == Takes.WORDS
                    || cue.habit().takes() == Takes.REPORT && sentence.cues().size() > 1
                    || cue.subjects().isEmpty() && cue.habit().takes() == Takes.SENTENCE) {
                continue;
            }
            clause(sentence, cue, i == 0)
                    .filter(c -> found.stream().noneMatch(f -> f.end() > c.start() && f.start() < c.end()))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Clause> clause(Reading sentence, Cue cue, boolean firstCue) {
        List<Token> tokens = sentence.tokens();
        int behind = cue.at() + 1;
        Phrase subject = cue.subject();
        if (subject != null && subject.from() > cue.at()) {
            behind = subject.to();
        }
        boolean preposed = firstCue && (cue.habit().takes() == Takes.SENTENCE
                ? cue.at() > 0
                : tokens.get(Math.max(0, start(cue) - 1)).is(Form.COMMA)) && start(cue) > LEAST_WORDS;
        Optional<Clause> after = after(sentence, cue, behind);
        if (after.isPresent() && (!preposed || !remainder(tokens, behind))) {
            return after;
        }
        if (preposed) {
            return before(sentence, cue, start(cue) - (tokens.get(start(cue) - 1).is(Form.COMMA) ? 1 : 0));
        }
        boolean last = words(tokens, cue.at() + 1, tokens.size()) == 0;
        if (last && subject != null && subject.to() <= cue.at()) {
            return between(sentence, cue, subject.to());
        }
        return after;
    }

    /// Where the cue and its subject begin.
    private static int start(Cue cue) {
        Phrase subject = cue.subject();
        return subject == null ? cue.at() : Math.min(cue.at(), subject.from());
    }

    /// Whether only a few words stand behind the cue, such as a day.
    private static boolean remainder(List<Token> tokens, int behind) {
        boolean comma = behind < tokens.size() && tokens.get(behind).is(Form.COMMA);
        return !comma && tokens.stream().skip(behind).noneMatch(t -> t.is(Use.COMPLEMENTISER));
    }

    private Optional<Clause> after(Reading sentence, Cue cue, int behind) {
        List<Token> tokens = sentence.tokens();
        int from = behind;
        for (int i = behind; i < tokens.size(); i++) {
            if (tokens.get(i).is(Use.COMPLEMENTISER)) {
                from = i + 1;
                break;
            }
            if (words(tokens, behind, i) > WORDS_AFTER_CUE + (tokens.get(behind).is(Use.ADDRESSEE) ? 8 : 0)
                    || tokens.get(i).is(Form.MARK)) {
                break;
            }
        }
        if (from == behind && behind < tokens.size()) {
            if (tokens.get(behind).is(Form.COMMA) || tokens.get(behind).is(Form.COLON)) {
                from = behind + 1;
            } else if (cue.habit().takes() == Takes.SENTENCE) {
                // "according to the lake authority in Puno, boats …": the clause begins behind the comma.
                for (int i = behind; i < Math.min(tokens.size(), behind + 12); i++) {
                    if (tokens.get(i).is(Form.COMMA)) {
                        from = i + 1;
                        break;
                    }
                }
                if (from == behind) {
                    return Optional.empty();
                }
            } else if (tokens.get(behind).is(Use.PREPOSITION)) {
                return Optional.empty();
            }
        }
        int to = tokens.size();
        while (to > from && !tokens.get(to - 1).is(Form.WORD) && !tokens.get(to - 1).is(Form.MENTION)) {
            to--;
        }
        if (words(tokens, from, to) < LEAST_WORDS || tokens.subList(from, to).stream().anyMatch(t -> t.is(Form.MARK))) {
            return Optional.empty();
        }
        return Optional.of(new Clause(tokens.get(from).start(), tokens.get(to - 1).end(), cue,
                from > behind ? SURE : LIKELY));
    }

    private Optional<Clause> before(Reading sentence, Cue cue, int to) {
        List<Token> tokens = sentence.tokens();
        int from = sentence.line().paragraph() == 0 && datelined && tokens.getFirst().start() == 0
                ? behindDateline(sentence)
                : 0;
        if (from >= to || words(tokens, from, to) < LEAST_WORDS
                || tokens.subList(from, to).stream().anyMatch(t -> t.is(Form.MARK))) {
            return Optional.empty();
        }
        return Optional.of(new Clause(tokens.get(from).start(), tokens.get(to - 1).end(), cue, SURE));
    }

    private Optional<Clause> between(Reading sentence, Cue cue, int from) {
        List<Token> tokens = sentence.tokens();
        int start = from;
        while (start < cue.at() && (tokens.get(start).is(Use.SUBJECT_MARKER) || tokens.get(start).is(Form.COMMA))) {
            start++;
        }
        int end = cue.at();
        while (end > start && tokens.get(end - 1).is(Use.QUOTATIVE)) {
            end--;
        }
        if (words(tokens, start, end) < LEAST_WORDS || cue.habit().subject() == Place.AFTER
                || tokens.subList(start, end).stream().anyMatch(t -> t.is(Form.MARK))) {
            return Optional.empty();
        }
        return Optional.of(new Clause(tokens.get(start).start(), tokens.get(end - 1).end(), cue, LIKELY));
    }

    /// Returns the token behind the dash, bracket or stop that ends the dateline.
    private static int behindDateline(Reading sentence) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size() && tokens.get(i).start() < DATELINE; i++) {
            char c = sentence.line().text().charAt(tokens.get(i).start());
            if (tokens.get(i).is(Form.OTHER) && "-–—_=】".indexOf(c) >= 0 && (i + 1 >= tokens.size()
                    || !tokens.get(i + 1).is(Form.OTHER))) {
                return i + 1;
            }
        }
        return 0;
    }

    private int words(List<Token> tokens, int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            words += tokens.get(i).is(Form.WORD) || tokens.get(i).is(Form.MENTION) ? 1 : 0;
        }
        return spaces ? words : words / 2;
    }
}
