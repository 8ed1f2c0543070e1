package kawat.view.activity;

import java.time.Instant;
import java.util.List;

/// Lists what was asked of the network, the newest last. Nothing is asked that is not listed.
public interface Requests {

    /// One request.
    ///
    /// @param host   that was asked
    /// @param what   was asked of it
    /// @param result in words
    record Line(Instant time, String host, String what, String result) {}

    /// Returns the last requests; quick on any thread once somebody listens.
    List<Line> lines();

    /// Has the listener called on any thread whenever there is a new one.
    void listen(Runnable changed);
}
