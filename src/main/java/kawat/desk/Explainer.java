package kawat.desk;

import java.util.Optional;
import kawat.article.Article;
import kawat.article.Quote;

/// Tells of a kept article why a statement was given to its speaker.
public final class Explainer {

    private final Desk desk;

    public Explainer(Desk desk) {
        this.desk = desk;
    }

    /// Returns why, in the words given; nothing where the engine of today makes no such statement of the text any more.
    ///
    /// @param id    of the article
    /// @param quote place among its statements
    public Optional<Reasons.Reason> of(String id, int quote, Reasons.Words words) {
        return desk.article(id).filter(a -> quote < a.annotations().quotes().size())
                .flatMap(a -> why(a, a.annotations().quotes().get(quote), words));
    }

    private Optional<Reasons.Reason> why(Article article, Quote quote, Reasons.Words words) {
        Reasons reasons = new Reasons(article, words);
        return desk.annotator.explain(article).stream().filter(w -> w.words().equals(quote.spans())).findFirst()
                .map(reasons::of);
    }
}
