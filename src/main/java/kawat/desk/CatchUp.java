package kawat.desk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import kawat.article.Origin;
import kawat.article.Rejected;
import org.jspecify.annotations.Nullable;

/// Brings the index in step with the archive behind the scenes.
final class CatchUp implements AutoCloseable {

    private final IndexKeeper keeper;
    private final List<IngestListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private @Nullable Thread thread;

    CatchUp(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    synchronized void startIfBehind() {
        if (keeper.isBehind() && (thread == null || !thread.isAlive()) && !closed.get()) {
            thread = Thread.ofPlatform().daemon().name("kawat-index").start(this::run);
        }
    }

    /// Waits until the index is in step, or the listener no longer wants to.
    void waitFor(IngestListener listener) {
        listeners.add(listener);
        try {
            Thread working = working();
            while (working != null && working.isAlive() && !listener.cancelled()) {
                working.join(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(listener);
        }
    }

    private synchronized @Nullable Thread working() {
        return thread;
    }

    private void run() {
        try {
            keeper.catchUp(new IngestListener() {
                @Override
                public void progress(long done, Optional<Long> total) {
                    listeners.forEach(l -> l.progress(done, total));
                }

                @Override
                public void refused(Origin origin, Rejected why) {
                    listeners.forEach(l -> l.refused(origin, why));
                }

                @Override
                public boolean cancelled() {
                    return closed.get();
                }
            });
        } catch (IOException | RuntimeException e) {
            keeper.notice("The search index could not be made: " + e.getMessage());
        }
    }

    /// Stops, and waits for the batch at hand.
    @Override
    public void close() {
        closed.set(true);
        Thread working = working();
        try {
            if (working != null) {
                working.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
