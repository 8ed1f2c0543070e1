package kawat.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /// What is done before a colon when no verb of speaking says so.
    private static final SpeechWords.Cue WAVED = new SpeechWords.Cue(List.of(), Place.BEFORE, Takes.QUOTE);

    private final List<Token> tokens;
    private final List<Phrase> phrases;
    private final Sources sources;
    private final Function<Token, String> text;
    private final Grammar grammar;
    private final CueJudge judge;
    private final Strangers strangers;

    /// @param text gives a token's words in lower case
    CueFinder(List<Token> sentence, List<Phrase> phrases, Sources sources, Function<Token, String> text,
            Grammar grammar, Strangers strangers) {
        this.strangers = strangers;
        this.text = text;
        this.grammar = grammar;
        this.judge = new CueJudge(sentence, phrases, text, grammar);
        this.tokens = sentence;
        this.phrases = phrases;
        this.sources = sources;
    }

    List<Cue> find() {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(Form.COLON) && !cues.isEmpty()) {
                behindColon(i, cues.getLast()).ifPresent(cues::add);
                continue;
            }
            if (!judge.attributes(i)) {
                continue;
            }
            SpeechWords.Cue habit = judge.habit(i);
            // Whom a carrier has it from is not who acts: "the agency, in an official's words, reports".
            Cue previous = cues.isEmpty() || cues.getLast().habit().takes() == Takes.SOURCE
                    && (habit.takes() == Takes.REPORT || cues.getLast().habit().subject() == Place.BEFORE)
                            ? null
                            : cues.getLast();
            if (habit.takes() == Takes.VIEW) {
                sources.view(i).ifPresent(p -> cues.add(new Cue(p.from() - 1, token, habit, List.of(p), List.of())));
                continue;
            }
            if (previous != null && previous.at() == i - 1 && CueJudge.opensClause(previous.token())
                    && previous.subjects().isEmpty()) {
                cues.set(cues.size() - 1, passedOn(previous, i));
                continue;
            }
            Cue cue = new Cue(i, token, habit, withJoint(subject(i, habit, previous), i, previous),
                    List.of());
            if (habit.takes() == Takes.SENTENCE && cue.subjects().isEmpty() && i + 1 < tokens.size()
                    && tokens.get(i + 1).is(Form.COMMA)) {
                cue = new Cue(i, token, understood(habit), List.of(), List.of());
            }
            if (Sources.maySpeakFromWithin(cue)) {
                cue = new Cue(i, token, habit, sources.house(i, previous == null ? 0 : previous.at() + 1), List.of());
            }
            Cue found = habit.takes() == Takes.REPORT ? sources.quoting(cue) : cue;
            boolean shared = previous != null && found.subjects().equals(previous.subjects());
            cues.add((found.subjects().isEmpty() || shared
                    ? strangers.of(i, habit, previous == null ? 0 : previous.at() + 1)
                    : Optional.<Phrase>empty())
                    .map(p -> new Cue(found.at(), token, habit, List.of(p), found.carriers())).orElse(found));
        }
        return sources.settle(cues);
    }

    /// "…, and the mayor only waved: “…”": whoever acts behind the last cue, in a clause of his own that a colon ends before
    /// marked words, says them.
    private Optional<Cue> behindColon(int colon, Cue previous) {
        if (colon + 1 >= tokens.size() || !tokens.get(colon + 1).is(Form.MARK)) {
            return Optional.empty();
        }
        Phrase said = previous.subject();
        int lowest = said == null ? previous.at() + 1 : Math.max(previous.at() + 1, said.to());
        return phrases.stream().filter(p -> p.from() > lowest && p.to() < colon && p.is(Head.PERSON) && !p.oblique())
                .filter(p -> tokens.subList(lowest, p.from()).stream().anyMatch(t -> t.is(Form.COMMA)))
                .filter(p -> tokens.subList(p.to(), colon).stream().noneMatch(t -> t.is(Form.COMMA)))
                .reduce((a, b) -> b).map(p -> new Cue(colon, tokens.get(colon), WAVED, List.of(p), List.of()));
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

    private @Nullable Phrase subject(int at, SpeechWords.Cue habit, @Nullable Cue previous) {
        if (habit.subject() == Place.BEFORE && (habit.takes() == Takes.SOURCE || habit.takes() == Takes.SENTENCE)) {
            // "the agency, in an official's words, …": a postposition governs what stands right before it.
            Phrase governed = phrases.stream()
                    .filter(p -> p.to() == at || p.to() == at - 1 && tokens.get(at - 1).is(Use.BREAK)).findFirst()
                    .orElse(null);
            if (governed != null) {
                return governed;
            }
        }
        return switch (habit.subject()) {
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
            if (tokens.get(i).is(Use.ADDRESSEE) && !tokens.get(i).is(Use.ROLE) && startingAt(i) == null
                    && startingAt(i + 1) != null && i > at + 1) {
                // "said on Tuesday to-journalists the minister", where an ending says who was spoken to
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
            return neighbour ? last : marked(candidates, from, at);
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

    /// "A-wa … to nobe, B-wa “…” to katatta": somebody else acts behind the first cue where a particle says so, and either
    /// marked words or the first cue stand beside him.
    private @Nullable Phrase marked(List<Phrase> candidates, int from, int at) {
        for (Phrase candidate : candidates) {
            boolean opens = tokens.subList(from, candidate.from()).stream().noneMatch(t -> t.is(Form.WORD))
                    && candidate.is(Head.PERSON);
            if (candidate.marked() && (opens
                    || tokens.subList(candidate.to(), at).stream().anyMatch(t -> t.is(Form.MARK)))) {
                return candidate;
            }
        }
        return null;
    }

    private List<Phrase> candidates(int from, int at) {
        return phrases.stream().filter(p -> p.from() >= from && p.to() <= at && !p.oblique() && !addressed(p, at))
                .filter(p -> !p.is(Head.PLACE) || plainBetween(p.to(), at)).toList();
    }

    /// "kishadan ni": where particles follow, the one behind a phrase may tell that it is spoken to.
    private boolean addressed(Phrase phrase, int cue) {
        return !grammar.prepositions() && phrase.to() < cue && tokens.get(phrase.to()).is(Use.ADDRESSEE);
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
