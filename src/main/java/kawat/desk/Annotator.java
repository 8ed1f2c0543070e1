package kawat.desk;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.DateMention;
import kawat.article.Explanation;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Rejected;
import kawat.day.DayFinder;
import kawat.entity.EntityFinder;
import kawat.lexicon.Lexicons;
import kawat.page.PageReader;
import kawat.quote.QuoteFinder;
import kawat.source.Inputs;
import kawat.source.Limits;
import kawat.source.Page;
import kawat.source.PageSink;

/// Reads pages and finds names and statements in them; keeps nothing and is safe for use by several threads.
public final class Annotator {

    /// Name and version of what makes annotations; a change of it makes them anew.
    public static final String ENGINE = "kawat-0.1.0";

    private final Lexicons lexicons;
    private final PageReader pages;
    private final EntityFinder names;
    private final QuoteFinder quotes;
    private final DayFinder days;
    private final Deadline deadline = new Deadline(Limits.DOCUMENT_TIME);

    public Annotator(Lexicons lexicons) {
        this.lexicons = lexicons;
        this.pages = new PageReader(lexicons);
        this.names = new EntityFinder(lexicons);
        this.quotes = new QuoteFinder(lexicons);
        this.days = new DayFinder(lexicons);
    }

    /// Reads and annotates every article of a file, in their order; gzip is unpacked.
    public void parse(Path file, Consumer<Outcome> to) {
        Inputs.read(file, parsing(to));
    }

    /// Reads and annotates every article of a stream, in their order; gzip is unpacked.
    ///
    /// @param uri names where the bytes come from
    public void parse(InputStream in, String uri, Consumer<Outcome> to) {
        Inputs.read(in, new Origin(Optional.of(uri), Optional.empty(), Optional.empty(), Optional.empty()),
                parsing(to));
    }

    /// Reads and annotates every article in the bytes of a file or stream, in their order.
    ///
    /// @param uri names where the bytes came from
    public void parse(byte[] bytes, String uri, Consumer<Outcome> to) {
        parse(new Page(bytes, Optional.empty(), Optional.empty(), Optional.of(uri), Optional.empty()), to);
    }

    /// Reads and annotates every article of a page, in the order of the page. A page on which Kawat itself fails is
    /// refused like one that cannot be read.
    /// It is refused also when reading it takes too long.
    public void parse(Page page, Consumer<Outcome> to) {
        read(page, this::annotate, to);
    }

    /// Reads every article of a page and hands over what is made of it.
    ///
    /// @param make runs on a thread of its own, within the time that an article has
    void read(Page page, UnaryOperator<Article> make, Consumer<Outcome> to) {
        deadline.run(page, found -> readAll(page, make, found), to);
    }

    private void readAll(Page page, UnaryOperator<Article> make, Consumer<Outcome> to) {
        try {
            pages.read(page, outcome -> to.accept(switch (outcome) {
                case Outcome.Read(Article article) -> made(page, article, make);
                case Outcome.Refused refused -> refused;
            }));
        } catch (Deadline.Abandoned e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            to.accept(failed(page, e));
        }
    }

    private static Outcome made(Page page, Article article, UnaryOperator<Article> make) {
        try {
            return new Outcome.Read(make.apply(article));
        } catch (RuntimeException | StackOverflowError e) {
            return failed(page, e);
        }
    }

    /// Tells that Kawat itself failed on a page.
    private static Outcome.Refused failed(Page page, Throwable e) {
        return new Outcome.Refused(page.origin(), new Rejected(
                "Kawat failed on it (" + e.getClass().getSimpleName() + "); please report this page",
                Optional.empty()));
    }

    private PageSink parsing(Consumer<Outcome> to) {
        return new PageSink() {
            @Override
            public void page(Page page) {
                parse(page, to);
            }

            @Override
            public void page(Page page, Predicate<Outcome> wanted) {
                parse(page, outcome -> {
                    if (wanted.test(outcome)) {
                        to.accept(outcome);
                    }
                });
            }

            @Override
            public void refused(Origin origin, Rejected why) {
                to.accept(new Outcome.Refused(origin, why));
            }
        };
    }

    /// Returns the lexicons that pages are read with.
    Lexicons lexicons() {
        return lexicons;
    }

    /// Returns the article with its names, statements and days, whatever annotations it had.
    public Article annotate(Article article) {
        EntityFinder.Found named = names.find(article);
        QuoteFinder.Found said = quotes.find(article, named.entities(), named.mentions());
        List<DateMention> none = List.of();
        Article read = article.annotated(ENGINE,
                new Annotations(named.mentions(), named.entities(), said.quotes(), said.terms(), none));
        return article.annotated(ENGINE, new Annotations(named.mentions(), named.entities(), said.quotes(),
                said.terms(), days.find(read)));
    }

    /// Tells how each decision on the words of an annotated article is made, from the names that it holds. Made anew on each
    /// request and never stored.
    public List<Explanation> explain(Article article) {
        return quotes.explain(article, article.annotations().entities(), article.annotations().mentions());
    }
}
