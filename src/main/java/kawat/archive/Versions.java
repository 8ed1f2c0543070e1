package kawat.archive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.article.Filing;
import kawat.article.Paragraph;
import kawat.article.Status;

/// Tells the same article from a new version of it.
final class Versions {

    private Versions() {
    }

    /// Tells whether two articles of one id are the same: of the same words, whatever bytes they were read from, and
    /// neither taken back where the other stands.
    ///
    /// @param kept  as the archive has it
    /// @param fresh as it came in
    static boolean same(Article kept, Article fresh) {
        return kept.status() == fresh.status() && (wordless(fresh)
                ? kept.filing().equals(fresh.filing())
                : kept.headline().equals(fresh.headline()) && words(kept).equals(words(fresh)));
    }

    /// Tells whether an article takes a story back without repeating it: nothing in it but its headline and what its
    /// sender noted.
    static boolean wordless(Article a) {
        Stream<String> notes = a.filing().flatMap(Filing::note).stream().flatMap(String::lines);
        Stream<String> names = Stream.of(a.headline(), a.slug(), a.filing().flatMap(Filing::guid))
                .flatMap(Optional::stream);
        List<String> said = Stream.concat(notes, names).toList();
        return a.status() != Status.USABLE && said.containsAll(words(a));
    }

    /// Picks the one of two versions of an article that a third follows: the later by the count of its sender, of those
    /// that are not later than the third.
    static Optional<Article> predecessor(Optional<Article> best, Article other, Article fresh) {
        if (version(other) > version(fresh)) {
            return best;
        }
        return best.filter(b -> version(b) > version(other)).or(() -> Optional.of(other));
    }

    private static int version(Article a) {
        return a.filing().flatMap(Filing::version).orElse(0);
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

    /// Returns the article as the given version of itself, superseding the one before. One that takes a story back without
    /// repeating it has the words of that story: what was withdrawn must still be found, and be seen to be withdrawn.
    static Article of(Article a, int number, Optional<Article> before) {
        if (number == 1) {
            return a;
        }
        if (before.isPresent() && wordless(a)) {
            Article b = before.get();
            return new Article(id(a.id(), number), a.engine(), b.language(), b.headline().or(a::headline), b.kicker(),
                    b.bylines(), b.agency().or(a::agency), b.outlet().or(a::outlet), a.slug().or(b::slug), a.filing(),
                    b.dateline(), b.published().or(a::published), a.modified().or(a::published), Optional.of(b.id()),
                    a.status(), a.sample(), a.origin(), b.paragraphs(), b.removed(), b.entries(), b.pictures(),
                    a.annotations());
        }
        return new Article(id(a.id(), number), a.engine(), a.language(), a.headline(), a.kicker(), a.bylines(),
                a.agency(), a.outlet(), a.slug(), a.filing(), a.dateline(), a.published(), a.modified(),
                before.map(Article::id).or(a::supersedes), a.status(), a.sample(), a.origin(), a.paragraphs(),
                a.removed(),
                a.entries(), a.pictures(),
                a.annotations());
    }
}
