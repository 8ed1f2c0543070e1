package kawat.net;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Holds what a server gave with a body, to be sent back to it exactly as received when the same is asked for again.
///
/// @param address      that the body came from; they are sent to no other
/// @param etag         the `ETag`, quotes and weakness mark included
/// @param lastModified the `Last-Modified`, as written
/// @param since        when a whole body came last; answers of "nothing new" do not renew it
public record Validators(String address, Optional<String> etag, Optional<String> lastModified, Instant since) {

    /// Some servers answer "nothing new" for ever; after this long the whole body is asked for again.
    static final Duration LIFE = Duration.ofDays(8);

    /// Tells whether they are still worth sending. A clock that jumped makes them unusable, never eternal.
    boolean usable(Instant now) {
        return (etag.isPresent() || lastModified.isPresent()) && !since.isBefore(now.minus(LIFE))
                && !since.isAfter(now.plus(Duration.ofDays(1)));
    }

    /// Returns these with what a later answer gave anew; what it left out stays.
    Validators renewed(Optional<String> newEtag, Optional<String> newLastModified) {
        return new Validators(address, newEtag.or(() -> etag), newLastModified.or(() -> lastModified), since);
    }
}
