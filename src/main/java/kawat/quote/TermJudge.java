package kawat.quote;

import java.util.List;
import java.util.Optional;
import kawat.article.Explanation.Rule;
import kawat.article.Term;
import kawat.lexicon.SpeechWords;
import kawat.lexicon.SpeechWords.Takes;
import kawat.quote.Token.Form;
import kawat.quote.Word.Use;

/// Tells marked words that nobody says from speech: names, titles, terms, irony.
final class TermJudge {

    /// A label's words are a term up to this length; longer ones are somebody's words.
    private static final int LONGEST_LABELLED = 6;
    /// Words woven into a sentence and far from their cue are speech only when there are more of them than this.
    private static final int SHORT = 3;
    /// Marked words that nothing attributes are still speech when they are this many: a sentence of somebody's.
    private static final int SENTENCE = 6;

    /// Words printed like a name are speech only where their cue is as close as this.
    private static final double NAMES_NEED = 0.8;
    /// Words that end a reported clause are speech, however few, where their cue is as close as this: "called it dead".
    private static final double PREDICATE = 0.6;
    /// Words within names that have no capital are no longer than this.
    private static final int PARTICLE = 3;
    /// As many words are a clause, not a name.
    private static final int CLAUSE = 4;
    private static final String COMMAS = ",،，、";

    private final boolean spaces;
    /// Below this weight a cue attributes nothing.
    private final double least;

    /// What marks are for that nobody speaks in, and what told it.
    record Verdict(Term.Reason reason, Rule rule) {}

    TermJudge(boolean spaces, double least) {
        this.spaces = spaces;
        this.least = least;
    }

    /// Returns why the marked words at the token are no speech, or nothing when they are.
    Optional<Verdict> judge(Reading reading, int mark, Optional<Link> link) {
        Marked marked = reading.line().marks().get(reading.tokens().get(mark).mark());
        String words = reading.line().text().substring(marked.start(), marked.end());
        int count = words(words);
        if (marked.unclosed() || marked.resumes()) {
            return Optional.empty();
        }
        Optional<SpeechWords.Label> label = label(reading.tokens(), mark);
        boolean named = Character.isLowerCase(words.codePointAt(0))
                && link.filter(l -> l.cue().habit().takes() == Takes.WORDS && l.score() >= NAMES_NEED)
                        .filter(l -> l.cue().subjects().stream().noneMatch(p -> p.is(Phrase.Head.ROLE))).isPresent();
        if (label.isPresent() && count <= LONGEST_LABELLED && !named) {
            return label.map(l -> new Verdict(Term.Reason.valueOf(l.reason()), Rule.LABEL));
        }
        if (reading.onlyMarks() || colonBefore(reading.tokens(), mark)) {
            return Optional.empty();
        }
        double score = link.map(Link::score).orElse(0.0);
        if (score < least && count >= CLAUSE && (reading.isQuotedOn(mark) || opensWithComma(reading, mark))) {
            return Optional.empty();
        }
        boolean woven = link.map(Link::woven).orElse(true);
        if (score < least) {
            return count >= SENTENCE && endsLikeSpeech(words) ? Optional.empty() : unattributed(words, Rule.NO_CUE);
        }
        if (woven && score < NAMES_NEED && count <= LONGEST_LABELLED && isName(words)) {
            return Optional.of(new Verdict(Term.Reason.NAME, Rule.PRINTED_NAME));
        }
        if (count <= 2 && isName(words) && actsAtOnce(reading, mark)) {
            return Optional.of(new Verdict(Term.Reason.NAME, Rule.PRINTED_NAME));
        }
        boolean touching = link.map(l -> l.score() >= 0.9).orElse(false);
        boolean predicate = score >= PREDICATE && endsClause(reading, mark)
                && !Character.isUpperCase(words.codePointAt(0));
        if (woven && !touching && !predicate && count < SHORT || woven && count <= SHORT && score < 0.55) {
            return unattributed(words, Rule.TOO_FEW);
        }
        return Optional.empty();
    }

