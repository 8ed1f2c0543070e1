package kawat.quote;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import kawat.article.Quote;
import kawat.article.Span;
import kawat.lexicon.SpeechWords.Place;
import kawat.lexicon.SpeechWords.Takes;
import kawat.quote.Draft.Voice;
import org.jspecify.annotations.Nullable;

/// Gives statements their speakers, and the trust that these deserve. Used for one story.
final class Voices {

    /// Confidence in whoever acted in the sentence before, where the marked words stand alone.
    static final double NEIGHBOUR = 0.65;
    /// The same, across a paragraph's end.
    static final double PARAGRAPH_BEFORE = 0.5;
    /// Confidence in who acts in a sentence whose verb is not known to be one of speaking.
    static final double UNKNOWN_VERB = 0.6;
    /// Confidence in who acts in a sentence that a colon ends.
    static final double BEFORE_COLON = 0.8;
    /// Confidence in who acts in a sentence of which nothing says that anybody speaks.
    static final double BYSTANDER = 0.3;
    /// What a subject that is only understood is worth beside one that hangs on the verb.
    private static final double UNDERSTOOD = 0.8;
    /// Confidence in whose turn it is in a talk.
    private static final double TURN = 0.65;
    private static final String DASHES = "\u2014\u2013";

    private final Discourse discourse;
    /// By identity: phrases of two sentences may look alike.
    private final IdentityHashMap<Phrase, Discourse.Resolved> resolved = new IdentityHashMap<>();
    /// Who spoke in the paragraphs right before that opened with a dash, the latest last.
    private final List<Referent> turns = new ArrayList<>();
    private int lastTurn = -2;

    Voices(Discourse discourse) {
        this.discourse = discourse;
    }

    Optional<Discourse.Resolved> resolve(Phrase phrase) {
        Discourse.Resolved known = resolved.get(phrase);
        if (known == null) {
            known = discourse.resolve(phrase);
            if (known != null) {
                resolved.put(phrase, known);
            }
        }
        return Optional.ofNullable(known);
    }

    List<Voice> of(List<Phrase> phrases) {
        return phrases.stream().flatMap(p -> resolve(p).stream().map(
                r -> new Voice(r.who(), Optional.of(new Span(p.paragraph(), p.start(), p.end()))))).toList();
    }

    /// Notes who spoke in a sentence.
    void said(Line line, Draft draft) {
        if (!opensWithDash(line) || draft.voices.isEmpty()) {
            return;
        }
        if (lastTurn < line.paragraph() - 1) {
            turns.clear();
        }
        lastTurn = line.paragraph();
        Referent who = draft.voices.getFirst().who();
        turns.remove(who);
        turns.add(who);
    }

    /// Marked words that no cue attributes, said by the one given or else by whoever is spoken of.
    Draft spoken(Line line, Span span, Optional<Phrase> by, double sure) {
        if (by.isPresent()) {
            return acting(span, by, sure);
        }
        Discourse.Resolved last = answers(line).orElseGet(() -> discourse.pronoun(null));
        return last == null
                ? new Draft(Quote.Kind.DIRECT, span, List.of(), null, 0)
                : new Draft(Quote.Kind.DIRECT, span, List.of(new Voice(last.who(), Optional.empty())), null, sure);
    }

    /// Marked words in a sentence whose actor is their likeliest speaker.
    Draft acting(Span span, Optional<Phrase> actor, double sure) {
        return new Draft(Quote.Kind.DIRECT, span, of(actor.stream().toList()), null,
                actor.flatMap(this::resolve).map(r -> r.sure() * sure).orElse(0.0));
    }

    /// A statement that a cue attributes.
    Draft attributed(Line line, Span span, Quote.Kind kind, Link link) {
        Cue cue = link.cue();
        List<Voice> voices = of(cue.subjects());
        double sure = cue.subjects().stream().mapToDouble(s -> resolve(s).map(Discourse.Resolved::sure).orElse(0.0))
                .min()
                .orElse(0);
        Phrase subject = cue.subject();
        Optional<Discourse.Resolved> turn = subject == null || subject.is(Phrase.Head.PRONOUN)
                ? answers(line)
                : Optional.empty();
        if (turn.isPresent() || subject == null) {
            // The subject is in the verb, or understood.
            boolean inside = cue.habit().subject() == Place.INSIDE;
            Discourse.Resolved last = turn.orElseGet(
                    () -> inside
                            ? discourse.clitic()
                            : cue.habit().takes() == Takes.SENTENCE ? null : discourse.understood());
            if (last != null) {
                Span at = subject == null
                        ? new Span(line.paragraph(), cue.token().start(), cue.token().end())
                        : new Span(subject.paragraph(), subject.start(), subject.end());
                voices = List.of(new Voice(last.who(), Optional.of(at)));
                sure = last.sure() * (inside || subject != null ? 1 : UNDERSTOOD);
            }
        }
        Draft draft = new Draft(kind, span, voices, cue, link.score() * sure);
        draft.cueParagraph = line.paragraph();
        return draft;
    }

    /// Returns whose turn it is in a talk: the other one's, where the paragraph before was speech too.
    private Optional<Discourse.Resolved> answers(Line line) {
        boolean talk = opensWithDash(line) && lastTurn == line.paragraph() - 1 && turns.size() > 1;
        return talk ? Optional.of(new Discourse.Resolved(turns.get(turns.size() - 2), TURN)) : Optional.empty();
    }

    private static boolean opensWithDash(Line line) {
        return !line.text().isEmpty() && DASHES.indexOf(line.text().charAt(0)) >= 0;
    }
}
