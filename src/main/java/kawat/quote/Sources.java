package kawat.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kawat.lexicon.SpeechWords.Place;
import kawat.lexicon.SpeechWords.Takes;
import kawat.quote.Phrase.Head;
import kawat.quote.Token.Form;
import kawat.quote.Word.Use;
import org.jspecify.annotations.Nullable;

/// Finds who speaks where the subject of the verb does not tell: the one whom a carrier quotes or cites, a house whose
/// people speak from within, somebody whose view the sentence gives.
final class Sources {

    /// Tokens between a sentence's beginning, or a cue, and the house that speaks from within.
    private static final int REACH = 6;
    /// Tokens over which the comma may wait that closes whose view it is.
    private static final int VIEW = 14;

    private final List<Token> tokens;
    private final List<Phrase> phrases;
    private final Predicate<Phrase> press;

    /// @param press whether a phrase names an agency, a paper or the like
    Sources(List<Token> sentence, List<Phrase> phrases, Predicate<Phrase> press) {
        this.tokens = sentence;
        this.phrases = phrases;
        this.press = press;
    }

    /// "the paper quotes an official": whom a carrier's verb has beside it as its object speaks, not the carrier.
    Cue quoting(Cue cue) {
        Phrase carrier = cue.subject();
        boolean behind = carrier != null && carrier.from() > cue.at();
        if (carrier != null && !isHouse(carrier)) {
            return cue;
        }
        int from = carrier != null && behind ? carrier.to() : cue.at() + 1;
        if (from < tokens.size() && (tokens.get(from).is(Use.BREAK) || tokens.get(from).is(Use.ADDRESSEE))) {
            from++;
        }
        Phrase object = startingAt(from);
        return object == null || object.is(Head.PLACE) || isHouse(object) || object.equals(carrier)
                ? cue
                : cue.saidBy(List.of(object));
    }

    /// "Xinhua, citing officials, reports that …": the officials speak, the agency carries.
    List<Cue> settle(List<Cue> cues) {
        List<Cue> settled = new ArrayList<>();
        for (Cue cue : cues) {
            boolean source = cue.habit().takes() == Takes.SOURCE;
            if (!source) {
                Phrase by = cues.stream().filter(c -> c.habit().takes() == Takes.SOURCE)
                        .flatMap(c -> c.subjects().stream()).filter(p -> !press.test(p)).findFirst().orElse(null);
                settled.add(by != null && reports(cue) ? cue.saidBy(List.of(by)) : cue);
            } else if (!cue.subjects().isEmpty() && !press.test(cue.subjects().getFirst())
                    && cues.stream().noneMatch(this::reports)) {
                settled.add(cue);
            }
        }
        return settled;
    }

    private boolean reports(Cue cue) {
        Phrase subject = cue.subject();
        return switch (cue.habit().takes()) {
            case REPORT -> true;
            case CLAUSE, QUOTE -> subject != null && (press.test(subject) || subject.is(Head.ROLE) && isHouse(subject));
            default -> false;
        };
    }

    /// "hieß es aus dem Ministerium": a verb without a subject, and a house it comes from.
    List<Phrase> house(int at, int lowest) {
        for (Phrase phrase : phrases) {
            if (!phrase.is(Head.BODY) && !(phrase.is(Head.ROLE) && isHouse(phrase))) {
                continue;
            }
            int before = phrase.from() - 1;
            boolean within = tokens.get(phrase.from()).is(Use.WITHIN)
                    || before >= 0 && tokens.get(before).is(Use.WITHIN) || ofMedium(before);
            boolean opens = phrase.to() <= at && phrase.from() >= lowest && before - lowest <= REACH
                    && noneBetween(lowest, phrase.from(), Form.MARK);
            boolean follows = phrase.from() > at && phrase.from() - at <= REACH
                    && noneBetween(at, phrase.from(), Form.COMMA);
            if (within && (opens || follows)) {
                return List.of(phrase);
            }
        }
        return List.of();
    }

    /// "in einer Stellungnahme des Vereins": the house that a medium is of.
    private boolean ofMedium(int before) {
        int at = before;
        while (at > 0 && (tokens.get(at).is(Use.GENITIVE) || tokens.get(at).is(Use.DEFINITE))) {
            at--;
        }
        return at >= 0 && tokens.get(at).is(Use.MEDIUM);
    }

    /// "Para o ministro, …" at the beginning of a sentence.
    Optional<Phrase> view(int at) {
        for (int i = 0; i < at; i++) {
            if (!tokens.get(i).is(Use.CONJUNCTION) && !tokens.get(i).is(Use.BREAK)) {
                return Optional.empty();
            }
        }
        Phrase phrase = startingAt(at + 1);
        if (phrase == null || phrase.is(Head.PRONOUN) || phrase.is(Head.PLACE)) {
            return Optional.empty();
        }
        for (int i = phrase.to(); i < Math.min(tokens.size(), phrase.to() + VIEW); i++) {
            if (tokens.get(i).is(Form.COMMA)) {
                return Optional.of(phrase);
            }
            if (tokens.get(i).is(Use.CUE) || tokens.get(i).is(Form.MARK)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean noneBetween(int from, int to, Form form) {
        return tokens.subList(from, to).stream().noneMatch(t -> t.is(form));
    }

    private @Nullable Phrase startingAt(int at) {
        return phrases.stream().filter(p -> p.from() == at).findFirst().orElse(null);
    }

    private static boolean isHouse(Phrase phrase) {
        return phrase.is(Head.BODY) || phrase.is(Head.ROLE) && phrase.house();
    }

    /// Whether a verb may do without a subject before it.
    static boolean maySpeakFromWithin(Cue cue) {
        return cue.subjects().isEmpty() && cue.habit().subject() != Place.INSIDE
                && (cue.habit().takes() == Takes.CLAUSE || cue.habit().takes() == Takes.QUOTE
                        || cue.habit().takes() == Takes.WORDS);
    }
}
