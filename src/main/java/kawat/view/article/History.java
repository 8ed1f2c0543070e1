package kawat.view.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Remembers what was done, so that it can be undone and done again, the last first.
final class History {

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /// One thing that was done.
    ///
    /// @param article id of the article it was done to
    /// @param words   tell that it was done
    /// @param undo    may take long
    /// @param redo    may take long, and gives what to undo then
    record Step(String article, String words, Runnable undo, Redo redo) {}

    /// Does something once more.
    interface Redo {

        /// Returns what was done; empty when it cannot be done any more.
        Optional<Step> run();
    }

    void add(Step step) {
        done.push(step);
        undone.clear();
    }

    /// Adds what was done once more; what was undone before it can still be done again.
    void readd(Step step) {
        done.push(step);
    }

    Optional<Step> undo() {
        Optional<Step> last = Optional.ofNullable(done.poll());
        last.ifPresent(undone::push);
        return last;
    }

    Optional<Step> redo() {
        return Optional.ofNullable(undone.poll());
    }
}
