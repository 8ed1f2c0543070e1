package kawat.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kawat.lexicon.SpeechWords;
import kawat.lexicon.SpeechWords.Place;
import kawat.lexicon.SpeechWords.Takes;
import kawat.quote.Phrase.Head;
import kawat.quote.Token.Form;
import kawat.quote.Word.Use;
import org.jspecify.annotations.Nullable;

/// Finds the cues of a sentence and the subject of each, on the side where the lexicon says it stands.
final class CueFinder {

    /// Unknown words that may stand between a cue and a subject behind it.
    private static final int WORDS_TO_SUBJECT = 2;
    /// Unknown words between a subject and its cue that still count as side by side.
    private static final int NEAR = 4;

    /// Tokens of a short aside in brackets: "(6)".
    private static final int BRACKETED = 3;

    private final List<Token> tokens;
    private final List<Phrase> phrases;
    private final Sources sources;
    private final Function<Token, String> text;
    private final CueJudge judge;

    /// @param text        gives a token's words in lower case
    /// @param subjectless whether a verb may stand without its subject
    CueFinder(List<Token> sentence, List<Phrase> phrases, Sources sources, Function<Token, String> text,
            boolean subjectless) {
        this.text = text;
        this.judge = new CueJudge(sentence, phrases, text, subjectless);
        this.tokens = sentence;
        this.phrases = phrases;
        this.sources = sources;
    }

