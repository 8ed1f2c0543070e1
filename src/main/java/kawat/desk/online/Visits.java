package kawat.desk.online;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import kawat.archive.Subscription;
import kawat.net.Fetched;
import kawat.net.Validators;
import kawat.page.feed.Feed;

/// Says what a visit makes of a subscription.
final class Visits {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(15);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final RandomGenerator random;

    Visits(RandomGenerator random) {
        this.random = random;
    }

    /// What came of asking a feed.
    sealed interface Visit {

        /// The feed came, whole or in part.
        ///
        /// @param whole whether all of it could be read; of half a feed the rest is to come yet
        record Came(Fetched.Body body, Feed feed, boolean whole) implements Visit {}

        record Same(Fetched.NotModified same) implements Visit {}

        record Gone(String reason) implements Visit {}

        record Failed(Fetched.Cause cause, String reason, Optional<Instant> retry) implements Visit {}
    }

    static Optional<Validators> validators(Subscription s) {
        Subscription.State state = s.state();
        return state.source().flatMap(source -> state.whole()
                .map(whole -> new Validators(source, state.etag(), state.lastModified(), whole)));
    }

    static String words(Visit visit) {
        return switch (visit) {
            case Visit.Came came when came.whole() -> came.feed().items().size() + " items";
            case Visit.Came came -> came.feed().items().size() + " items, and then: "
                    + came.feed().fault().map(f -> f.reason()).orElse("it breaks off");
            case Visit.Same same -> "nothing new";
            case Visit.Gone gone -> gone.reason();
            case Visit.Failed failed -> failed.reason();
        };
    }

    /// Returns the subscription as it is after a visit.
    ///
    /// @param kept whether all that came is on the disk; else the same is asked for once more
    /// @param free whether an address may be taken over, because no other subscription has it
    Subscription after(Subscription s, Visit visit, boolean kept, java.util.function.Predicate<String> free,
            Instant now) {
        Subscription.State old = s.state();
        Optional<String> words = Optional.of(words(visit));
        return switch (visit) {
            case Visit.Came came -> {
                Optional<Validators> marks = kept && came.whole()
                        ? Optional.of(came.body().validators())
                        : Optional.empty();
                Subscription.State state = state(marks, Optional.of(now), words,
                        kept ? came.body().freshUntil() : Optional.empty(), old.movedFrom());
                yield moved(s.described(came.feed().title(), came.feed().home()).in(state), came.body().moved(), free);
            }
            case Visit.Same(Fetched.NotModified same) -> moved(s.in(state(Optional.of(same.validators()),
                    Optional.of(now), words, same.freshUntil(), old.movedFrom())), same.moved(), free);
            case Visit.Gone gone ->
                s.in(new Subscription.State(old.source(), old.etag(), old.lastModified(), old.whole(),
                        Optional.of(now), words, Optional.empty(), Optional.empty(), 0, true, old.movedFrom()));
            case Visit.Failed failed -> s.in(failed(old, failed, words, now));
        };
    }

    private static Subscription.State state(Optional<Validators> marks, Optional<Instant> checked,
            Optional<String> words, Optional<Instant> fresh, Optional<String> movedFrom) {
        return new Subscription.State(marks.map(Validators::address), marks.flatMap(Validators::etag),
                marks.flatMap(Validators::lastModified), marks.map(Validators::since), checked, words, fresh,
                Optional.empty(), 0, false, movedFrom);
    }

    /// A host that could not be reached was not asked: that is no check.
    private Subscription.State failed(Subscription.State old, Visit.Failed failed, Optional<String> words,
            Instant now) {
        boolean answered = failed.cause() == Fetched.Cause.ANSWER || failed.cause() == Fetched.Cause.POLICY;
        boolean counts = answered || failed.cause() == Fetched.Cause.CONNECTIVITY;
        int failures = old.failures() + (counts ? 1 : 0);
        Optional<Instant> retry = failed.retry().or(() -> counts
                ? Optional.of(now.plus(wait(failures)))
                : old.retry());
        return new Subscription.State(old.source(), old.etag(), old.lastModified(), old.whole(),
                answered ? Optional.of(now) : old.checked(), words, Optional.empty(), retry, failures, old.gone(),
                old.movedFrom());
    }

    /// Doubles with each failure, up to a day, and is a quarter longer or shorter by chance, so that many readers do not
    /// come back at the same moment.
    private Duration wait(int failures) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, 10));
        Duration wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        return Duration.ofMillis(Math.round(wait.toMillis() * random.nextDouble(0.75, 1.25)));
    }

    private static Subscription moved(Subscription s, Optional<String> to, java.util.function.Predicate<String> free) {
        return to.filter(free).map(s::at).orElse(s);
    }
}
