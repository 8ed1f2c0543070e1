package kawat.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kawat.article.Evidence;
import kawat.lexicon.SpeechWords.Place;
import kawat.lexicon.SpeechWords.Takes;
import kawat.quote.Token.Form;
import kawat.quote.Word.Use;

/// Finds reported clauses, the ones without marks: behind a cue ("said that …"), before it ("…, officials said"), or all
/// that a preposition such as "according to" governs.
final class Clauses {

    /// A reported clause.
    record Clause(int start, int end, Cue cue, Evidence told) {}

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
    /// Tokens of a time between a subject and a comma, where words have no spaces between.
    private static final int WORDS_OF_TIME = 5;
    private static final String DASHES = "—–";

    private final boolean spaces;
    private final Grammar grammar;

    Clauses(Grammar grammar) {
        this.grammar = grammar;
        this.spaces = grammar.spaces();
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
                    .flatMap(c -> beforeSpeech(sentence, c, used)).ifPresent(found::add);
        }
        return found;
    }

    /// "Añadió que … y destacó que “…”": a clause ends before the conjunction of another cue, which marked words have taken.
    private Optional<Clause> beforeSpeech(Reading sentence, Clause clause, List<Cue> used) {
        Optional<Cue> other = used.stream().filter(u -> !u.equals(clause.cue()) && u.token().start() >= clause.start()
                && u.token().end() <= clause.end()).min(Comparator.comparingInt(Cue::at));
        if (other.isEmpty()) {
            return Optional.of(clause);
        }
        List<Token> tokens = sentence.tokens();
        int conjunction = other.get().at() - 1;
        if (conjunction < 1 || !tokens.get(conjunction).is(Use.CONJUNCTION)) {
            return Optional.empty();
        }
        int from = 0;
        while (tokens.get(from).start() < clause.start()) {
            from++;
        }
        return within(sentence, clause.cue(), from, conjunction, clause.told());
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
        boolean closed = spaces || !comma || start < 2
                || grammar.closesClause(tokens.get(start - 2), sentence.line().textAt(tokens.get(start - 2)), "");
        if (firstCue && (comma || isWhole(cue.habit().takes())) && ends && closed
                && words(tokens, 0, start) >= LEAST_WORDS) {
            return within(sentence, cue, 0, comma ? start - 1 : start, Evidence.CLAUSE_OPENED);
        }
        if (firstCue && subject != null && subject.from() > cue.at() && cue.at() > 0
                && grammar.endsClause(sentence.line().textAt(tokens.get(cue.at() - 1)))) {
            // "köprünün açılacağını belirten Aydın": a participle has its clause before it and its subject behind.
            return within(sentence, cue, 0, cue.at(), Evidence.CLAUSE_BARE);
        }
        if (subject != null && subject.to() <= cue.at() && words(tokens, cue.at() + 1, tokens.size()) == 0
                && cue.habit().subject() != Place.AFTER) {
            return between(sentence, cue, subject.to());
        }
        return after(sentence, cue, behind);
    }

    /// Whether only words of the same phrase can stand before the token.
    private static boolean opensClause(List<Token> tokens, int at) {
        return at <= WORDS_TO_CLAUSE && tokens.subList(0, at).stream()
                .noneMatch(t -> t.is(Form.COMMA) || t.is(Form.MARK) || t.is(Use.CUE));
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
            return within(sentence, cue, 0, start - 1, Evidence.CLAUSE_BARE);
        }
        if (!tokens.get(behind).is(Use.COMPLEMENTISER)) {
            return Optional.empty();
        }
        for (int i = behind + 1; i < tokens.size(); i++) {
            if (tokens.get(i).is(Form.MARK)) {
                return tokens.get(i - 1).is(Form.COMMA)
                        ? within(sentence, cue, behind + 1, i - 1, Evidence.CLAUSE_OPENED)
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
            boolean opens = isWhole(takes) && (subject == null
                    ? cue.habit().subject() == Place.INSIDE && cue.at() == 0
                    : subject.from() > cue.at() ? cue.at() == 0 : opensClause(tokens, subject.from()));
            boolean bare = (takes == Takes.CLAUSE || opens) && behind < tokens.size()
                    && !tokens.get(behind).is(Use.PREPOSITION);
            return bare ? within(sentence, cue, behind, tokens.size(), Evidence.CLAUSE_BARE) : Optional.empty();
        }
        if (!isWhole(takes) && tokens.get(from - 1).is(Form.COMMA)) {
            from = behindInsertion(tokens, from);
        }
        if (isWhole(takes) && tokens.get(from - 1).is(Form.COMMA)) {
            from = behindAside(tokens, from);
        }
        return within(sentence, cue, from < tokens.size() && tokens.get(from).is(Use.COMPLEMENTISER) ? from + 1 : from,
                tokens.size(), Evidence.CLAUSE_OPENED);
    }

    /// "He said, in a speech, that …": what stands between the commas is no part of the clause.
    private static int behindInsertion(List<Token> tokens, int from) {
        for (int i = from; i + 1 < Math.min(tokens.size(), from + WORDS_OF_ASIDE); i++) {
            if (tokens.get(i).is(Form.MARK)) {
                return from;
            }
            if (tokens.get(i).is(Form.COMMA) && tokens.get(i + 1).is(Use.COMPLEMENTISER)) {
                return i + 1;
            }
        }
        return from;
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
        int start = behindTime(tokens, behindSource(sentence, from, cue.at()), cue.at());
        while (start < cue.at() && (tokens.get(start).is(Use.SUBJECT_MARKER) || tokens.get(start).is(Form.COMMA))) {
            start++;
        }
        int end = cue.at();
        if (end > start && !grammar.closesClause(tokens.get(end - 1), sentence.line().textAt(tokens.get(end - 1)),
                sentence.line().textAt(cue.token()))) {
            return Optional.empty();
        }
        while (end > start && tokens.get(end - 1).is(Use.QUOTATIVE)) {
            end--;
        }
        return within(sentence, cue, start, end, Evidence.CLAUSE_BARE);
    }

    /// "the paper, from officials' words, that …": whom the carrier has it from stands before the clause.
    private static int behindSource(Reading sentence, int from, int to) {
        int behind = from;
        for (int i = from; i < to; i++) {
            behind = isSource(sentence.tokens().get(i)) ? i + 1 : behind;
        }
        return behind;
    }

    private static boolean isSource(Token token) {
        return token.word() != null && token.word().cue != null && token.word().cue.takes() == Takes.SOURCE;
    }

    /// Steps over a day between the subject and its clause: "the spokesman on the 5th, …".
    private static int behindTime(List<Token> tokens, int from, int to) {
        int i = from;
        while (i < to && (tokens.get(i).is(Use.SUBJECT_MARKER) || tokens.get(i).is(Form.COMMA))) {
            i++;
        }
        for (int j = i; j < Math.min(to, i + WORDS_OF_TIME); j++) {
            if (tokens.get(j).is(Form.COMMA)) {
                return j + 1;
            }
            if (tokens.get(j).is(Form.MENTION) || tokens.get(j).is(Use.ROLE) || tokens.get(j).is(Use.SUBJECT_MARKER)) {
                return from;
            }
        }
        return from;
    }

    private Optional<Clause> within(Reading sentence, Cue cue, int from, int behind, Evidence told) {
        List<Token> tokens = sentence.tokens();
        int to = beforeMarks(tokens, from, behind);
        while (to > from && !tokens.get(to - 1).is(Form.WORD) && !tokens.get(to - 1).is(Form.MENTION)) {
            to--;
        }
        if (words(tokens, from, to) < LEAST_WORDS || tokens.subList(from, to).stream().anyMatch(t -> t.is(Form.MARK))) {
            return Optional.empty();
        }
        return Optional.of(new Clause(tokens.get(from).start(), tokens.get(to - 1).end(), cue, told));
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
