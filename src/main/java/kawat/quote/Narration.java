package kawat.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kawat.article.Article;
import kawat.article.Entity;
import kawat.article.Quote;
import kawat.article.Span;
import kawat.article.Term;
import kawat.article.Via;
import kawat.lexicon.SpeechWords.Place;
import kawat.lexicon.SpeechWords.Takes;
import kawat.quote.Draft.Voice;
import kawat.quote.Token.Form;
import org.jspecify.annotations.Nullable;

/// Reads a story sentence by sentence, as a reader does, and gathers its statements. Used once.
final class Narration {

    /// Confidence in whoever acted in the sentence before, where the marked words stand alone.
    private static final double NEIGHBOUR = 0.65;
    /// The same, across a paragraph's end.
    private static final double PARAGRAPH_BEFORE = 0.5;
    /// Confidence in who acts in a sentence whose verb is not known to be one of speaking.
    private static final double UNKNOWN_VERB = 0.6;
    /// Confidence in who acts in a sentence that a colon ends.
    private static final double BEFORE_COLON = 0.8;

    /// Confidence in who acts in a sentence of which nothing says that anybody speaks.
    private static final double BYSTANDER = 0.3;
    /// What a subject that is only understood is worth beside one that hangs on the verb.
    private static final double UNDERSTOOD = 0.8;
    /// Woven words of more code units than this that are a whole sentence are an utterance.
    private static final int LONG = 30;

    private final List<Line> lines;
    private final Map<Integer, Line> byParagraph = new HashMap<>();
    private final Map<String, Entity> entities = new HashMap<>();
    /// By identity: phrases of two sentences may look alike.
    private final IdentityHashMap<Phrase, Discourse.Resolved> resolved = new IdentityHashMap<>();
    private final Discourse discourse;
    private final Carriers carriers;
    private final TermJudge terms;
    private final Clauses clauses;
    private final Grammar grammar;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Term> found = new ArrayList<>();
    private Line line;
    /// The draft that the sentence before ended in, if it did.
    private @Nullable Draft latest;
    private @Nullable Draft goesOn;

    Narration(List<Line> lines, List<Entity> known, Grammar grammar, Article article) {
        this.lines = lines;
        lines.forEach(l -> byParagraph.put(l.paragraph(), l));
        known.forEach(e -> entities.put(e.id(), e));
        this.line = lines.getFirst();
        this.discourse = new Discourse(entities,
                (paragraph, start, end) -> article.paragraphs().get(paragraph).text().substring(start, end));
        this.carriers = new Carriers(entities);
        this.terms = new TermJudge(grammar.spaces());
        this.clauses = new Clauses(grammar.spaces());
        this.grammar = grammar;
    }

    QuoteFinder.Found read() {
        for (int l = 0; l < lines.size(); l++) {
            Line next = lines.get(l);
            Line below = l + 1 < lines.size() ? lines.get(l + 1) : null;
            line = next;
            latest = null;
            List<Reading> sentences = line.sentences().stream()
                    .map(s -> Reading.of(line, s, entities, grammar)).toList();
            for (int i = 0; i < sentences.size(); i++) {
                read(sentences.get(i), i == 0 ? null : sentences.get(i - 1),
                        i + 1 < sentences.size() ? sentences.get(i + 1) : opening(next, below));
            }
        }
        return new QuoteFinder.Found(drafts.stream().map(Draft::quote)
                .sorted(java.util.Comparator.comparing(q -> q.spans().getFirst())).toList(), found);
    }

    /// Returns the first sentence of a paragraph where it tells who said what went before: "This was said by the mayor."
    private @Nullable Reading opening(Line upper, @Nullable Line behind) {
        if (behind == null || behind.paragraph() != upper.paragraph() + 1 || behind.sentences().isEmpty()) {
            return null;
        }
        Reading first = Reading.of(behind, behind.sentences().getFirst(), entities, grammar);
        boolean tells = first.cues().stream().findFirst()
                .filter(c -> c.habit().subject() == Place.AFTER && c.subject() != null && c.at() == 0).isPresent();
        return tells && !first.hasMarks() && clauses.of(first, List.of()).isEmpty() ? first : null;
    }

