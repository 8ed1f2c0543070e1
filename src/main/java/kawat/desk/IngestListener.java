package kawat.desk;

import java.util.Optional;
import kawat.article.Origin;
import kawat.article.Rejected;

/// Hears how a batch goes. Called on the threads that do the work.
public interface IngestListener {

    /// Tells how many articles are done, and of how many where that is known yet.
    void progress(long done, Optional<Long> total);

    /// Tells of an input that was refused; the rest goes on.
    void refused(Origin origin, Rejected why);

    /// Tells, in a sentence, what of an input was passed over because it was never meant to be read.
    default void passedOver(Origin origin, String what) {
        // It is no fault; who shows nothing of it keeps nothing from anybody.
    }

    /// Tells whether to stop early; what is taken in by then stays in. Asked often, on the threads that do the work.
    default boolean cancelled() {
        return false;
    }
}
