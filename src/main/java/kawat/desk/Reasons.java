package kawat.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kawat.article.Article;
import kawat.article.Entity;
import kawat.article.Explanation;
import kawat.article.Explanation.Candidate;
import kawat.article.Explanation.Weighed;
import kawat.article.Span;
import kawat.article.Speaker;

/// Puts into plain sentences why words were given to somebody, or to nobody. Pure; the words themselves come from whoever
/// shows them.
public final class Reasons {

    /// Returns the words of a key with its `{0}` and so on filled in.
    public interface Words {
        /// Returns the words of a key.
        String of(String key, Object... parts);
    }

    /// One who might have spoken: a line that says who and how likely, and a line for each piece of evidence.
    public record Who(String line, boolean chosen, List<String> evidence) {}

    /// Why one decision was made: the words it is about, what decided, and who was weighed.
    public record Reason(String words, List<String> lines, List<Who> candidates) {}

    private final Article article;
    private final Words words;

    public Reasons(Article article, Words words) {
        this.article = article;
        this.words = words;
    }

    /// Returns the reason of one decision.
    public Reason of(Explanation why) {
        List<String> lines = new ArrayList<>();
        String cue = why.candidates().stream().filter(Candidate::chosen).findFirst()
                .or(() -> why.candidates().stream().findFirst()).flatMap(Candidate::cue).map(article::textAt)
                .orElse("");
        lines.add(words.of("why.rule." + why.rule(), cue));
        why.term().ifPresent(t -> lines.add(words.of("why.term." + t)));
        if (why.term().isEmpty() && why.candidates().stream().noneMatch(Candidate::chosen)) {
            lines.add(why.candidates().isEmpty()
                    ? words.of("why.nobody")
                    : words.of("why.unknown", percent(why.needed())));
        }
        return new Reason(text(why.words()), lines, why.candidates().stream().map(this::who).toList());
    }

    private Who who(Candidate candidate) {
        String name = switch (candidate.speaker()) {
            case Speaker.Named named -> article.entity(named.entity()).map(Entity::name).orElse(named.entity());
            case Speaker.Unnamed unnamed -> unnamed.description();
            case Speaker.Unknown unknown -> words.of("speaker.unknown");
        };
        Optional<String> mention = mention(candidate.speaker()).map(article::textAt).filter(m -> !m.equals(name));
        String line = words.of(candidate.chosen() ? "why.chosen" : "why.candidate", name,
                percent(candidate.confidence()));
        return new Who(mention.map(m -> line + " " + words.of("why.standsFor", m)).orElse(line), candidate.chosen(),
                candidate.evidence().stream().map(this::evidence).toList());
    }

    private String evidence(Weighed piece) {
        return words.of("why.weight", String.format(Locale.ROOT, "%+.2f", piece.weight()),
                words.of("why.evidence." + piece.what()));
    }

    private static Optional<Span> mention(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Named named -> named.mention();
            case Speaker.Unnamed unnamed -> unnamed.mention();
            case Speaker.Unknown unknown -> Optional.empty();
        };
    }

    private String text(List<Span> spans) {
        return String.join(" … ", spans.stream().map(article::textAt).toList());
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }
}
