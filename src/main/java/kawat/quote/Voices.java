package kawat.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import kawat.article.Evidence;
import kawat.article.Explanation.Rule;
import kawat.article.Quote;
import kawat.article.Span;
import kawat.lexicon.SpeechWords.Place;
import kawat.lexicon.SpeechWords.Takes;
import kawat.quote.Discourse.Resolved;
import kawat.quote.Draft.Rival;
import kawat.quote.Draft.Voice;
import org.jspecify.annotations.Nullable;

/// Gives words their speakers: whom the subject of a cue stands for, or whoever is spoken of where there is none. Used for
/// one story.
final class Voices {

    private final Discourse discourse;
    private final Turns turns;
    private final Scale scale;
    /// By identity: phrases of two sentences may look alike.
    private final IdentityHashMap<Phrase, Resolved> resolved = new IdentityHashMap<>();

    Voices(Discourse discourse, Turns turns, Scale scale) {
        this.discourse = discourse;
        this.turns = turns;
        this.scale = scale;
    }

    /// Tells whom a phrase stands for, always the same.
    Optional<Resolved> resolve(Phrase phrase) {
        Resolved known = resolved.get(phrase);
        if (known == null) {
            known = discourse.resolve(phrase);
            if (known != null) {
                resolved.put(phrase, known);
            }
        }
        return Optional.ofNullable(known);
    }

    /// Words that a cue attributes.
    ///
    /// @param rivals the other cues that might
    Draft attributed(Line line, Span span, Quote.Kind kind, Rule rule, Link link, List<Link> rivals) {
        Cue cue = link.cue();
        Span at = new Span(line.paragraph(), cue.token().start(), cue.token().end());
        Resolved understood = understood(line, cue);
        List<Voice> voices;
        Score grounds;
        List<Rival> others = new ArrayList<>();
        if (understood != null) {
            Phrase subject = cue.subject();
            voices = List.of(new Voice(understood.who(), Optional.of(subject == null ? at : at(subject))));
            grounds = link.grounds().and(understood.grounds());
            others.addAll(others(understood, link.grounds(), Optional.of(at)));
        } else {
            List<Phrase> subjects = cue.subjects().stream().filter(s -> resolve(s).isPresent()).toList();
            voices = subjects.stream().map(this::voice).toList();
            // What was said together is as sure as the least sure of those who said it.
            grounds = subjects.size() < cue.subjects().size()
                    ? Score.NONE
                    : subjects.stream().map(s -> resolve(s).orElseThrow().grounds())
                            .min(Comparator.comparingDouble(Score::value)).map(link.grounds()::and).orElse(Score.NONE);
            subjects.forEach(s -> others.addAll(others(resolve(s).orElseThrow(), link.grounds(), Optional.of(at))));
        }
        for (Link rival : rivals) {
            Span cueAt = new Span(line.paragraph(), rival.cue().token().start(), rival.cue().token().end());
            rival.cue().subjects().stream().filter(s -> resolve(s).isPresent()).forEach(s -> others.add(new Rival(
                    voice(s), rival.grounds().and(resolve(s).orElseThrow().grounds()), Optional.of(cueAt))));
        }
        return new Draft(kind, span, rule, cue, Optional.of(at), voices, grounds, others);
    }

    /// Tells who speaks where the subject is in the verb or goes without saying, or where it is the other one's turn.
    private @Nullable Resolved understood(Line line, Cue cue) {
        Phrase subject = cue.subject();
        if (subject != null && !subject.is(Phrase.Head.PRONOUN)) {
            return null;
        }
        Optional<Resolved> turn = turns.next(line);
        if (subject != null) {
            return turn.orElse(null);
        }
        boolean inside = cue.habit().subject() == Place.INSIDE;
        Resolved last = turn.orElseGet(() -> inside
                ? discourse.clitic()
                : cue.habit().takes() == Takes.SENTENCE ? null : discourse.understood());
        return last == null || inside
                ? last
                : new Resolved(last.who(), last.grounds().and(scale.on(Evidence.UNDERSTOOD)), last.others());
    }

    /// Words that no cue attributes, said by the one given or else by whoever is spoken of.
    Draft spoken(Line line, Span span, Optional<Phrase> by, Rule rule, Evidence circumstance) {
        if (by.isPresent()) {
            return acting(span, by, rule, circumstance);
        }
        Resolved last = turns.next(line).orElseGet(() -> discourse.pronoun(null));
        return last == null
                ? Draft.uncued(span, rule, List.of(), Score.NONE, List.of())
                : Draft.uncued(span, rule, List.of(new Voice(last.who(), Optional.empty())), scale.on(circumstance),
                        others(last, scale.on(circumstance), Optional.empty()));
    }

    /// Words in a sentence whose actor is their likeliest speaker.
    Draft acting(Span span, Optional<Phrase> actor, Rule rule, Evidence circumstance) {
        Optional<Resolved> who = actor.flatMap(this::resolve);
        return who.isEmpty()
                ? Draft.uncued(span, rule, List.of(), Score.NONE, List.of())
                : Draft.uncued(span, rule, List.of(voice(actor.orElseThrow())),
                        scale.on(circumstance).and(who.get().grounds()),
                        others(who.get(), scale.on(circumstance), Optional.empty()));
    }

    private Voice voice(Phrase phrase) {
        return new Voice(resolve(phrase).orElseThrow().who(), Optional.of(at(phrase)));
    }

    private static Span at(Phrase phrase) {
        return new Span(phrase.paragraph(), phrase.start(), phrase.end());
    }

    private static List<Rival> others(Resolved resolved, Score tie, Optional<Span> cue) {
        return resolved.others().stream()
                .map(o -> new Rival(new Voice(o.who(), Optional.empty()), tie.and(o.grounds()), cue)).toList();
    }
}
