package kawat.archive;

import java.util.stream.Stream;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.DateMention;
import kawat.article.EntityMention;
import kawat.article.Quote;
import kawat.article.Span;
import kawat.article.Speaker;
import kawat.article.Term;

/// Checks that everything an article's annotations mark lies in its text, so that nobody has to ask again.
final class Marks {

    private Marks() {
    }

    /// @throws IllegalArgumentException when a span lies outside its paragraph
    static void checkWithin(Article article) {
        if (article.entries().stream()
                .anyMatch(e -> e.paragraph() < 0 || e.paragraph() >= article.paragraphs().size())) {
            throw new IllegalArgumentException("an entry begins at a paragraph that is not there");
        }
        Annotations found = article.annotations();
        Stream.of(found.mentions().stream().map(EntityMention::span), found.terms().stream().map(Term::span),
                found.dates().stream().map(DateMention::span),
                found.quotes().stream().flatMap(Marks::of)).flatMap(spans -> spans).forEach(span -> {
                    if (span.paragraph() >= article.paragraphs().size()
                            || span.end() > article.paragraphs().get(span.paragraph()).text().length()) {
                        throw new IllegalArgumentException("it marks words that are not there: paragraph "
                                + span.paragraph() + ", " + span.start() + " to " + span.end());
                    }
                });
    }

    private static Stream<Span> of(Quote quote) {
        Stream<Span> speakers = quote.speakers().stream().flatMap(s -> switch (s) {
            case Speaker.Named named -> named.mention().stream();
            case Speaker.Unnamed unnamed -> unnamed.mention().stream();
            case Speaker.Unknown unknown -> Stream.empty();
        });
        return Stream.of(quote.spans().stream(), quote.cue().stream(), speakers).flatMap(spans -> spans);
    }
}
