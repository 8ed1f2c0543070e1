package kawat.desk.online;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import kawat.article.Article;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Paragraph;
import kawat.article.Rejected;
import kawat.net.Fetched;
import kawat.net.Request;
import kawat.source.Page;
import kawat.source.PageSink;

/// Takes the pages behind the items of a feed, and the item itself where its page cannot be had or holds less text.
final class FullText {

    /// Pages of one feed that are fetched in one go; items beyond them wait for the next time.
    private static final int MOST = 50;

    private final Function<Request, Fetched> fetch;
    private final Intake intake;
    private final Pages pages;
    private final KnownPages known;

    FullText(Function<Request, Fetched> fetch, Intake intake, Pages pages, KnownPages known) {
        this.fetch = fetch;
        this.intake = intake;
        this.pages = pages;
        this.known = known;
    }

    /// Hands over what is new in a feed.
    ///
    /// @param local whether the feed is on the reader's own network, where its pages then may be as well
    void read(Page feed, boolean local, PageSink to, BooleanSupplier cancelled) {
        List<Outcome> items = new ArrayList<>();
        intake.read(feed, items::add);
        Set<String> asItIs = new HashSet<>();
        Set<String> unreachable = new HashSet<>();
        int fetched = 0;
        for (Outcome item : items) {
            if (cancelled.getAsBoolean()) {
                return;
            }
            Origin origin = item instanceof Outcome.Read(Article a) ? a.origin() : ((Outcome.Refused) item).origin();
            Optional<String> link = origin.uri().filter(u -> u.matches("(?i)https?://.*")
                    && !u.startsWith(feed.uri().orElse("") + "#") && !origin.uri().equals(feed.uri()));
            if (isThere(item, link)) {
                to.known(origin);
                continue;
            }
            if (link.isEmpty() || fetched >= MOST || unreachable.contains(host(link.get()))) {
                asItIs(item, asItIs, to);
                continue;
            }
            fetched++;
            Optional<Fetched.Refused> no = page(link.get(), local, item, asItIs, to);
            no.filter(n -> n.cause() == Fetched.Cause.CONNECTIVITY || n.cause() == Fetched.Cause.WAIT)
                    .ifPresent(n -> unreachable.add(host(link.get())));
        }
        if (!asItIs.isEmpty()) {
            to.page(feed, outcome -> outcome instanceof Outcome.Read(Article a) && asItIs.contains(a.id()));
        }
    }

    /// A stored page is not fetched again unless the feed says that it has changed since.
    private boolean isThere(Outcome item, Optional<String> link) {
        Optional<Article> stored = link.flatMap(known::article).flatMap(intake::article);
        if (item instanceof Outcome.Read(Article read)) {
            stored = stored.or(() -> intake.article(read.id()));
            Optional<Instant> captured = stored.flatMap(s -> s.origin().capturedAt());
            return stored.isPresent() && read.modified().filter(m -> captured.filter(m::isAfter).isPresent()).isEmpty();
        }
        return stored.isPresent();
    }

    private Optional<Fetched.Refused> page(String link, boolean local, Outcome item, Set<String> asItIs, PageSink to) {
        Fetched fetched = fetch.apply(new Request(link, Request.Purpose.FULL_TEXT, false, local, Optional.empty()));
        if (fetched instanceof Fetched.Body body) {
            Page page = Pages.page(body);
            List<Outcome> read = new ArrayList<>();
            intake.read(page, read::add);
            int own = item instanceof Outcome.Read(Article a) ? length(a) : 0;
            int there = read.stream().mapToInt(o -> o instanceof Outcome.Read(Article a) ? length(a) : 0).sum();
            if (there >= own && there > 0) {
                to.page(page, outcome -> {
                    pages.remember(link, body, outcome);
                    return outcome instanceof Outcome.Read;
                });
                return Optional.empty();
            }
            if (item instanceof Outcome.Refused && !read.isEmpty() && read.getFirst() instanceof Outcome.Refused why) {
                to.refused(why.origin(), why.rejected());
                return Optional.empty();
            }
            asItIs(item, asItIs, to);
            return Optional.empty();
        }
        if (item instanceof Outcome.Refused(Origin origin, Rejected why) && fetched instanceof Fetched.Refused no) {
            to.refused(origin, new Rejected(no.reason(), Optional.empty()));
        } else {
            asItIs(item, asItIs, to);
        }
        return fetched instanceof Fetched.Refused no ? Optional.of(no) : Optional.empty();
    }

    private static void asItIs(Outcome item, Set<String> asItIs, PageSink to) {
        switch (item) {
            case Outcome.Read(Article a) -> asItIs.add(a.id());
            case Outcome.Refused(Origin origin, Rejected why) -> to.refused(origin, why);
        }
    }

    private static int length(Article a) {
        return a.paragraphs().stream().map(Paragraph::text).mapToInt(String::length).sum();
    }

    private static String host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost()).orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
