package kawat.desk.online;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import kawat.archive.Subscription;
import kawat.archive.SubscriptionsFile;
import kawat.desk.IngestListener;
import kawat.net.BadAddress;
import kawat.net.Fetched;
import kawat.net.Fetcher;
import kawat.net.Request;
import kawat.net.WebAddress;
import kawat.page.FeedPages;
import kawat.page.feed.Feed;
import kawat.page.feed.FeedLink;
import kawat.page.opml.Opml;
import kawat.page.opml.OpmlWriter;
import kawat.page.opml.Subscriptions;
import kawat.source.BadBytes;
import kawat.source.Page;

/// Follows feeds. A feed is asked for when the reader asks, and by itself only where he gave it an interval and switched
/// updates on. Safe for use by several threads; methods that fetch may take long.
public final class Feeds {

    private final SubscriptionsFile file;
    private final Fetcher fetcher;
    private final FeedPages reader;
    private final FullText fullText;
    private final FeedStories stories;
    private final Intake intake;
    private final Visits visits;
    private final Clock clock;
    /// What was just looked at, so that following it sends nothing twice.
    private final Map<String, Fetched.Body> lookedAt = new ConcurrentHashMap<>();

    Feeds(SubscriptionsFile file, Fetcher fetcher, FeedPages reader, FullText fullText, FeedStories stories,
            Intake intake, Clock clock, RandomGenerator random) {
        this.file = file;
        this.fetcher = fetcher;
        this.reader = reader;
        this.fullText = fullText;
        this.stories = stories;
        this.intake = intake;
        this.visits = new Visits(random);
        this.clock = clock;
    }

    /// Returns the feeds that the reader follows, in the order in which they were added.
    public List<Subscription> list() {
        return file.list();
    }

    /// Finds a feed by its id, its address, or what it is called.
    public Optional<Subscription> find(String named) {
        return list().stream().filter(s -> s.id().equals(named)).findFirst().or(() -> list().stream()
                .filter(s -> s.address().equals(address(named).orElse(named)) || s.name().equalsIgnoreCase(named))
                .findFirst());
    }

    /// Looks at an address that the reader gave: a feed, a page that points to feeds, or nothing to follow.
    public Found look(String address) {
        return switch (fetcher.fetch(new Request(address, Request.Purpose.FEED, true, true, Optional.empty()))) {
            case Fetched.Body body -> look(address, body);
            case Fetched.Gone gone -> new Found.Nothing(gone.reason());
            case Fetched.Refused no -> new Found.Nothing(no.reason());
            case Fetched.NotModified same -> new Found.Nothing("there is nothing new");
        };
    }

    private Found look(String asked, Fetched.Body body) {
        Page page = Pages.page(body);
        try {
            Feed feed = reader.feed(page);
            // A feed that leads elsewhere for now only is followed where the reader found it.
            String address = body.moved().or(() -> address(asked)).orElse(body.address());
            lookedAt.clear();
            lookedAt.put(address, body);
            return new Found.Feed(address, feed.title(), feed.home(), feed.items().size());
        } catch (BadBytes notOne) {
            try {
                List<Found.Choice> choices = reader.links(page).stream().map(Feeds::choice).toList();
                return choices.isEmpty()
                        ? new Found.Nothing(notOne.rejected().reason() + ", and points to none")
                        : new Found.Choices(choices);
            } catch (BadBytes e) {
                return new Found.Nothing(e.rejected().reason());
            }
        }
    }

    private static Found.Choice choice(FeedLink link) {
        return new Found.Choice(link.address(), link.title(), link.declared());
    }

    /// How a reader wants to follow a feed.
    ///
    /// @param title    what he calls it; what it calls itself where absent
    /// @param folder   names of the folders around it, outermost first
    /// @param fullText whether the pages behind its items are to be fetched
    /// @param every    how often it is asked for by itself; only when the reader asks where absent
    public record Wish(Optional<String> title, List<String> folder, boolean fullText, Optional<Duration> every) {

        /// As the feed is, when the reader asks.
        public static final Wish PLAIN = new Wish(Optional.empty(), List.of(), false, Optional.empty());

        public Wish {
            folder = List.copyOf(folder);
        }
    }

