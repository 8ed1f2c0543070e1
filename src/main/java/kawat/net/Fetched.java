package kawat.net;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;

/// Tells what became of a request. Nothing that a server does makes an exception.
public sealed interface Fetched {

    /// The whole body came.
    ///
    /// @param bytes      unpacked; not copied
    /// @param address    where it came from in the end
    /// @param charset    as the transport header tells it
    /// @param freshUntil until when the server says there is nothing new, at most {@link Manners#longestFresh()} ahead
    /// @param moved      where the address has moved for good
    /// @param local      whether the host is on this machine or its own network
    @SuppressWarnings("ArrayRecordComponent")
    record Body(byte[] bytes, String address, int status, Instant at, Optional<String> mediaType,
            Optional<Charset> charset, Validators validators, Optional<Instant> freshUntil, Optional<String> moved,
            boolean local) implements Fetched {}

    /// What is there already is what the server has.
    ///
    /// @param validators to keep in place of the ones sent
    record NotModified(Validators validators, Instant at, Optional<Instant> freshUntil, Optional<String> moved)
            implements
                Fetched {}

    /// It is gone for good, says the server; a reader may want to stop asking.
    record Gone(String reason) implements Fetched {}

    /// There is no body.
    ///
    /// @param reason in plain words
    /// @param status of the answer, where there was one
    /// @param retry  before when it makes no sense to ask again
    record Refused(Cause cause, String reason, Optional<Integer> status, Optional<Instant> retry) implements Fetched {

        Refused(Cause cause, String reason) {
            this(cause, reason, Optional.empty(), Optional.empty());
        }
    }

    /// Why there is no body.
    enum Cause {
        /// The reader switched the network off, or stopped the work.
        OFF,
        /// The host could not be reached or the connection broke: this says nothing about the page.
        CONNECTIVITY,
        /// The host asked to wait, or the address failed not long ago.
        WAIT,
        /// The server answered, and not with a page.
        ANSWER,
        /// Kawat does not go there, or did not take what came.
        POLICY
    }
}
