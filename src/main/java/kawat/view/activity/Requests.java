package kawat.view.activity;

import java.time.Instant;
import java.util.List;

/// Lists what was asked of the network, the newest last. Nothing is asked that is not listed.
public interface Requests {

    /// The list of a Kawat that asked for nothing.
    Requests NONE = new Requests() {
        @Override
        public List<Line> lines() {
            return List.of();
        }

        @Override
        public void listen(Runnable changed) {
            // It never changes.
        }
    };

    /// One request.
    ///
    /// @param host   that was asked
    /// @param what   was asked of it
    /// @param result in words
    record Line(Instant time, String host, String what, String result) {}

    /// Returns the last requests; quick enough for any thread.
    List<Line> lines();

    /// Has the listener called on any thread whenever there is a new one.
    void listen(Runnable changed);
}
