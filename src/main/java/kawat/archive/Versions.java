package kawat.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.article.Filing;
import kawat.article.Paragraph;
import kawat.article.Status;

/// Tells the same article from a new version of it, and which of the versions of a story is the latest.
final class Versions {

    private static final Pattern NUMBER = Pattern.compile("~\\d{1,6}$");

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

    /// Returns the id of the story that an article is a version of.
    static String first(Article a) {
        boolean own = a.filing().flatMap(Filing::guid).filter(a.id()::equals).isPresent();
        return own ? a.id() : NUMBER.matcher(a.id()).replaceFirst("");
    }

    /// Returns the latest of the versions of a story.
    ///
    /// @param versions in the order in which they came
    static Optional<Article> latest(List<Article> versions) {
        return versions.stream().reduce((a, b) -> order(a, b) > 0 ? a : b);
    }

    /// Returns the version that another follows: the latest of those that are not later than it.
    ///
    /// @param versions that came before it, in their order
    static Optional<Article> predecessor(List<Article> versions, Article fresh) {
        return latest(versions.stream().filter(v -> order(v, fresh) <= 0).toList());
    }

    /// Returns the withdrawal of a story once more, with the last words that it withdraws: it came before they did.
    ///
    /// @param versions in the order in which they came
    static Optional<Article> restated(List<Article> versions) {
        Optional<Article> last = latest(versions).filter(l -> l.status() != Status.USABLE);
        Optional<Article> said = latest(versions.stream().filter(v -> v.status() == Status.USABLE).toList());
        if (last.isEmpty() || said.isEmpty() || words(last.get()).equals(words(said.get()))) {
            return Optional.empty();
        }
        Article l = last.get();
        boolean borrowed = wordless(l)
                || versions.stream().anyMatch(v -> !v.id().equals(l.id()) && words(v).equals(words(l)));
        return borrowed ? Optional.of(lent(l, id(first(l), versions.size() + 1), said.get())) : Optional.empty();
    }

    /// Compares two versions of a story by what their sender says of them: the number of the version, else the time. Of two
    /// that cannot be told apart the one that takes the story back is the later.
    private static int order(Article a, Article b) {
        Optional<Integer> number = version(a).flatMap(va -> version(b).map(va::compareTo)).filter(c -> c != 0);
        return number.or(() -> times(a, b)).orElseGet(
                () -> Boolean.compare(a.status() != Status.USABLE, b.status() != Status.USABLE));
    }

    private static Optional<Integer> times(Article a, Article b) {
        Optional<Integer> compared = a.filing().isPresent() && b.filing().isPresent()
                ? compare(a.modified().or(a::published), b.modified().or(b::published))
                : compare(a.origin().capturedAt(), b.origin().capturedAt())
                        .or(() -> compare(a.modified(), b.modified()))
                        .or(() -> compare(a.published(), b.published()));
        return compared.filter(c -> c != 0);
    }

    private static Optional<Integer> compare(Optional<Instant> a, Optional<Instant> b) {
        return a.flatMap(ta -> b.map(ta::compareTo)).filter(c -> c != 0);
    }

    private static Optional<Integer> version(Article a) {
        return a.filing().flatMap(Filing::version);
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
        if (before.isPresent() && wordless(a) && !wordless(before.get())) {
            return lent(a, id(a.id(), number), before.get());
        }
        return new Article(id(a.id(), number), a.engine(), a.language(), a.headline(), a.kicker(), a.bylines(),
                a.agency(), a.outlet(), a.slug(), a.filing(), a.dateline(), a.published(), a.modified(),
                before.map(Article::id).or(a::supersedes), a.status(), a.sample(), a.origin(), a.paragraphs(),
                a.removed(),
                a.entries(), a.pictures(),
                a.annotations());
    }

    private static Article lent(Article a, String id, Article b) {
        return new Article(id, a.engine(), b.language(), b.headline().or(a::headline), b.kicker(), b.bylines(),
                b.agency().or(a::agency), b.outlet().or(a::outlet), a.slug().or(b::slug), a.filing(), b.dateline(),
                b.published().or(a::published), a.modified().or(a::published), Optional.of(b.id()), a.status(),
                a.sample(), a.origin(), b.paragraphs(), b.removed(), b.entries(), b.pictures(), a.annotations());
    }
}
