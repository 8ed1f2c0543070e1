package kawat.archive;

import java.util.List;
import java.util.Optional;
import kawat.article.Article;
import kawat.article.Paragraph;

/// Tells the same article from a new version of it.
final class Versions {

    private Versions() {
    }

    /// Tells whether two articles of one id are the same: of the same words, whatever bytes they were read from.
    static boolean same(Article one, Article other) {
        return one.headline().equals(other.headline()) && words(one).equals(words(other));
    }

    private static List<String> words(Article a) {
        return a.paragraphs().stream().map(Paragraph::text).toList();
    }

    /// Returns the id of a later version of an article.
    ///
    /// @param number 2 for the second version, 1 gives the id itself
    static String id(String first, int number) {
        return number == 1 ? first : first + "~" + number;
    }

    /// Returns the article as the given version of itself, superseding the one before.
    static Article of(Article a, int number) {
        if (number == 1) {
            return a;
        }
        return new Article(id(a.id(), number), a.engine(), a.language(), a.headline(), a.kicker(), a.bylines(),
                a.agency(), a.outlet(), a.slug(), a.filing(), a.dateline(), a.published(), a.modified(),
                Optional.of(id(a.id(), number - 1)), a.status(), a.sample(), a.origin(), a.paragraphs(), a.removed(),
                a.entries(), a.pictures(),
                a.annotations());
    }
}
