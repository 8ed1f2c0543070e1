package kawat.view.feeds;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.IngestListener;
import kawat.view.intake.Refusal;

/// Hears how asking for news goes, on the threads that do it.
final class Hearing implements IngestListener {

    /// Most refusals that are kept; the report counts all.
    private static final int MOST = 200;

    private final List<Refusal> refused = new CopyOnWriteArrayList<>();
    private final LongConsumer done;
    private final BooleanSupplier stopped;

    Hearing(LongConsumer done, BooleanSupplier stopped) {
        this.done = done;
        this.stopped = stopped;
    }

    @Override
    public void progress(long articles, Optional<Long> total) {
        done.accept(articles);
    }

    @Override
    public void refused(Origin origin, Rejected why) {
        if (refused.size() < MOST) {
            refused.add(new Refusal(origin.uri().orElse(""), why.reason()));
        }
    }

    @Override
    public boolean cancelled() {
        return stopped.getAsBoolean();
    }

    /// Returns what was refused, with the reason as the desk tells it.
    List<Refusal> refused() {
        return List.copyOf(refused);
    }
}
