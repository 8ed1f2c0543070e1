package kawat.quote;

import java.util.ArrayList;
import java.util.HashMap;
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

    /// Woven words of more code units than this that are a whole sentence are an utterance.
    private static final int LONG = 30;

    private final List<Line> lines;
    private final Map<Integer, Line> byParagraph = new HashMap<>();
    private final Map<String, Entity> entities = new HashMap<>();
    private final Discourse discourse;
    private final Voices voices;
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
    private @Nullable Draft inParagraph;

    Narration(List<Line> lines, List<Entity> known, Grammar grammar, Article article) {
        this.lines = lines;
        lines.forEach(l -> byParagraph.put(l.paragraph(), l));
        known.forEach(e -> entities.put(e.id(), e));
        this.line = lines.getFirst();
        this.discourse = new Discourse(entities,
                (paragraph, start, end) -> article.paragraphs().get(paragraph).text().substring(start, end));
        this.voices = new Voices(discourse);
        this.carriers = new Carriers(entities, grammar.prepositions());
        this.terms = new TermJudge(grammar.spaces());
        this.clauses = new Clauses(grammar);
        this.grammar = grammar;
    }

    QuoteFinder.Found read() {
        for (int l = 0; l < lines.size(); l++) {
            Line next = lines.get(l);
            Line below = l + 1 < lines.size() ? lines.get(l + 1) : null;
            line = next;
            latest = null;
            discourse.paragraph();
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
        sentence.phrases().stream().filter(p -> p.mention() != null).forEach(voices::resolve);
        Optional<Phrase> actor = sentence.actor();
        // A role that only acts is nobody yet: "passengers must wear masks" speaks of no one in particular.
        Optional<Discourse.Resolved> acting = actor.filter(
                a -> !a.is(Phrase.Head.ROLE) || a.definite() || a.indefinite()
                        || sentence.cues().stream().anyMatch(c -> c.subjects().contains(a)))
                .flatMap(voices::resolve);
        for (Cue cue : sentence.cues()) {
            cue.subjects().forEach(voices::resolve);
        }
        Set<Integer> names = new LinkedHashSet<>();
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
                if (term.get() == Term.Reason.NAME || term.get() == Term.Reason.TITLE) {
                    names.add(i);
                }
                continue;
            }
            Draft draft = marked(sentence, i, marked, link, before, after, previous);
            previous = draft;
            told.add(draft);
            link.ifPresent(l -> used.add(l.cue()));
        }
        clauses.of(sentence, used).forEach(this::reported);
        told.addAll(drafts.subList(first, drafts.size()));
        List<Via> via = carriers.of(sentence, names);
        for (Draft draft : told) {
            draft.via.addAll(via);
            draft.voices.forEach(v -> carry(v.who(), draft));
            draft.voices.forEach(v -> v.who().spoke = true);
            inherit(draft);
        }
        if (previous != null) {
            voices.said(line, previous);
        }
        latest = previous != null ? previous : sentence.onlyMarks() ? latest : null;
        // Who spoke in this sentence is spoken of next; its actor where nobody did.
        Optional<Referent> spoke = Optional.ofNullable(previous)
                .flatMap(d -> d.voices.stream().map(Voice::who).findFirst());
        acting.map(Discourse.Resolved::who).ifPresent(discourse::acted);
        spoke.filter(w -> w.kind != Referent.Kind.PLACE).ifPresent(discourse::acted);
    }

    /// Who was quoted by a carrier is so for the rest of the paragraph, where no new name begins another statement.
    private void inherit(Draft draft) {
        Draft before = inParagraph;
        inParagraph = draft;
        if (before == null || before == draft || !before.sameVoices(draft) || before.paragraph != draft.paragraph
                || draft.via.stream().anyMatch(v -> v.kind() == Via.Kind.CARRIER)
                || draft.cue != null && draft.cue.subject() != null
                        && !draft.cue.subject().is(Phrase.Head.PRONOUN)) {
            return;
        }
        before.via.stream().filter(v -> v.kind() == Via.Kind.CARRIER).forEach(draft.via::add);
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
        Draft open = goesOn;
        goesOn = null;
        Optional<Link> strong = link.filter(l -> l.score() >= Draft.LEAST_CONFIDENCE);
        if (open != null && strong.filter(l -> someoneElse(open, l)).isEmpty()) {
            return goneOn(open, marked.span(), strong);
        }
        if (marked.resumes() && previous != null) {
            previous.spans.add(marked.span());
            return previous;
        }
        if (sentence.onlyMarks()) {
            if (latest != null && latest.paragraph <= marked.paragraph()) {
                latest.spans.add(marked.span());
                return latest;
            }
            return add(alone(marked.span(), before, after));
        }
        return strong.isPresent()
                ? linked(marked, strong.get(), previous)
                : add(unlinked(sentence, at, marked.span(), before));
    }

    /// Words whose marks were still open at the end of the paragraph before.
    private Draft goneOn(Draft open, Span span, Optional<Link> strong) {
        if (strong.isPresent() && (open.voices.isEmpty() || open.confidence < strong.get().score())) {
            Draft whole = voices.attributed(line, span, Quote.Kind.DIRECT, strong.get());
            whole.spans.addAll(open.spans);
            drafts.set(drafts.indexOf(open), whole);
            return whole;
        }
        open.spans.add(span);
        return open;
    }

    /// Words that a cue attributes.
    private Draft linked(Marked marked, Link link, @Nullable Draft previous) {
        Draft draft = voices.attributed(line, marked.span(), kind(marked, link), link);
        boolean naming = link.cue().habit().takes() == Takes.WORDS;
        if (previous != null && !naming && previous.sameVoices(draft) && !previous.voices.isEmpty()) {
            previous.spans.add(marked.span());
            return previous;
        }
        return add(draft);
    }

    /// Words in a sentence of the reporter's that no cue attributes.
    private Draft unlinked(Reading sentence, int at, Span span, @Nullable Reading before) {
        if (TermJudge.opensWithComma(sentence, at)) {
            Optional<Phrase> behind = sentence.phrases().stream().filter(p -> p.from() > at && !p.oblique())
                    .findFirst();
            return behind.isEmpty() && before == null
                    ? new Draft(Quote.Kind.DIRECT, span, List.of(), null, 0)
                    : voices.spoken(line, span, behind, Voices.UNKNOWN_VERB);
        }
        boolean colon = at > 0 && sentence.tokens().get(at - 1).is(Form.COLON);
        Optional<Phrase> actor = sentence.actor();
        if (sentence.isQuotedOn(at)) {
            return voices.acting(span, actor.filter(Phrase::marked), Voices.UNKNOWN_VERB);
        }
        return colon && actor.isEmpty() && before != null
                ? voices.spoken(line, span, actor, Voices.NEIGHBOUR)
                : voices.acting(span, actor, colon ? Voices.BEFORE_COLON : Voices.BYSTANDER);
    }

    /// Whether a name beside these marks shows that they do not go on with the ones left open before.
    private boolean someoneElse(Draft open, Link link) {
        return open.cue != null && open.confidence >= Draft.LEAST_CONFIDENCE
                && open.voices.stream().allMatch(v -> v.who().kind == Referent.Kind.PERSON)
                && !link.cue().subjects().isEmpty()
                && link.cue().subjects().stream().allMatch(p -> p.is(Phrase.Head.PERSON))
                && voices.of(link.cue().subjects()).stream().map(Voice::who)
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
                return voices.spoken(line, span, actor, Voices.NEIGHBOUR);
            }
        }
        if (after != null && !after.hasMarks() && !after.cues().isEmpty()) {
            after.phrases().stream().filter(p -> p.mention() != null).forEach(voices::resolve);
            return voices.spoken(line, span, after.cues().getFirst().subjects().stream().findFirst(), Voices.NEIGHBOUR);
        }
        return voices.spoken(line, span, Optional.empty(), Voices.PARAGRAPH_BEFORE);
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
        Draft draft = voices.attributed(line, new Span(line.paragraph(), clause.start(), clause.end()),
                Quote.Kind.INDIRECT,
                new Link(clause.cue(), clause.score(), false));
        if (!draft.voices.isEmpty()) {
            drafts.add(draft);
        }
    }
}
