package kawat.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    /// Words between a cue and its clause: "said late on Wednesday that".
    private static final int WORDS_TO_CLAUSE = 4;
    /// Words between a cue and its clause where it is told to somebody: "told reporters in the capital that".
    private static final int WORDS_TO_ADDRESSEE = 10;
    /// Words behind a cue that ends its sentence: "…, he said on Monday".
    private static final int WORDS_AT_END = 6;
    /// Tokens of what is told of a speaker between commas.
    private static final int WORDS_OF_ASIDE = 9;
    private static final String DASHES = "—–";
    private static final double SURE = 0.9;
    private static final double LIKELY = 0.75;

    private final boolean spaces;

    Clauses(boolean spaces) {
        this.spaces = spaces;
    }

    /// Returns the clauses of a sentence.
    ///
    /// @param used cues that marked words have taken
    List<Clause> of(Reading sentence, List<Cue> used) {
        List<Clause> found = new ArrayList<>();
        List<Cue> cues = sentence.cues();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            Takes takes = cue.habit().takes();
            boolean whole = isWhole(takes);
            boolean carrier = cue.carriers().isEmpty() && takes != Takes.VIEW && (takes == Takes.REPORT || whole)
                    && cues.size() > 1;
            boolean aside = whole && takes != Takes.VIEW
                    && (cue.subjects().isEmpty() && cue.habit().subject() != Place.INSIDE
                            || inRelativeClause(sentence, cue));
            if (takes == Takes.WORDS || carrier || aside
                    || i + 1 < cues.size() && handsOn(sentence, cue, cues.get(i + 1))) {
                continue;
            }
            (used.contains(cue) ? besideMarks(sentence, cue, i == 0) : clause(sentence, cue, i == 0))
                    .filter(c -> found.stream().noneMatch(f -> f.end() > c.start()))
                    .filter(c -> used.stream().noneMatch(u -> !u.equals(cue) && u.token().start() >= c.start()
                            && u.token().end() <= c.end()))
                    .ifPresent(found::add);
        }
        return found;
    }

    /// Whether the cue attributes whatever its sentence says.
    private static boolean isWhole(Takes takes) {
        return takes == Takes.SENTENCE || takes == Takes.SOURCE || takes == Takes.VIEW;
    }

    private static boolean inRelativeClause(Reading sentence, Cue cue) {
        return cue.at() > 0 && sentence.tokens().get(cue.at() - 1).is(Use.BREAK);
    }

    /// "said he had told the minister that …": the clause belongs to the second cue, whose subject is the first one's.
    private boolean handsOn(Reading sentence, Cue cue, Cue next) {
        List<Token> tokens = sentence.tokens();
        return next.habit().takes() == Takes.CLAUSE && cue.subjects().equals(next.subjects())
                && words(tokens, cue.at() + 1, next.at()) <= 2
                && tokens.subList(next.at(), tokens.size()).stream().anyMatch(t -> t.is(Use.COMPLEMENTISER));
    }

    private Optional<Clause> clause(Reading sentence, Cue cue, boolean firstCue) {
        List<Token> tokens = sentence.tokens();
        Phrase subject = cue.subject();
        int behind = subject != null && subject.from() > cue.at() ? subject.to() : cue.at() + 1;
        int start = subject == null ? cue.at() : Math.min(cue.at(), subject.from());
        boolean comma = start > 0 && (tokens.get(start - 1).is(Form.COMMA) || isDash(sentence, start - 1));
        boolean ends = words(tokens, behind, tokens.size()) <= WORDS_AT_END
                && noneOf(tokens, behind, Use.COMPLEMENTISER)
                && (behind >= tokens.size() || !tokens.get(behind).is(Form.COMMA));
        if (firstCue && (comma || isWhole(cue.habit().takes())) && ends
                && words(tokens, 0, start) >= LEAST_WORDS) {
            return within(sentence, cue, 0, comma ? start - 1 : start, SURE);
        }
        if (subject != null && subject.to() <= cue.at() && words(tokens, cue.at() + 1, tokens.size()) == 0
                && cue.habit().subject() != Place.AFTER) {
            return between(sentence, cue, subject.to());
        }
        return after(sentence, cue, behind);
    }

    /// "… w piątek – poinformował dyrektor".
    private static boolean isDash(Reading sentence, int at) {
        return DASHES.indexOf(sentence.line().text().charAt(sentence.tokens().get(at).start())) >= 0;
    }

    private static boolean noneOf(List<Token> tokens, int from, Use use) {
        return tokens.stream().skip(from).noneMatch(t -> t.is(use));
    }

    /// A cue that marked words have taken may report a clause too: "said that it was costly, “…”"; "…, he said, and “…”".
    private Optional<Clause> besideMarks(Reading sentence, Cue cue, boolean firstCue) {
        List<Token> tokens = sentence.tokens();
        Phrase subject = cue.subject();
        int behind = subject != null && subject.from() > cue.at() ? subject.to() : cue.at() + 1;
        int start = subject == null ? cue.at() : Math.min(cue.at(), subject.from());
        if (cue.habit().takes() != Takes.CLAUSE || behind + 1 >= tokens.size()) {
            return Optional.empty();
        }
        if (firstCue && start > 0 && tokens.get(start - 1).is(Form.COMMA) && tokens.get(behind).is(Form.COMMA)
                && tokens.get(behind + 1).is(Use.CONJUNCTION) && !tokens.getFirst().is(Use.SUBORDINATOR)
                && !tokens.getFirst().is(Use.PREPOSITION) && words(tokens, 0, start) > LEAST_WORDS) {
            return within(sentence, cue, 0, start - 1, LIKELY);
        }
        if (!tokens.get(behind).is(Use.COMPLEMENTISER)) {
            return Optional.empty();
        }
        for (int i = behind + 1; i < tokens.size(); i++) {
            if (tokens.get(i).is(Form.MARK)) {
                return tokens.get(i - 1).is(Form.COMMA)
                        ? within(sentence, cue, behind + 1, i - 1, SURE)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Clause> after(Reading sentence, Cue cue, int behind) {
        List<Token> tokens = sentence.tokens();
        Takes takes = cue.habit().takes();
        Phrase subject = cue.subject();
        boolean told = behind < tokens.size() && tokens.get(behind).is(Use.ADDRESSEE);
        int reach = told || isWhole(takes) || cue.token().is(Use.ADDRESSEE)
                ? WORDS_TO_ADDRESSEE
                : WORDS_TO_CLAUSE;
        int from = -1;
        for (int i = behind; i < tokens.size() && from < 0 && words(tokens, behind, i) <= reach; i++) {
            boolean opens = tokens.get(i).is(Use.COMPLEMENTISER)
                    || (tokens.get(i).is(Form.COMMA) || tokens.get(i).is(Form.COLON))
                            && (i == behind || isWhole(takes));
            from = opens ? i + 1 : -1;
        }
        if (from < 0) {
            boolean behindCue = subject == null
                    ? cue.habit().subject() == Place.INSIDE
                    : subject.from() > cue.at();
            boolean opens = isWhole(takes) && behindCue && cue.at() == 0;
            boolean bare = (takes == Takes.CLAUSE || opens) && behind < tokens.size()
                    && !tokens.get(behind).is(Use.PREPOSITION);
            return bare ? within(sentence, cue, behind, tokens.size(), LIKELY) : Optional.empty();
        }
        if (isWhole(takes) && tokens.get(from - 1).is(Form.COMMA)) {
            from = behindAside(tokens, from);
        }
        return within(sentence, cue, from < tokens.size() && tokens.get(from).is(Use.COMPLEMENTISER) ? from + 1 : from,
                tokens.size(), SURE);
    }

    /// "For the lawyer Ivone Gomes, of the League, …": what is told of the speaker is no part of the clause.
    private static int behindAside(List<Token> tokens, int from) {
        if (from >= tokens.size() || !tokens.get(from).is(Use.PREPOSITION) && !tokens.get(from).is(Use.GENITIVE)) {
            return from;
        }
        for (int i = from + 1; i < Math.min(tokens.size(), from + WORDS_OF_ASIDE); i++) {
            if (tokens.get(i).is(Form.COMMA)) {
                return i + 1;
            }
        }
        return from;
    }

    /// A verb that ends its sentence has its clause between itself and its subject.
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
        return within(sentence, cue, start, end, LIKELY);
    }

    private Optional<Clause> within(Reading sentence, Cue cue, int from, int behind, double score) {
        List<Token> tokens = sentence.tokens();
        int to = beforeMarks(tokens, from, behind);
        while (to > from && !tokens.get(to - 1).is(Form.WORD) && !tokens.get(to - 1).is(Form.MENTION)) {
            to--;
        }
        if (words(tokens, from, to) < LEAST_WORDS || tokens.subList(from, to).stream().anyMatch(t -> t.is(Form.MARK))) {
            return Optional.empty();
        }
        return Optional.of(new Clause(tokens.get(from).start(), tokens.get(to - 1).end(), cue, score));
    }

    /// "it is unclear who pays: “…”": the clause ends before the colon of the marked words.
    private static int beforeMarks(List<Token> tokens, int from, int behind) {
        for (int i = from + 1; i < behind; i++) {
            if (tokens.get(i).is(Form.MARK)) {
                return tokens.get(i - 1).is(Form.COLON) ? i - 1 : behind;
            }
        }
        return behind;
    }

    private int words(List<Token> tokens, int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            words += tokens.get(i).is(Form.WORD) || tokens.get(i).is(Form.MENTION) ? 1 : 0;
        }
        return spaces ? words : words / 2;
    }
}
