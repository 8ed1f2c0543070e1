package kawat.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Holds a feed that the reader follows.
///
/// @param id        stays the same when the feed moves
/// @param title     what the reader calls it; no refresh changes that
/// @param feedTitle what the feed calls itself
/// @param folder    names of the folders around it, outermost first
/// @param home      address of the site that it is the feed of
/// @param fullText  whether the pages behind its items are fetched
/// @param every     how often it is asked for by itself; only when the reader asks where absent
/// @param local     whether the reader gave an address on his own machine or network
/// @param state     what became of it so far
public record Subscription(String id, String address, Optional<String> title, Optional<String> feedTitle,
        List<String> folder, Optional<String> home, boolean fullText, Optional<Duration> every, boolean local,
        State state) {

    /// What became of a feed so far.
    ///
    /// @param source       address that the server's marks below are for
    /// @param etag         as received
    /// @param lastModified as received
    /// @param whole        when the whole feed came last
    /// @param checked      when the server answered last
    /// @param result       of the last attempt, in words
    /// @param freshUntil   until when the server says that there is nothing new
    /// @param retry        before when it is not asked for by itself
    /// @param failures     attempts in a row that failed
    /// @param gone         whether the server says that it is gone for good
    /// @param movedFrom    the address that it had before it moved for good
    public record State(Optional<String> source, Optional<String> etag, Optional<String> lastModified,
            Optional<Instant> whole, Optional<Instant> checked, Optional<String> result, Optional<Instant> freshUntil,
            Optional<Instant> retry, int failures, boolean gone, Optional<String> movedFrom) {

        /// The state of a feed that was never asked for.
        public static final State NEW = new State(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, false,
                Optional.empty());
    }

    public Subscription {
        folder = List.copyOf(folder);
    }

    /// Returns what it is called: by the reader, else by itself, else its address.
    public String name() {
        return title.or(() -> feedTitle).orElse(address);
    }

    /// Returns the same feed with the title and the home that it gives itself.
    public Subscription described(Optional<String> itsTitle, Optional<String> itsHome) {
        return new Subscription(id, address, title, itsTitle.or(() -> feedTitle), folder, itsHome.or(() -> home),
                fullText, every, local, state);
    }

    /// Returns the same feed at another address.
    public Subscription at(String newAddress) {
        return new Subscription(id, newAddress, title, feedTitle, folder, home, fullText, every, local,
                new State(state.source, state.etag, state.lastModified, state.whole, state.checked, state.result,
                        state.freshUntil, state.retry, state.failures, state.gone, Optional.of(address)));
    }

    /// Returns the same feed in another state.
    public Subscription in(State newState) {
        return new Subscription(id, address, title, feedTitle, folder, home, fullText, every, local, newState);
    }

    /// Returns the same feed as the reader wants to have it.
    public Subscription as(Optional<String> newTitle, List<String> newFolder, boolean withFullText,
            Optional<Duration> newEvery) {
        return new Subscription(id, address, newTitle, feedTitle, newFolder, home, withFullText, newEvery, local,
                state);
    }
}
