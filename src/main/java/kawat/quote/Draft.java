package kawat.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kawat.article.Quote;
import kawat.article.Span;
import kawat.article.Speaker;
import kawat.article.Via;
import org.jspecify.annotations.Nullable;

/// A statement while its parts are still being gathered.
final class Draft {

    /// Below this confidence nobody is named: no false speaker is worth one more attribution.
    static final double LEAST_CONFIDENCE = 0.4;

    /// One who speaks, and the words nearest the quote that stand for him.
    record Voice(Referent who, Optional<Span> mention) {}

    final List<Span> spans = new ArrayList<>();
    final List<Voice> voices;
    final List<Via> via = new ArrayList<>();
    final @Nullable Cue cue;
    final int paragraph;
    double confidence;
    Quote.Kind kind;

    Draft(Quote.Kind kind, Span span, List<Voice> voices, @Nullable Cue cue, double confidence) {
        this.kind = kind;
        this.spans.add(span);
        this.paragraph = span.paragraph();
        this.voices = voices;
        this.cue = cue;
        this.confidence = confidence;
    }

    boolean sameVoices(Draft other) {
        return voices.stream().map(Voice::who).toList().equals(other.voices.stream().map(Voice::who).toList());
    }

    Quote quote() {
        boolean sure = !voices.isEmpty() && confidence >= LEAST_CONFIDENCE;
        List<Speaker> speakers = sure
                ? voices.stream().map(v -> v.who().speaker(v.mention())).toList()
                : List.of(new Speaker.Unknown());
        List<Quote.Alternative> weighed = sure
                ? List.of()
                : voices.stream().filter(v -> v.who().kind != Referent.Kind.UNNAMED)
                        .map(v -> new Quote.Alternative(v.who().id, rounded(confidence))).toList();
        Optional<Span> cueAt = Optional.ofNullable(cue)
                .map(c -> new Span(cueParagraph, c.token().start(), c.token().end()));
        return new Quote(kind, spans.stream().sorted().toList(), speakers, cueAt, via.stream().distinct().toList(),
                rounded(sure ? confidence : 0), weighed);
    }

    /// Paragraph in which the cue stands.
    int cueParagraph;

    private static double rounded(double value) {
        return Math.round(Math.clamp(value, 0, 1) * 100) / 100.0;
    }
}
