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

    /// Tells whether to stop early; what is taken in by then stays in. Asked often, on the threads that do the work.
    default boolean cancelled() {
        return false;
    }

    /// Tells what became of one input so far; the disk has it.
    ///
    /// @param input place among the inputs of the batch, from 0
    /// @param ended whether all of it was read
    default void settled(int input, IngestReport sofar, boolean ended) {
        // Most who listen want the whole only.
    }
}