    List<Cue> find() {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!judge.attributes(i)) {
                continue;
            }
            SpeechWords.Cue habit = judge.habit(i);
            Cue previous = cues.isEmpty() ? null : cues.getLast();
            if (habit.takes() == Takes.VIEW) {
                sources.view(i).ifPresent(p -> cues.add(new Cue(p.from() - 1, token, habit, List.of(p), List.of())));
                continue;
            }
            if (previous != null && previous.at() == i - 1 && CueJudge.opensClause(previous.token())
                    && previous.subjects().isEmpty()) {
                cues.set(cues.size() - 1, passedOn(previous, i));
                continue;
            }
            Cue cue = new Cue(i, token, habit, withJoint(subject(i, habit.subject(), previous), i, previous),
                    List.of());
            if (habit.takes() == Takes.SENTENCE && cue.subjects().isEmpty() && i + 1 < tokens.size()
                    && tokens.get(i + 1).is(Form.COMMA)) {
                cue = new Cue(i, token, understood(habit), List.of(), List.of());
            }
            if (Sources.maySpeakFromWithin(cue)) {
                cue = new Cue(i, token, habit, sources.house(i, previous == null ? 0 : previous.at() + 1), List.of());
            }
            cues.add(habit.takes() == Takes.REPORT ? sources.quoting(cue) : cue);
        }
        return sources.settle(cues);
    }

    /// "según confirmó la Cancillería", "según dijo": the preposition governs a verb, which may do without its subject.
    private Cue passedOn(Cue preposition, int verb) {
        Phrase subject = after(verb);
        return new Cue(preposition.at(), preposition.token(),
                subject == null ? understood(preposition.habit()) : preposition.habit(),
                withJoint(subject, verb, null), List.of());
    }

    private static SpeechWords.Cue understood(SpeechWords.Cue habit) {
        return new SpeechWords.Cue(habit.words(), Place.INSIDE, habit.takes());
    }

    private @Nullable Phrase subject(int at, Place place, @Nullable Cue previous) {
        return switch (place) {
            case INSIDE -> null;
            case AFTER -> after(at);
            case BEFORE -> before(at, previous);
            case EITHER -> {
                Phrase left = near(at, previous);
                if (left != null) {
                    yield left;
                }
                Phrase right = after(at);
                yield right != null ? right : before(at, previous);
            }
        };
    }

    private @Nullable Phrase near(int at, @Nullable Cue previous) {
        Phrase found = before(at, previous);
        if (found == null || found.from() > at || previous != null && found.to() <= previous.at()) {
            return null;
        }
        // A subject with a clause of its own behind it is closed by commas: "Wang, who met him in Beijing, said".
        if (found.to() < at && tokens.get(found.to()).is(Form.COMMA) && tokens.get(at - 1).is(Form.COMMA)) {
            return found;
        }
        int words = 0;
        for (int i = found.to(); i < at; i++) {
            Token token = tokens.get(i);
            if (token.is(Form.MARK) || token.is(Form.COLON) || token.is(Form.STOP)) {
                return null;
            }
            words += token.is(Form.WORD) && token.word() == null ? 1 : 0;
        }
        return words <= NEAR || found.marked() ? found : null;
    }

    private @Nullable Phrase after(int at) {
        int words = 0;
        boolean far = false;
        for (int i = behindAddressee(at + 1); i < tokens.size(); i++) {
            i = behindBrackets(i);
            if (aside(i)) {
                far = true;
                i++;
                continue;
            }
            Phrase phrase = startingAt(i);
            if (phrase != null) {
                // "anunciaron en mayo una asociación": what is new and no person is what was announced.
                boolean object = far && phrase.is(Head.ROLE) && phrase.indefinite() && phrase.house();
                boolean governed = tokens.get(i - 1).is(Use.PREPOSITION) || tokens.get(i).is(Use.PREPOSITION);
                return object || phrase.oblique() && governed ? null : phrase;
            }
            Token token = tokens.get(i);
            if (!token.is(Form.WORD) || token.is(Use.CUE) || token.is(Use.COMPLEMENTISER) || token.is(Use.PREPOSITION)
                    || token.is(Use.SUBORDINATOR) || words++ >= WORDS_TO_SUBJECT) {
                return null;
            }
        }
        return null;
    }

    /// "informou quinta-feira (6) o secretário": a short aside in brackets is stepped over.
    private int behindBrackets(int at) {
        return at + BRACKETED < tokens.size() && text.apply(tokens.get(at)).equals("(")
                && text.apply(tokens.get(at + BRACKETED - 1)).equals(")") ? at + BRACKETED : at;
    }

    /// Whether a preposition stands at the token with the place or day it governs: "dijo en Oslo la ministra".
    private boolean aside(int at) {
        if (at + 1 >= tokens.size() || !tokens.get(at).is(Use.PREPOSITION) || tokens.get(at).is(Use.ADDRESSEE)) {
            return false;
        }
        Phrase phrase = startingAt(at + 1);
        Token next = tokens.get(at + 1);
        return phrase == null
                ? next.is(Form.WORD) && next.word() == null
                : phrase.is(Head.PLACE) && phrase.to() == at + 2;
    }

    /// "dijo a su huésped el secretario": who was spoken to may stand before who spoke.
    private int behindAddressee(int at) {
        if (at >= tokens.size() || !tokens.get(at).is(Use.ADDRESSEE)) {
            return at;
        }
        for (int i = at + 1; i < Math.min(tokens.size(), at + 5); i++) {
            Phrase phrase = startingAt(i);
            if (phrase != null && i > at + 1 && !phrase.oblique()) {
                return i;
            }
            if (!tokens.get(i).is(Form.WORD) && !tokens.get(i).is(Form.MENTION)) {
                return at;
            }
        }
        return at;
    }

    private @Nullable Phrase startingAt(int at) {
        return phrases.stream().filter(p -> p.from() == at).findFirst().orElse(null);
    }

    private @Nullable Phrase before(int at, @Nullable Cue previous) {
        int lowest = previous == null ? 0 : previous.at() + 1;
        int behindMark = lowest;
        for (int i = lowest; i < at; i++) {
            if (tokens.get(i).is(Form.MARK)) {
                behindMark = i + 1;
            }
        }
        Phrase found = before(behindMark, at, previous != null && behindMark == lowest);
        if (found == null && behindMark > lowest) {
            found = before(lowest, at, previous != null);
        }
        if (found == null && previous != null && previous.habit().takes() == Takes.REPORT) {
            // "Xinhua quoted the president as saying": the carrier does not speak, whoever stands behind it does.
            Phrase carrier = previous.carriers().isEmpty() ? previous.subject() : previous.carriers().getFirst();
            return phrases.stream().filter(p -> p.from() > previous.at() && p.to() <= at && !p.equals(carrier))
                    .filter(p -> p.is(Head.PERSON) || p.is(Head.ROLE) || p.is(Head.PRONOUN)).reduce((a, b) -> b)
                    .orElse(null);
        }
        if (found == null && previous != null && previous.habit().takes() != Takes.SENTENCE
                && !previous.subjects().isEmpty()) {
            return previous.subjects().getFirst();
        }
        return found;
    }

    /// @param follows whether another cue went before, whose subject this one may share: then only a neighbour will do
    private @Nullable Phrase before(int from, int at, boolean follows) {
        int main = behindSubordinateClause(from, at);
        List<Phrase> candidates = candidates(main, at);
        if (candidates.isEmpty() && main > from) {
            candidates = candidates(from, at);
        }
        if (candidates.isEmpty()) {
            return null;
        }
        Phrase last = candidates.getLast();
        boolean neighbour = last.to() == at || plainBetween(last.to(), at) && at - last.to() <= 2;
        if (follows) {
            return neighbour ? last : null;
        }
        for (Phrase candidate : candidates) {
            if (candidate.marked()) {
                return candidate;
            }
        }
        Phrase first = candidates.getFirst();
        boolean opensClause = last.from() > 0 && tokens.get(last.from() - 1).is(Form.COMMA);
        return neighbour && opensClause && !last.is(Head.PLACE) ? last : first;
    }

    private List<Phrase> candidates(int from, int at) {
        return phrases.stream().filter(p -> p.from() >= from && p.to() <= at && !p.oblique())
                .filter(p -> !p.is(Head.PLACE) || plainBetween(p.to(), at)).toList();
    }

    private boolean plainBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (!token.is(Form.WORD) || token.word() != null && !token.is(Use.SUBJECT_MARKER) && !token.is(Use.BREAK)) {
                return false;
            }
        }
        return true;
    }

    private int behindSubordinateClause(int from, int at) {
        if (from >= at || !tokens.get(from).is(Use.SUBORDINATOR)) {
            return from;
        }
        for (int i = from + 1; i < at; i++) {
            if (tokens.get(i).is(Form.COMMA)) {
                return i + 1;
            }
        }
        return from;
    }

    /// Adds the second of two who speak together: "Wang and Blinken said".
    private List<Phrase> withJoint(@Nullable Phrase subject, int at, @Nullable Cue previous) {
        if (subject == null) {
            return List.of();
        }
        if (previous != null && subject.equals(previous.subject())) {
            return previous.subjects();
        }
        if (subject.to() < tokens.size() && tokens.get(subject.to()).is(Use.CONJUNCTION)) {
            Phrase second = startingAt(subject.to() + 1);
            if (second != null && second.head() == subject.head() && !second.is(Head.PRONOUN)
                    && (subject.from() > at || second.to() <= at && at - second.to() <= 1)) {
                return List.of(subject, second);
            }
        }
        return List.of(subject);
    }
}
