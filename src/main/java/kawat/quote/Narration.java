package kawat.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.article.Entity;
import kawat.article.Explanation;
import kawat.article.Quote;
import kawat.article.Span;
import kawat.article.Term;
import kawat.article.Via;
import kawat.lexicon.SpeechWords.Place;
import kawat.quote.Draft.Voice;
import kawat.quote.Token.Form;
import org.jspecify.annotations.Nullable;

/// Reads a story sentence by sentence, as a reader does, and gathers its statements. Used once.
final class Narration {

    private record Judged(Span words, TermJudge.Verdict verdict) {}

    private final List<Line> lines;
    private final Map<String, Entity> entities = new HashMap<>();
    private final Grammar grammar;
    private final Scale scale;
    private final Discourse discourse;
    private final Turns turns;
    private final Voices voices;
    private final Utterances utterances;
    private final Carriers carriers;
    private final Provenance provenance = new Provenance();
    private final TermJudge terms;
    private final Clauses clauses;
    private final List<Judged> nobodys = new ArrayList<>();

    Narration(List<Line> lines, List<Entity> known, Grammar grammar, Article article, Scale scale) {
        this.lines = lines;
        this.grammar = grammar;
        this.scale = scale;
        known.forEach(e -> entities.put(e.id(), e));
        this.discourse = new Discourse(entities,
                (paragraph, start, end) -> article.paragraphs().get(paragraph).text().substring(start, end), scale);
        this.turns = new Turns(scale);
        this.voices = new Voices(discourse, turns, scale);
        this.utterances = new Utterances(lines, voices, scale);
        this.carriers = new Carriers(entities, grammar.prepositions());
        this.terms = new TermJudge(grammar.spaces(), scale.least());
        this.clauses = new Clauses(grammar);
    }

    QuoteFinder.Found found() {
        read();
        return new QuoteFinder.Found(
                utterances.all().stream().map(d -> d.quote(scale))
                        .sorted(Comparator.comparing((Quote q) -> q.spans().getFirst())).toList(),
                nobodys.stream().map(j -> new Term(j.words.paragraph(), j.words.start(), j.words.end(),
                        j.verdict.reason())).toList());
    }

    List<Explanation> explained() {
        read();
        return Stream.concat(utterances.all().stream().map(d -> d.explanation(scale)),
                nobodys.stream().map(j -> new Explanation(List.of(j.words), j.verdict.rule(),
                        Optional.of(j.verdict.reason()), List.of(), scale.needed())))
                .sorted(Comparator.comparing((Explanation e) -> e.words().getFirst())).toList();
    }

    private void read() {
        for (int l = 0; l < lines.size(); l++) {
            Line line = lines.get(l);
            Line below = l + 1 < lines.size() ? lines.get(l + 1) : null;
            utterances.paragraph();
            discourse.paragraph();
            List<Reading> sentences = line.sentences().stream().map(s -> Reading.of(line, s, entities, grammar))
                    .toList();
            for (int i = 0; i < sentences.size(); i++) {
                read(new Setting(line, sentences.get(i), i == 0 ? null : sentences.get(i - 1),
                        i + 1 < sentences.size() ? sentences.get(i + 1) : opening(line, below)));
            }
        }
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

    private void read(Setting setting) {
        Reading sentence = setting.sentence();
        sentence.phrases().stream().filter(p -> p.mention() != null).forEach(voices::resolve);
        Optional<Phrase> actor = sentence.actor().filter(a -> isSomebody(a, sentence));
        Optional<Referent> acting = actor.flatMap(voices::resolve).map(Discourse.Resolved::who);
        sentence.cues().forEach(c -> c.subjects().forEach(voices::resolve));
        int first = utterances.all().size();
        Set<Integer> names = new LinkedHashSet<>();
        Set<Draft> told = new LinkedHashSet<>();
        List<Cue> used = new ArrayList<>();
        Draft last = marked(setting, names, told, used);
        clauses.of(sentence, used).forEach(c -> reported(setting.line(), c));
        told.addAll(utterances.all().subList(first, utterances.all().size()));
        List<Via> chain = carriers.of(sentence, names);
        for (Draft draft : told) {
            provenance.reached(draft, chain);
            draft.voices.forEach(v -> v.who().spoke = true);
        }
        if (last != null) {
            turns.said(setting.line(), last);
        }
        utterances.sentence(sentence, last);
        // Who spoke in this sentence is spoken of next; its actor where nobody did.
        acting.ifPresent(who -> discourse.acted(who, sentence.isWithin(actor.orElseThrow())));
        Optional.ofNullable(last).flatMap(d -> d.voices.stream().map(Voice::who).findFirst())
                .filter(w -> w.kind != Referent.Kind.PLACE).ifPresent(who -> discourse.acted(who, false));
    }

    /// A role that only acts is nobody yet: "passengers must wear masks" speaks of no one in particular.
    private static boolean isSomebody(Phrase actor, Reading sentence) {
        return !actor.is(Phrase.Head.ROLE) || actor.definite() || actor.indefinite()
                || sentence.cues().stream().anyMatch(c -> c.subjects().contains(actor));
    }

    /// Decides on the marked words of a sentence; returns the statement of the last ones that are speech.
    ///
    /// @param names takes the tokens of those that are names
    /// @param told  takes the statements
    /// @param used  takes the cues that attribute them
    private @Nullable Draft marked(Setting setting, Set<Integer> names, Set<Draft> told, List<Cue> used) {
        if (!setting.sentence().hasMarks()) {
            return null;
        }
        Reading sentence = setting.sentence();
        Linker linker = new Linker(setting.line(), sentence.tokens(), sentence.cues(), grammar, scale);
        Draft last = null;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (!sentence.tokens().get(i).is(Form.MARK)) {
                continue;
            }
            List<Link> links = linker.links(i);
            Optional<TermJudge.Verdict> verdict = terms.judge(sentence, i, links.stream().findFirst());
            if (verdict.isPresent() && !utterances.isOpen()) {
                nobodys.add(new Judged(setting.marked(i).span(), verdict.get()));
                Term.Reason reason = verdict.get().reason();
                if (reason == Term.Reason.NAME || reason == Term.Reason.TITLE) {
                    names.add(i);
                }
                continue;
            }
            last = utterances.of(setting, i, links, last);
            told.add(last);
            links.stream().findFirst().ifPresent(l -> used.add(l.cue()));
        }
        return last;
    }

    private void reported(Line line, Clauses.Clause clause) {
        Draft draft = voices.attributed(line, new Span(line.paragraph(), clause.start(), clause.end()),
                Quote.Kind.INDIRECT, Explanation.Rule.CLAUSE,
                new Link(clause.cue(), scale.on(clause.told()), false), List.of());
        if (!draft.voices.isEmpty()) {
            utterances.add(draft);
        }
    }
}
