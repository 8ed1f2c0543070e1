package kawat.page.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.article.Filing;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Picture;
import kawat.article.Rejected;
import kawat.page.html.HtmlReader;
import kawat.page.story.Facts;
import kawat.page.story.Sent;
import kawat.page.story.StoryBuilder;
import kawat.source.BadBytes;
import kawat.source.Page;

/// Makes an article of every item of a feed that has a text.
public final class FeedArticles {

    private static final String UNKNOWN = "und";

    private final FeedReader reader;
    private final StoryBuilder builder;
    private final HtmlReader html;

    public FeedArticles(StoryBuilder builder, HtmlReader html) {
        this.reader = new FeedReader(builder);
        this.builder = builder;
        this.html = html;
    }

    /// Hands over an article for each item, or the reason why there is none, in the order of the feed; what is wrong with
    /// the feed as a whole comes last.
    public void read(Page page, String text, Consumer<Outcome> to) {
        Origin file = page.origin();
        Feed feed;
        try {
            feed = reader.read(text, page.uri());
        } catch (BadBytes e) {
            to.accept(new Outcome.Refused(file, e.rejected()));
            return;
        }
        int number = 0;
        for (FeedItem item : feed.items()) {
            to.accept(read(file, feed, item, ++number));
        }
        feed.fault().ifPresent(f -> to.accept(new Outcome.Refused(file, f)));
        if (feed.items().isEmpty() && feed.fault().isEmpty()) {
            to.accept(refused(file, "the feed holds no items"));
        }
    }

    private Outcome read(Origin file, Feed feed, FeedItem item, int number) {
        String named = item.guid().orElse(Integer.toString(number));
        Origin origin = new Origin(item.link().filter(Addresses::web).or(() -> file.uri().map(u -> u + "#" + named)),
                file.capturedAt(), file.mediaType(), file.sha256());
        Optional<String> body = body(item);
        if (body.isEmpty()) {
            return refused(origin, item.title().isPresent()
                    ? "the item is a title without a text; its text is on the page it links to"
                    : "the item has neither title nor text");
        }
        Outcome outcome = html.readPart(origin, facts(file, feed, item), body.get());
        return outcome instanceof Outcome.Read(Article article)
                ? new Outcome.Read(complete(article, feed, item))
                : outcome;
    }

    /// The longer of the two, where an item has a summary and a content.
    private static Optional<String> body(FeedItem item) {
        Optional<String> shorter = item.summary().filter(s -> !Visible.text(s).isEmpty());
        return item.content()
                .filter(c -> Visible.text(c).length() >= shorter.map(s -> Visible.text(s).length()).orElse(1))
                .or(() -> shorter);
    }

    private Facts facts(Origin file, Feed feed, FeedItem item) {
        String language = item.language().or(feed::language).map(l -> l.split("-")[0].toLowerCase(Locale.ROOT))
                .orElse(UNKNOWN);
        List<String> people = item.authors().stream().flatMap(a -> builder.people(a, language).stream()).distinct()
                .toList();
        Facts facts = new Facts(item.title(), Optional.empty(), people, item.source().or(feed::title),
                item.published().or(item::modified), item.published().flatMap(p -> item.modified()
                        .filter(m -> m.instant().isAfter(p.instant()))),
                false, item.link(), Optional.empty(), item.authors(), Sent.NOTHING);
        if (item.link().filter(Addresses::web).isPresent()) {
            // An item that has a page is the same article as that page.
            return facts;
        }
        Optional<String> place = file.uri().filter(Addresses::web).or(feed::home);
        return item.guid().flatMap(g -> unique(g) ? Optional.of(g) : place.map(p -> p + "#" + g))
                .map(facts::withGuid).orElse(facts);
    }

    private static boolean unique(String guid) {
        return guid.matches("(?s)[A-Za-z][A-Za-z0-9+.-]+:.{4,}") || guid.matches("[0-9A-Fa-f-]{32,}");
    }

    private static Article complete(Article a, Feed feed, FeedItem item) {
        String language = a.language().equals(UNKNOWN)
                ? item.language().or(feed::language).filter(l -> l.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]+)*"))
                        .orElse(UNKNOWN)
                : a.language();
        List<Picture> pictures = Stream.concat(a.pictures().stream(), item.pictures().stream()
                .filter(p -> a.pictures().stream().noneMatch(o -> o.address().equals(p.address())))
                .map(p -> new Picture(-1, p.address(), Optional.empty(), p.description()))).toList();
        Optional<Filing> filing = a.filing().or(() -> item.guid().isEmpty() && item.subjects().isEmpty()
                ? Optional.empty()
                : Optional.of(new Filing(item.guid(), Optional.empty(), Optional.empty(), item.subjects(),
                        Optional.empty())));
        return new Article(a.id(), a.engine(), language, a.headline(), a.kicker(), a.bylines(), a.agency(), a.outlet(),
                a.slug(), filing, a.dateline(), a.published(), a.modified(), a.supersedes(), a.status(), a.sample(),
                a.origin(), a.paragraphs(), a.removed(), a.entries(), pictures, a.annotations());
    }

    private static Outcome refused(Origin origin, String reason) {
        return new Outcome.Refused(origin, new Rejected(reason, Optional.empty()));
    }
}
