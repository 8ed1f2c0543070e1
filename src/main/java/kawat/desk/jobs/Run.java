package kawat.desk.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.IngestListener;
import kawat.desk.IngestReport;

/// One run of a job, from its start to its end or a pause.
final class Run implements IngestListener {

    private final Task task;
    private final IngestListener follower;
    private final Consumer<Task> told;
    private final AtomicBoolean stop = new AtomicBoolean();
    private volatile List<Integer> places = List.of();
    private volatile Map<Integer, IngestReport> before = Map.of();

    /// @param told called when there is something new to tell of the job
    Run(Task task, IngestListener follower, Consumer<Task> told) {
        this.task = task;
        this.follower = follower;
        this.told = told;
    }

    Task task() {
        return task;
    }

    /// Returns the inputs that are yet to be read.
    List<Input> open() throws IOException {
        places = task.open();
        before = task.soFar();
        return places.stream().map(task::input).toList();
    }

    void stop() {
        stop.set(true);
    }

    boolean stopped() {
        return stop.get();
    }

    @Override
    public void progress(long done, Optional<Long> total) {
        task.progress(done, total);
        follower.progress(done, total);
        told.accept(task);
    }

    @Override
    public void refused(Origin origin, Rejected why) {
        try {
            task.refused(origin, why);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        follower.refused(origin, why);
    }

    @Override
    public void settled(int input, IngestReport sofar, boolean ended) {
        int place = places.get(input);
        try {
            task.settled(place, before.getOrDefault(place, IngestReport.NOTHING), sofar, ended);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean cancelled() {
        return stop.get();
    }
}