    /// Follows a feed from now on, and takes in what it holds. One that is followed already only becomes as wished.
    public RefreshReport follow(Found.Feed found, Wish wish, IngestListener listener) {
        Optional<Subscription> there = list().stream().filter(s -> s.address().equals(found.address())).findFirst();
        Fetched.Body body = lookedAt.remove(found.address());
        Subscription followed = there.orElseGet(() -> new Subscription(id(found.address()), found.address(),
                Optional.empty(), found.title(), List.of(), found.home(), false, Optional.empty(),
                body != null && body.local(), Subscription.State.NEW))
                .as(wish.title(), wish.folder(), wish.fullText(), wish.every());
        put(List.of(followed));
        return run(List.of(followed), body == null ? Map.of() : Map.of(followed.id(), body), true, listener, List.of());
    }

    /// Changes how a feed is followed.
    public void change(String id, Wish wish) {
        writing(() -> file.change(List.of(id), s -> s.as(wish.title(), wish.folder(), wish.fullText(), wish.every())));
    }

    /// Follows a feed no longer. The articles that came from it stay.
    ///
    /// @return what {@link #followAgain} takes; empty when no feed has the id
    public Optional<Subscription> unfollow(String id) {
        Optional<Subscription> there = list().stream().filter(s -> s.id().equals(id)).findFirst();
        writing(() -> file.remove(id));
        return there;
    }

    /// Follows a feed again as it was followed before, and asks it for nothing.
    public void followAgain(Subscription before) {
        if (list().stream().noneMatch(s -> s.address().equals(before.address()))) {
            put(List.of(before));
        }
    }

    /// Returns the ids of the articles that came through a feed, the newest last.
    public List<String> stories(String id) {
        return stories.of(id);
    }

    /// Returns how many articles came through a feed since its stories were looked at.
    public int unseen(String id) {
        return stories.fresh(id);
    }

    /// Remembers that the reader looked at the stories of a feed.
    public void seen(String id) {
        stories.looked(id);
    }

    /// Asks every feed for news, but for those that are gone and those that said how long there will be none.
    public RefreshReport refresh(IngestListener listener) {
        Instant now = clock.instant();
        List<Subscription> all = list().stream().filter(s -> !s.state().gone()).toList();
        List<RefreshReport.Checked> fresh = all.stream().filter(s -> isFresh(s, now))
                .map(s -> new RefreshReport.Checked(s.id(), s.name(),
                        "not asked: the site says that nothing is new yet", false, false))
                .toList();
        return run(all.stream().filter(s -> !isFresh(s, now)).toList(), Map.of(), false, listener, fresh);
    }

    /// Asks one feed for news, whatever it said before.
    public RefreshReport refresh(String id, IngestListener listener) {
        return run(list().stream().filter(s -> s.id().equals(id)).toList(), Map.of(), true, listener, List.of());
    }

    /// Asks those feeds for news whose time has come; none while updates are switched off.
    public RefreshReport refreshDue(IngestListener listener) {
        return refreshDue(Optional.empty(), listener);
    }

    /// Asks those feeds for news whose time has come; none while updates are switched off.
    ///
    /// @param otherwise how often feeds are asked that have no interval of their own; never by itself where absent
    public RefreshReport refreshDue(Optional<Duration> otherwise, IngestListener listener) {
        Instant now = clock.instant();
        return run(file.isOn(Online.UPDATES)
                ? list().stream().filter(s -> isDue(s, s.every().or(() -> otherwise), now)).toList()
                : List.of(), Map.of(), false, listener, List.of());
    }

    private static boolean isFresh(Subscription s, Instant now) {
        return s.state().freshUntil().filter(now::isBefore).isPresent();
    }

    private static boolean isDue(Subscription s, Optional<Duration> interval, Instant now) {
        return !s.state().gone() && !isFresh(s, now) && s.state().retry().filter(now::isBefore).isEmpty()
                && interval.filter(every -> s.state().checked().filter(c -> now.isBefore(c.plus(every))).isEmpty())
                        .isPresent();
    }

