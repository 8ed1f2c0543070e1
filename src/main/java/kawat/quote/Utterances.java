package kawat.quote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kawat.article.Evidence;
import kawat.article.Explanation.Rule;
import kawat.article.Quote;
import kawat.article.Span;
import kawat.lexicon.SpeechWords.Takes;
import kawat.quote.Draft.Voice;
import org.jspecify.annotations.Nullable;

/// Makes statements of marked words: new ones, or more words of one that was begun before. Used for one story.
final class Utterances {

    /// Woven words of more code units than this that are a whole sentence are an utterance.
    private static final int LONG = 30;
    private static final String STOPS = ".,!?。，！？…";

    private final Map<Integer, Line> lines = new HashMap<>();
    private final Voices voices;
    private final Scale scale;
    private final List<Draft> drafts = new ArrayList<>();
    /// The statement that the sentence before ended in, if it did.
    private @Nullable Draft latest;
    /// The statement whose marks the paragraph before left open.
    private @Nullable Draft open;

    Utterances(List<Line> lines, Voices voices, Scale scale) {
        lines.forEach(l -> this.lines.put(l.paragraph(), l));
        this.voices = voices;
        this.scale = scale;
    }

    /// Returns all statements so far.
    List<Draft> all() {
        return Collections.unmodifiableList(drafts);
    }

    /// Begins a paragraph.
    void paragraph() {
        latest = null;
    }

    /// Ends a sentence.
    ///
    /// @param last the statement that its last marked words belong to
    void sentence(Reading sentence, @Nullable Draft last) {
        latest = last != null ? last : sentence.onlyMarks() ? latest : null;
    }

    /// Tells whether the paragraph before left marks open, so that the next marked words are speech whatever they look like.
    boolean isOpen() {
        return open != null;
    }

    /// Returns the statement of the marked words at a token.
    ///
    /// @param links    to the cues of the sentence, the strongest first
    /// @param previous the statement of the marked words before in the same sentence
    Draft of(Setting setting, int at, List<Link> links, @Nullable Draft previous) {
        Marked marked = setting.marked(at);
        Draft draft = draft(setting, at, marked, links, previous);
        if (marked.unclosed()) {
            open = continues(marked) ? draft : null;
        }
        return draft;
    }

    private Draft draft(Setting setting, int at, Marked marked, List<Link> links, @Nullable Draft previous) {
        Draft begun = open;
        open = null;
        List<Link> strong = links.isEmpty() || links.getFirst().score() < scale.least() ? List.of() : links;
        if (begun != null && (strong.isEmpty() || !someoneElse(begun, strong.getFirst()))) {
            return goneOn(setting.line(), begun, marked.span(), strong);
        }
        if (marked.resumes() && previous != null) {
            previous.spans.add(marked.span());
            return previous;
        }
        if (setting.sentence().onlyMarks()) {
            if (latest != null && latest.paragraph <= marked.paragraph()) {
                latest.spans.add(marked.span());
                return latest;
            }
            return add(alone(setting, marked.span()));
        }
        return strong.isEmpty()
                ? add(unlinked(setting, at, marked.span()))
                : linked(setting.line(), marked, strong, previous);
    }

    /// Words whose marks were still open at the end of the paragraph before.
    private Draft goneOn(Line line, Draft begun, Span span, List<Link> strong) {
        if (!strong.isEmpty()
                && (begun.voices.isEmpty() || begun.grounds.value() < strong.getFirst().score())) {
            Draft whole = voices.attributed(line, span, Quote.Kind.DIRECT, Rule.OPEN_MARKS, strong.getFirst(),
                    strong.subList(1, strong.size()));
            whole.spans.addAll(begun.spans);
            drafts.set(drafts.indexOf(begun), whole);
            return whole;
        }
        begun.spans.add(span);
        return begun;
    }

    /// Words that a cue attributes.
    private Draft linked(Line line, Marked marked, List<Link> links, @Nullable Draft previous) {
        Link link = links.getFirst();
        Draft draft = voices.attributed(line, marked.span(), kind(line, marked, link), Rule.CUE, link,
                links.subList(1, links.size()));
        boolean naming = link.cue().habit().takes() == Takes.WORDS;
        if (previous != null && !naming && previous.sameVoices(draft) && !previous.voices.isEmpty()) {
            previous.spans.add(marked.span());
            return previous;
        }
        return add(draft);
    }