    private void read(Reading sentence, @Nullable Reading before, @Nullable Reading after) {
        sentence.phrases().stream().filter(p -> p.mention() != null).forEach(this::resolve);
        Optional<Phrase> actor = sentence.actor();
        // A role that only acts is nobody yet: "passengers must wear masks" speaks of no one in particular.
        Optional<Discourse.Resolved> acting = actor.filter(
                a -> !a.is(Phrase.Head.ROLE) || a.definite() || a.indefinite()
                        || sentence.cues().stream().anyMatch(c -> c.subjects().contains(a)))
                .flatMap(this::resolve);
        for (Cue cue : sentence.cues()) {
            cue.subjects().forEach(this::resolve);
        }
        List<Via> via = carriers.of(sentence);
        Linker linker = new Linker(line, sentence.tokens(), sentence.cues(), grammar);
        int first = drafts.size();
        Set<Draft> told = new LinkedHashSet<>();
        Draft previous = null;
        List<Cue> used = new ArrayList<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (!sentence.tokens().get(i).is(Form.MARK)) {
                continue;
            }
            Marked marked = line.marks().get(sentence.tokens().get(i).mark());
            Optional<Link> link = linker.best(i);
            Optional<Term.Reason> term = terms.judge(sentence, i, link);
            if (term.isPresent() && goesOn == null) {
                found.add(new Term(marked.paragraph(), marked.start(), marked.end(), term.get()));
                continue;
            }
            Draft draft = marked(sentence, i, marked, link, before, after, previous);
            previous = draft;
            told.add(draft);
            link.ifPresent(l -> used.add(l.cue()));
        }
        clauses.of(sentence, used).forEach(this::reported);
        told.addAll(drafts.subList(first, drafts.size()));
        for (Draft draft : told) {
            draft.via.addAll(via);
            draft.voices.forEach(v -> carry(v.who(), draft));
            draft.voices.forEach(v -> v.who().spoke = true);
        }
        latest = previous != null ? previous : sentence.onlyMarks() ? latest : null;
        // Who spoke in this sentence is spoken of next; its actor where nobody did.
        Optional<Referent> spoke = Optional.ofNullable(previous)
                .flatMap(d -> d.voices.stream().map(Voice::who).findFirst());
        acting.map(Discourse.Resolved::who).ifPresent(discourse::acted);
        spoke.filter(w -> w.kind != Referent.Kind.PLACE).ifPresent(discourse::acted);
    }

    private Optional<Discourse.Resolved> resolve(Phrase phrase) {
        Discourse.Resolved known = resolved.get(phrase);
        if (known == null) {
            known = discourse.resolve(phrase);
            if (known != null) {
                resolved.put(phrase, known);
            }
        }
        return Optional.ofNullable(known);
    }

    /// Somebody without a name who was quoted by a carrier when introduced is so for the rest of the story.
    private static void carry(Referent who, Draft draft) {
        if (who.kind != Referent.Kind.UNNAMED) {
            return;
        }
        if (who.via.isEmpty()) {
            draft.via.stream().filter(v -> v.kind() == Via.Kind.CARRIER).forEach(who.via::add);
        } else if (draft.via.stream().noneMatch(v -> v.kind() == Via.Kind.CARRIER)) {
            draft.via.addAll(who.via);
        }
    }

    private Draft marked(Reading sentence, int at, Marked marked, Optional<Link> link, @Nullable Reading before,
            @Nullable Reading after, @Nullable Draft previous) {
        Draft draft = draft(sentence, at, marked, link, before, after, previous);
        if (marked.unclosed()) {
            goesOn = continues(marked) ? draft : null;
        }
        return draft;
    }

    private Draft draft(Reading sentence, int at, Marked marked, Optional<Link> link, @Nullable Reading before,
            @Nullable Reading after, @Nullable Draft previous) {
        Span span = marked.span();
        Draft open = goesOn;
        goesOn = null;
        Optional<Link> strong = link.filter(l -> l.score() >= Draft.LEAST_CONFIDENCE);
        if (open != null && strong.filter(l -> someoneElse(open, l)).isEmpty()) {
            if (open.voices.isEmpty() && strong.isPresent()
                    || strong.isPresent() && open.confidence < strong.get().score()) {
                Draft whole = attributed(span, Quote.Kind.DIRECT, strong.get());
                whole.spans.addAll(open.spans);
                drafts.set(drafts.indexOf(open), whole);
                return whole;
            }
            open.spans.add(span);
            return open;
        }
        if (marked.resumes() && previous != null) {
            previous.spans.add(span);
            return previous;
        }
        if (sentence.onlyMarks()) {
            if (latest != null && latest.paragraph <= marked.paragraph()) {
                latest.spans.add(span);
                return latest;
            }
            return alone(span, before, after);
        }
        if (link.isPresent() && link.get().score() >= Draft.LEAST_CONFIDENCE) {
            Draft draft = attributed(span, kind(marked, link.get()), link.get());
            boolean naming = link.get().cue().habit().takes() == Takes.WORDS;
            if (previous != null && !naming && previous.sameVoices(draft) && !previous.voices.isEmpty()) {
                previous.spans.add(span);
                return previous;
            }
            drafts.add(draft);
            return draft;
        }
        if (TermJudge.opensWithComma(sentence, at)) {
            Optional<Phrase> behind = sentence.phrases().stream().filter(p -> p.from() > at && !p.oblique())
                    .findFirst();
            return behind.isEmpty() && before == null
                    ? add(new Draft(Quote.Kind.DIRECT, span, List.of(), null, 0))
                    : add(spoken(span, behind, UNKNOWN_VERB));
        }
        boolean colon = at > 0 && sentence.tokens().get(at - 1).is(Form.COLON);
        Optional<Phrase> actor = sentence.actor();
        return add(new Draft(Quote.Kind.DIRECT, span, actor.map(a -> voices(List.of(a))).orElse(List.of()), null,
                actor.flatMap(this::resolve).map(r -> r.sure() * (colon ? BEFORE_COLON : BYSTANDER)).orElse(0.0)));
    }

    /// Whether a name beside these marks shows that they do not go on with the ones left open before.
    private boolean someoneElse(Draft open, Link link) {
        return open.cue != null && open.confidence >= Draft.LEAST_CONFIDENCE
                && open.voices.stream().allMatch(v -> v.who().kind == Referent.Kind.PERSON)
                && !link.cue().subjects().isEmpty()
                && link.cue().subjects().stream().allMatch(p -> p.is(Phrase.Head.PERSON))
                && voices(link.cue().subjects()).stream().map(Voice::who)
                        .noneMatch(w -> open.voices.stream().anyMatch(v -> v.who().equals(w)));
    }

    private Draft add(Draft draft) {
        drafts.add(draft);
        return draft;
    }

    private boolean continues(Marked marked) {
        Line behind = byParagraph.get(marked.paragraph() + 1);
        return behind != null && !behind.marks().isEmpty()
                && behind.text().substring(0, behind.marks().getFirst().outerStart()).isBlank();
    }

    /// Marked words with no word of the reporter's in their sentence: who acted before said it, or who speaks next.
    private Draft alone(Span span, @Nullable Reading before, @Nullable Reading after) {
        if (before != null && !before.hasMarks()) {
            Optional<Phrase> actor = before.cues().isEmpty()
                    ? before.actor()
                    : before.cues().getLast().subjects().stream().findFirst();
            if (actor.isPresent() || !before.cues().isEmpty()) {
                return add(spoken(span, actor, NEIGHBOUR));
            }
        }
        if (after != null && !after.hasMarks() && !after.cues().isEmpty()) {
            after.phrases().stream().filter(p -> p.mention() != null).forEach(this::resolve);
            return add(spoken(span, after.cues().getFirst().subjects().stream().findFirst(), NEIGHBOUR));
        }
        return add(spoken(span, Optional.empty(), PARAGRAPH_BEFORE));
    }

    private Draft spoken(Span span, Optional<Phrase> by, double sure) {
        if (by.isPresent()) {
            return new Draft(Quote.Kind.DIRECT, span, voices(List.of(by.get())), null,
                    sure * resolve(by.get()).map(Discourse.Resolved::sure).orElse(0.0));
        }
        Discourse.Resolved last = discourse.pronoun(null);
        return last == null
                ? new Draft(Quote.Kind.DIRECT, span, List.of(), null, 0)
                : new Draft(Quote.Kind.DIRECT, span, List.of(new Voice(last.who(), Optional.empty())), null, sure);
    }

    private Draft attributed(Span span, Quote.Kind kind, Link link) {
        Cue cue = link.cue();
        List<Voice> voices = voices(cue.subjects());
        double sure = cue.subjects().stream().mapToDouble(s -> resolve(s).map(Discourse.Resolved::sure).orElse(0.0))
                .min()
                .orElse(0);
        if (cue.subjects().isEmpty()) {
            // The subject is in the verb, or understood.
            boolean inside = cue.habit().subject() == Place.INSIDE;
            Discourse.Resolved last = inside || cue.habit().takes() != Takes.SENTENCE ? discourse.pronoun(null) : null;
            if (last != null) {
                voices = List.of(new Voice(last.who(),
                        Optional.of(new Span(line.paragraph(), cue.token().start(), cue.token().end()))));
                sure = last.sure() * (inside ? 1 : UNDERSTOOD);
            }
        }
        Draft draft = new Draft(kind, span, voices, cue, link.score() * sure);
        draft.cueParagraph = line.paragraph();
        return draft;
    }

    private List<Voice> voices(List<Phrase> phrases) {
        return phrases.stream().flatMap(p -> resolve(p).stream().map(
                r -> new Voice(r.who(), Optional.of(new Span(p.paragraph(), p.start(), p.end()))))).toList();
    }

    private Quote.Kind kind(Marked marked, Link link) {
        String words = line.text().substring(marked.start(), marked.end());
        boolean punctuated = ".,!?。，！？…".indexOf(words.charAt(words.length() - 1)) >= 0;
        boolean capital = Character.isUpperCase(words.codePointAt(0)) || !Character.isLowerCase(words.codePointAt(0));
        if (!link.woven()) {
            return Quote.Kind.DIRECT;
        }
        return capital && punctuated && words.length() > LONG ? Quote.Kind.DIRECT : Quote.Kind.PARTIAL;
    }

    private void reported(Clauses.Clause clause) {
        Draft draft = attributed(new Span(line.paragraph(), clause.start(), clause.end()),
                Quote.Kind.INDIRECT,
                new Link(clause.cue(), clause.score(), false));
        if (!draft.voices.isEmpty()) {
            drafts.add(draft);
        }
    }
}