    private RefreshReport run(List<Subscription> which, Map<String, Fetched.Body> there, boolean asked,
            IngestListener listener, List<RefreshReport.Checked> others) {
        FeedRefresh refresh = new FeedRefresh(s -> there.containsKey(s.id())
                ? there.get(s.id())
                : fetcher.fetch(new Request(s.address(), Request.Purpose.FEED, asked, s.local(), Visits.validators(s))),
                reader, fullText, intake, stories);
        FeedRefresh.Round round = refresh.run(which, listener);
        boolean kept = !listener.cancelled();
        Instant now = clock.instant();
        Map<String, Subscription> visited = new HashMap<>();
        Predicate<String> free = address -> list().stream().noneMatch(s -> s.address().equals(address));
        // What the feed says of itself is kept only now that the disk has its articles.
        writing(() -> file.change(List.copyOf(round.visits().keySet()), s -> {
            Visits.Visit visit = round.visits().get(s.id());
            Subscription after = visit == null ? s : visits.after(s, visit, kept, free, now);
            visited.put(s.id(), after);
            return after;
        }));
        List<RefreshReport.Checked> checked = new ArrayList<>(others);
        for (Subscription s : which) {
            Visits.Visit visit = round.visits().get(s.id());
            if (visit != null) {
                String moved = visited.getOrDefault(s.id(), s).address().equals(s.address())
                        ? ""
                        : "; it moved for good to " + visited.getOrDefault(s.id(), s).address();
                checked.add(new RefreshReport.Checked(s.id(), visited.getOrDefault(s.id(), s).name(),
                        Visits.words(visit) + moved, visit instanceof Visits.Visit.Failed
                                || visit instanceof Visits.Visit.Gone,
                        visit instanceof Visits.Visit.Gone));
            }
        }
        return new RefreshReport(round.articles(), checked);
    }

    /// What became of a list of feeds.
    ///
    /// @param added   feeds that are followed now
    /// @param known   feeds of the list that were followed already
    /// @param skipped lines that name no feed that Kawat would read, in words
    public record Imported(int added, int known, List<String> skipped) {

        public Imported {
            skipped = List.copyOf(skipped);
        }
    }

    /// Follows the feeds of a list (OPML). Nothing is fetched until the reader asks.
    ///
    /// @throws IOException naming the reason, when it is no such list
    public Imported importList(byte[] list) throws IOException {
        Opml read;
        try {
            read = reader.list(new Page(list, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        } catch (BadBytes e) {
            throw new IOException(e.rejected().reason(), e);
        }
        Subscriptions found = read.subscriptions();
        List<String> skipped = new ArrayList<>();
        found.skipped().forEach(s -> skipped.add(s.title() + " (" + s.address() + "): " + s.reason()));
        Map<String, Subscription> fresh = new java.util.LinkedHashMap<>();
        java.util.Set<String> there = new java.util.HashSet<>();
        list().forEach(s -> there.add(s.address()));
        int known = 0;
        for (Subscriptions.Subscription feed : found.feeds()) {
            try {
                String address = WebAddress.of(feed.address()).toString();
                if (!there.add(address)) {
                    known++;
                    continue;
                }
                // A list is somebody else's word: it sends nobody into the own network.
                fresh.put(address, new Subscription(id(address), address,
                        Optional.of(feed.title()).filter(t -> !t.isBlank() && !t.equals(feed.address())),
                        Optional.empty(), feed.folder(), feed.home(), false, Optional.empty(), false,
                        Subscription.State.NEW));
            } catch (BadAddress e) {
                skipped.add(feed.title() + " (" + feed.address() + "): " + e.reason());
            }
        }
        put(List.copyOf(fresh.values()));
        return new Imported(fresh.size(), known, skipped);
    }

    /// Returns the feeds that the reader follows as a list that other programs read (OPML).
    public String exportList() {
        return OpmlWriter.write(Outlines.of(list()));
    }

    private void put(List<Subscription> feeds) {
        writing(() -> file.put(feeds));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void writing(Writing work) {
        try {
            intake.checkWritable();
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the subscriptions cannot be kept: " + e.getMessage(), e);
        }
    }

    /// Returns a short name that no other feed has.
    private String id(String address) {
        String hash = Integer.toHexString(address.hashCode());
        String id = hash;
        List<String> taken = list().stream().map(Subscription::id).toList();
        for (int n = 2; taken.contains(id); n++) {
            id = hash + "-" + n;
        }
        return id;
    }

    private static Optional<String> address(String written) {
        try {
            return Optional.of(WebAddress.of(written).toString());
        } catch (BadAddress e) {
            return Optional.empty();
        }
    }
}
