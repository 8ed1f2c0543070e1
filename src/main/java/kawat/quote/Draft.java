package kawat.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kawat.article.Explanation;
import kawat.article.Quote;
import kawat.article.Span;
import kawat.article.Speaker;
import kawat.article.Via;
import org.jspecify.annotations.Nullable;

/// A statement while its parts are still being gathered.
final class Draft {

    /// One who speaks, and the words nearest the quote that stand for him.
    record Voice(Referent who, Optional<Span> mention) {}

    /// One who might have spoken instead.
    ///
    /// @param cue the words that would attribute
    record Rival(Voice voice, Score grounds, Optional<Span> cue) {}

    /// No more others than this are kept with a statement; the explanation knows them all.
    private static final int MOST_ALTERNATIVES = 3;
    /// Others who are less likely than this are not kept with it.
    private static final double SLIGHT = 0.02;

    final Quote.Kind kind;
    final List<Span> spans = new ArrayList<>();
    final int paragraph;
    final Explanation.Rule rule;
    final @Nullable Cue cue;
    final Optional<Span> cueAt;
    final List<Voice> voices;
    final Score grounds;
    final List<Rival> rivals;
    final List<Via> via = new ArrayList<>();

    /// @param grounds for all the voices together
    Draft(Quote.Kind kind, Span span, Explanation.Rule rule, @Nullable Cue cue, Optional<Span> cueAt,
            List<Voice> voices, Score grounds, List<Rival> rivals) {
        this.kind = kind;
        this.spans.add(span);
        this.paragraph = span.paragraph();
        this.rule = rule;
        this.cue = cue;
        this.cueAt = cueAt;
        this.voices = voices;
        this.grounds = voices.isEmpty() ? Score.NONE : grounds;
        this.rivals = rivals;
    }

    /// Words that no cue attributes.
    static Draft uncued(Span span, Explanation.Rule rule, List<Voice> voices, Score grounds, List<Rival> rivals) {
        return new Draft(Quote.Kind.DIRECT, span, rule, null, Optional.empty(), voices, grounds, rivals);
    }

    boolean sameVoices(Draft other) {
        return voices.stream().map(Voice::who).toList().equals(other.voices.stream().map(Voice::who).toList());
    }

    Quote quote(Scale scale) {
        boolean sure = sure(scale);
        List<Speaker> speakers = sure
                ? voices.stream().map(v -> v.who().speaker(v.mention())).toList()
                : List.of(new Speaker.Unknown());
        List<Quote.Alternative> weighed = (sure ? others().stream() : all()).filter(r -> r.voice.who().isNamed())
                .map(r -> new Quote.Alternative(r.voice.who().id, rounded(share(r, scale))))
                .filter(a -> a.confidence() >= SLIGHT).limit(MOST_ALTERNATIVES).toList();
        return new Quote(kind, spans.stream().sorted().toList(), speakers, cueAt, via.stream().distinct().toList(),
                sure ? rounded(scale.probability(grounds)) : 0, weighed);
    }

    Explanation explanation(Scale scale) {
        boolean sure = sure(scale);
        List<Explanation.Candidate> candidates = all().map(r -> {
            boolean voice = voices.contains(r.voice);
            return new Explanation.Candidate(r.voice.who().speaker(r.voice.mention()), r.cue,
                    rounded(voice ? scale.probability(grounds) : share(r, scale)), sure && voice,
                    r.grounds.grounds());
        }).toList();
        return new Explanation(spans.stream().sorted().toList(), rule, Optional.empty(), candidates, scale.needed());
    }

    private boolean sure(Scale scale) {
        return !voices.isEmpty() && scale.names(grounds);
    }

    private Stream<Rival> all() {
        return Stream.concat(voices.stream().map(v -> new Rival(v, grounds, cueAt)), others().stream());
    }

    /// Returns everybody else who was weighed, each once.
    private List<Rival> others() {
        Map<Referent, Rival> best = new LinkedHashMap<>();
        for (Rival rival : rivals) {
            if (voices.stream().noneMatch(v -> v.who().equals(rival.voice.who()))) {
                best.merge(rival.voice.who(), rival, (a, b) -> a.grounds.value() >= b.grounds.value() ? a : b);
            }
        }
        return best.values().stream().sorted(Comparator.comparingDouble((Rival r) -> -r.grounds.value())).toList();
    }

    /// What is left of all likelihood beside the voices is shared among the others by their grounds.
    private double share(Rival rival, Scale scale) {
        double voice = scale.probability(grounds);
        if (voices.contains(rival.voice)) {
            return voice;
        }
        double all = others().stream().mapToDouble(r -> scale.probability(r.grounds)).sum();
        double own = scale.probability(rival.grounds);
        return Math.min(own, voices.isEmpty() ? own / Math.max(1, all) : (1 - voice) * own / all);
    }

    private static double rounded(double value) {
        return Math.round(Math.clamp(value, 0, 1) * 100) / 100.0;
    }
}