    /// "The toast outlasts the glass", she muses: so marked words stand before a verb of speaking, known or not.
    static boolean opensWithComma(Reading reading, int mark) {
        Marked marked = reading.line().marks().get(reading.tokens().get(mark).mark());
        boolean comma = mark + 1 < reading.tokens().size() && reading.tokens().get(mark + 1).is(Form.COMMA)
                || COMMAS.indexOf(reading.line().text().charAt(marked.end() - 1)) >= 0;
        return comma && reading.tokens().subList(0, mark).stream()
                .noneMatch(t -> t.is(Form.WORD) || t.is(Form.MENTION) || t.is(Form.MARK));
    }

    /// Whether a clause ends behind the marked words: its sentence, or a comma before somebody says something else.
    private static boolean endsClause(Reading reading, int mark) {
        List<Token> tokens = reading.tokens();
        return mark == tokens.size() - 1
                || tokens.get(mark + 1).is(Form.COMMA) && reading.cues().getLast().at() > mark
                || mark == tokens.size() - 2 && tokens.get(mark + 1).is(Form.STOP);
    }

    /// "“Orlen” said that …": a name in marks, and the verb right behind it without a comma.
    private static boolean actsAtOnce(Reading reading, int mark) {
        List<Token> tokens = reading.tokens();
        return mark + 2 < tokens.size() && tokens.get(mark + 1).is(Use.CUE)
                && tokens.subList(mark + 2, Math.min(tokens.size(), mark + 4)).stream()
                        .anyMatch(t -> t.is(Use.COMPLEMENTISER));
    }

    private static boolean colonBefore(List<Token> tokens, int mark) {
        return mark > 0 && tokens.get(mark - 1).is(Form.COLON);
    }

    private static Optional<SpeechWords.Label> label(List<Token> tokens, int mark) {
        for (int i = mark - 1; i >= Math.max(0, mark - 3); i--) {
            Optional<SpeechWords.Label> before = label(tokens.get(i), SpeechWords.Place.BEFORE);
            if (before.isPresent()) {
                return before;
            }
            if (!tokens.get(i).is(Use.DEFINITE) && !tokens.get(i).is(Use.INDEFINITE) && !tokens.get(i).is(Form.OTHER)
                    && !tokens.get(i).is(Use.DEMONYM)) {
                break;
            }
        }
        for (int i = mark + 1; i < Math.min(tokens.size(), mark + 3); i++) {
            Optional<SpeechWords.Label> after = label(tokens.get(i), SpeechWords.Place.AFTER);
            if (after.isPresent()) {
                return after;
            }
            if (!tokens.get(i).is(Form.WORD)) {
                break;
            }
        }
        return Optional.empty();
    }

    private static Optional<SpeechWords.Label> label(Token token, SpeechWords.Place place) {
        return token.word() == null
                ? Optional.empty()
                : token.word().labels.stream().filter(l -> l.place() == place).findFirst();
    }

    private static boolean endsLikeSpeech(String words) {
        return ".,!?。，！？…".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    private static Optional<Verdict> unattributed(String words, Rule rule) {
        return Optional.of(isName(words)
                ? new Verdict(Term.Reason.NAME, Rule.PRINTED_NAME)
                : new Verdict(Term.Reason.TERM, rule));
    }

    /// Whether all words but the smallest are printed with capitals or in figures.
    private static boolean isName(String words) {
        boolean name = words.codePoints().anyMatch(Character::isUpperCase);
        for (String word : words.split("\\s+")) {
            int first = word.codePointAt(0);
            name &= Character.isUpperCase(first) || Character.isDigit(first) || word.length() <= PARTICLE;
        }
        return name && Character.isUpperCase(words.codePointAt(0));
    }

    /// Counts words; two letters are one where there are no spaces.
    private int words(String text) {
        return spaces
                ? text.strip().split("\\s+").length
                : (int) text.codePoints().filter(Character::isLetterOrDigit).count() / 2;
    }
}
