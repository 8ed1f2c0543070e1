package kawat.desk.online;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import kawat.archive.Subscription;
import kawat.article.Rejected;
import kawat.desk.IngestListener;
import kawat.desk.IngestReport;
import kawat.net.Fetched;
import kawat.page.FeedPages;
import kawat.page.feed.Feed;
import kawat.source.BadBytes;
import kawat.source.Page;
import kawat.source.PageSink;

/// Asks feeds for news and takes in what came: some are fetched ahead while others are read.
final class FeedRefresh {

    /// Feeds that are fetched ahead; each may hold the largest body that is taken.
    private static final int AHEAD = 16;

    private final Function<Subscription, Fetched> fetch;
    private final FeedPages reader;
    private final FullText fullText;
    private final Intake intake;
    private final FeedStories stories;

    FeedRefresh(Function<Subscription, Fetched> fetch, FeedPages reader, FullText fullText, Intake intake,
            FeedStories stories) {
        this.fetch = fetch;
        this.reader = reader;
        this.fullText = fullText;
        this.intake = intake;
        this.stories = stories;
    }

    /// What came of a round.
    ///
    /// @param visits by the ids of the subscriptions; those that were not visited are left out
    record Round(IngestReport articles, Map<String, Visits.Visit> visits) {}

    Round run(List<Subscription> which, IngestListener listener) {
        Map<String, Visits.Visit> visits = new ConcurrentHashMap<>();
        Map<Integer, Future<Fetched>> ahead = new HashMap<>();
        try (ExecutorService fetching = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Consumer<PageSink>> sources = new ArrayList<>();
            for (int i = 0; i < which.size(); i++) {
                int place = i;
                sources.add(to -> {
                    Optional<Fetched> came = await(which, place, ahead, fetching, listener);
                    came.ifPresent(f -> visits.put(which.get(place).id(), visit(which.get(place), f,
                            new Noting(to, article -> stories.came(which.get(place).id(), article)), listener)));
                });
            }
            try {
                return new Round(intake.take(sources, listener), Map.copyOf(visits));
            } finally {
                fetching.shutdownNow();
            }
        }
    }

    private Optional<Fetched> await(List<Subscription> which, int place, Map<Integer, Future<Fetched>> ahead,
            ExecutorService fetching, IngestListener listener) {
        if (listener.cancelled()) {
            return Optional.empty();
        }
        Future<Fetched> own;
        synchronized (ahead) {
            for (int i = place; i < Math.min(which.size(), place + AHEAD); i++) {
                int next = i;
                ahead.computeIfAbsent(i, n -> fetching.submit(() -> fetch.apply(which.get(next))));
            }
            own = ahead.put(place, java.util.concurrent.CompletableFuture.failedFuture(new IllegalStateException()));
        }
        try {
            return own == null ? Optional.empty() : Optional.of(own.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }

    private Visits.Visit visit(Subscription s, Fetched fetched, PageSink to, IngestListener listener) {
        switch (fetched) {
            case Fetched.NotModified same -> {
                return new Visits.Visit.Same(same);
            }
            case Fetched.Gone gone -> {
                to.refused(Pages.origin(s.address()), new Rejected(gone.reason(), Optional.empty()));
                return new Visits.Visit.Gone(gone.reason());
            }
            case Fetched.Refused no -> {
                to.refused(Pages.origin(s.address()), new Rejected(no.reason(), Optional.empty()));
                return new Visits.Visit.Failed(no.cause(), no.reason(), no.retry());
            }
            case Fetched.Body body -> {
                Page page = Pages.page(body);
                try {
                    Feed feed = reader.feed(page);
                    if (s.fullText()) {
                        fullText.read(page, s.local(), to, listener::cancelled);
                    } else {
                        to.page(page);
                    }
                    return new Visits.Visit.Came(body, feed, feed.fault().isEmpty());
                } catch (BadBytes e) {
                    to.refused(Pages.origin(s.address()), e.rejected());
                    return new Visits.Visit.Failed(Fetched.Cause.ANSWER, e.rejected().reason(), Optional.empty());
                }
            }
        }
    }
}