    /// Words in a sentence of the reporter's that no cue attributes.
    private Draft unlinked(Setting setting, int at, Span span) {
        Reading sentence = setting.sentence();
        if (TermJudge.opensWithComma(sentence, at)) {
            Optional<Phrase> behind = sentence.phrases().stream().filter(p -> p.from() > at && !p.oblique())
                    .findFirst();
            return behind.isEmpty() && setting.before() == null
                    ? Draft.uncued(span, Rule.UNKNOWN_VERB, List.of(), Score.NONE, List.of())
                    : voices.spoken(setting.line(), span, behind, Rule.UNKNOWN_VERB, Evidence.UNKNOWN_VERB);
        }
        boolean colon = setting.colonBefore(at);
        Optional<Phrase> actor = sentence.actor();
        if (sentence.isQuotedOn(at)) {
            return voices.acting(span, actor.filter(Phrase::marked), Rule.UNKNOWN_VERB, Evidence.UNKNOWN_VERB);
        }
        if (!colon) {
            return voices.acting(span, actor, Rule.NOTHING, Evidence.BYSTANDER);
        }
        return actor.isEmpty() && setting.before() != null
                ? voices.spoken(setting.line(), span, actor, Rule.COLON, Evidence.SENTENCE_BEFORE)
                : voices.acting(span, actor, Rule.COLON, Evidence.BEFORE_COLON);
    }

    /// Marked words with no word of the reporter's in their sentence: who acted before said it, or who speaks next.
    private Draft alone(Setting setting, Span span) {
        Reading before = setting.before();
        if (before != null && !before.hasMarks()) {
            Optional<Phrase> actor = before.cues().isEmpty()
                    ? before.actor()
                    : before.cues().getLast().subjects().stream().findFirst();
            if (actor.isPresent() || !before.cues().isEmpty()) {
                return voices.spoken(setting.line(), span, actor, Rule.SENTENCE_BEFORE, Evidence.SENTENCE_BEFORE);
            }
        }
        Reading after = setting.after();
        if (after != null && !after.hasMarks() && !after.cues().isEmpty()) {
            after.phrases().stream().filter(p -> p.mention() != null).forEach(voices::resolve);
            return voices.spoken(setting.line(), span, after.cues().getFirst().subjects().stream().findFirst(),
                    Rule.SENTENCE_BEHIND, Evidence.SENTENCE_BEHIND);
        }
        return voices.spoken(setting.line(), span, Optional.empty(), Rule.SPOKEN_OF, Evidence.PARAGRAPH_BEFORE);
    }

    /// Whether a name beside these marks shows that they do not go on with the ones left open before.
    private boolean someoneElse(Draft begun, Link link) {
        List<Phrase> subjects = link.cue().subjects();
        return begun.cue != null && begun.grounds.value() >= scale.least()
                && begun.voices.stream().allMatch(v -> v.who().kind == Referent.Kind.PERSON)
                && !subjects.isEmpty() && subjects.stream().allMatch(p -> p.is(Phrase.Head.PERSON))
                && subjects.stream().flatMap(p -> voices.resolve(p).stream()).noneMatch(
                        r -> begun.voices.stream().map(Voice::who).anyMatch(r.who()::equals));
    }

    /// Adds a statement.
    Draft add(Draft draft) {
        drafts.add(draft);
        return draft;
    }

    private boolean continues(Marked marked) {
        Line behind = lines.get(marked.paragraph() + 1);
        return behind != null && !behind.marks().isEmpty()
                && behind.text().substring(0, behind.marks().getFirst().outerStart()).isBlank();
    }

    private static Quote.Kind kind(Line line, Marked marked, Link link) {
        if (!link.woven()) {
            return Quote.Kind.DIRECT;
        }
        String words = line.text().substring(marked.start(), marked.end());
        boolean whole = STOPS.indexOf(words.charAt(words.length() - 1)) >= 0 && words.length() > LONG
                && !Character.isLowerCase(words.codePointAt(0));
        return whole ? Quote.Kind.DIRECT : Quote.Kind.PARTIAL;
    }
}
