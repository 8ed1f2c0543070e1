package kawat.desk.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kawat.archive.OwnFile;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.IngestListener;
import org.jspecify.annotations.Nullable;

/// Takes inputs in, one job after the other, and goes on with them when the program is started again. Safe for use by
/// several threads; those who listen hear on the threads that do the work.
public final class Jobs implements AutoCloseable {

    /// Most jobs that are over and still listed.
    private static final int KEPT = 100;

    private final Path folder;
    private final Engine engine;
    private final Clock clock;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Thread worker;
    private @Nullable Run running;
    private volatile @Nullable IngestListener follower;
    /// Jobs of an earlier run of the program that nobody resumed yet.
    private final Set<String> held = new HashSet<>();
    private boolean closed;

    private Jobs(Path folder, Engine engine, Clock clock) {
        this.folder = folder;
        this.engine = engine;
        this.clock = clock;
    }

    /// Reads the jobs of a folder, which need not be there. None of them runs before it is resumed.
    ///
    /// @throws IOException naming the file that cannot be read
    public static Jobs open(Path folder, Engine engine, Clock clock) throws IOException {
        Jobs jobs = new Jobs(folder, engine, clock);
        for (String id : Journal.ids(folder)) {
            Optional<Task> task = Task.read(folder, id, System::nanoTime);
            if (task.isPresent()) {
                jobs.tasks.add(task.get());
            }
        }
        for (Task task : jobs.tasks) {
            jobs.held.add(task.id());
        }
        return jobs;
    }

    /// Hears of every job that changes.
    public void listen(Consumer<Job> listener) {
        listeners.add(listener);
    }

    /// Makes a job and runs it when those before it are over.
    ///
    /// @param texts that the reader pasted
    public Job add(List<Input> inputs, List<String> texts) {
        return made(id -> {
            List<Input> given = new ArrayList<>(inputs);
            for (int i = 0; i < texts.size(); i++) {
                Path kept = folder.resolve(id + "-" + i + ".text");
                OwnFile.write(kept, texts.get(i).getBytes(StandardCharsets.UTF_8));
                given.add(new Input.Text(kept));
            }
            return given;
        });
    }

    /// Makes a job of what another one refused.
    ///
    /// @return the new job; empty where nothing was refused
    public Optional<Job> retry(String id) {
        List<Input> again = task(id).map(Task::again).orElse(List.of());
        return again.isEmpty() ? Optional.empty() : Optional.of(made(own -> again));
    }

    private interface Given {
        List<Input> of(String id) throws IOException;
    }

    private Job made(Given given) {
        Task task;
        try {
            synchronized (this) {
                Instant now = clock.instant();
                String id = "%015d".formatted(now.toEpochMilli());
                for (int n = 1; task(id).isPresent(); n++) {
                    id = "%015d".formatted(now.toEpochMilli() + n);
                }
                task = Task.fresh(folder, id, now, List.copyOf(given.of(id)), System::nanoTime);
                tasks.add(task);
                prune();
                wake();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": the job cannot be written down: " + e.getMessage(), e);
        }
        return told(task);
    }

    /// Stops a job until it is resumed; takes effect at once, also within a large input.
    public void pause(String id) {
        change(id, Job.State.PAUSED);
    }

    /// Lets a job go on, after those that run or wait.
    public void resume(String id) {
        change(id, Job.State.WAITING);
    }

    /// Ends a job; what it took in stays in.
    public void cancel(String id) {
        change(id, Job.State.CANCELLED);
    }

    /// Goes on with every job that was running or waiting when the program ended.
    public void start() {
        for (Task task : all()) {
            if (task.state() == Job.State.WAITING) {
                resume(task.id());
            }
        }
    }

    /// Forgets a job that is over, with its report.
    public void forget(String id) {
        task(id).filter(t -> t.state().over()).ifPresent(t -> {
            synchronized (this) {
                tasks.remove(t);
                try {
                    t.delete(texts());
                } catch (IOException e) {
                    throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
                }
            }
        });
    }

    /// Returns all jobs, the newest first.
    public List<Job> list() {
        return all().reversed().stream().map(this::shown).toList();
    }

    /// Returns a job.
    public Optional<Job> job(String id) {
        return task(id).map(this::shown);
    }

    /// Has the listener hear how every job goes from now on.
    public void follow(IngestListener listener) {
        follower = listener;
    }

    /// Waits until a job is over, paused or in trouble.
    public Job await(String id) throws InterruptedException {
        Task task = task(id).orElseThrow(() -> new IllegalArgumentException("no job " + id));
        synchronized (this) {
            while (!closed && (running != null && running.task() == task || goesOn(task))) {
                wait();
            }
        }
        return shown(task);
    }

    private boolean goesOn(Task task) {
        return task.state() == Job.State.RUNNING || task.state() == Job.State.WAITING && !held.contains(task.id());
    }

    /// Stops the job at hand, which goes on when the program is started again.
    @Override
    public void close() {
        Thread waiting;
        synchronized (this) {
            closed = true;
            Run run = running;
            if (run != null) {
                run.stop();
            }
            waiting = worker;
            notifyAll();
        }
        try {
            if (waiting != null) {
                waiting.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void change(String id, Job.State next) {
        Optional<Task> found = task(id).filter(t -> !t.state().over());
        if (found.isEmpty()) {
            return;
        }
        Task task = found.get();
        try {
            synchronized (this) {
                Run run = running;
                held.remove(id);
                if (run == null || run.task() != task) {
                    if (next == Job.State.CANCELLED) {
                        task.end(next);
                    } else {
                        task.become(next);
                    }
                } else if (next != Job.State.WAITING || run.stopped()) {
                    run.stop();
                    task.become(next);
                }
                wake();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": the job cannot be written down: " + e.getMessage(), e);
        }
        told(task);
    }

    private synchronized void wake() {
        if (worker == null && !closed) {
            worker = Thread.ofPlatform().daemon().name("kawat-jobs").start(this::work);
        }
        notifyAll();
    }

    private void work() {
        for (Optional<Run> run = next(); run.isPresent(); run = next()) {
            run(run.get());
        }
    }

    private synchronized Optional<Run> next() {
        running = null;
        notifyAll();
        try {
            while (!closed) {
                Optional<Task> task = tasks.stream()
                        .filter(t -> t.state() == Job.State.WAITING && !held.contains(t.id())).findFirst();
                if (task.isPresent()) {
                    task.get().become(Job.State.RUNNING);
                    Run run = new Run(task.get(), follower(), this::told);
                    running = run;
                    return Optional.of(run);
                }
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new AssertionError("nothing is written when a job starts", e);
        }
        return Optional.empty();
    }

    private void run(Run run) {
        Task task = run.task();
        told(task);
        Optional<String> trouble = Optional.empty();
        try {
            engine.take(run.open(), run);
        } catch (IOException | RuntimeException e) {
            trouble = Optional.of(Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()));
        } catch (OutOfMemoryError e) {
            trouble = Optional.of("there is not enough memory for it");
        } catch (StackOverflowError e) {
            trouble = Optional.of("an input is nested too deep to be read");
        }
        synchronized (this) {
            try {
                if (trouble.isPresent() && !task.state().over()) {
                    task.become(Job.State.PAUSED);
                    task.fail(trouble.get());
                } else if (task.state() == Job.State.CANCELLED) {
                    task.end(Job.State.CANCELLED);
                } else if (!run.stopped()) {
                    task.end(Job.State.DONE);
                }
            } catch (IOException e) {
                task.fail("its report cannot be written down: " + e.getMessage());
            }
            running = null;
            notifyAll();
        }
        told(task);
    }

    private IngestListener follower() {
        return new IngestListener() {
            @Override
            public void progress(long done, Optional<Long> total) {
                Optional.ofNullable(follower).ifPresent(l -> l.progress(done, total));
            }

            @Override
            public void refused(Origin origin, Rejected why) {
                Optional.ofNullable(follower).ifPresent(l -> l.refused(origin, why));
            }
        };
    }

    private Job shown(Task task) {
        Job job = task.job();
        boolean idle;
        synchronized (this) {
            idle = held.contains(job.id()) && job.state() == Job.State.WAITING;
        }
        return idle
                ? new Job(job.id(), job.made(), Job.State.PAUSED, job.given(), job.inputs(), job.finished(),
                        job.report(), job.rate(), job.left(), job.refusals(), job.trouble())
                : job;
    }

    private Job told(Task task) {
        Job job = shown(task);
        listeners.forEach(l -> l.accept(job));
        return job;
    }

    private synchronized List<Task> all() {
        return List.copyOf(tasks);
    }

    private synchronized Optional<Task> task(String id) {
        return tasks.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    private void prune() throws IOException {
        List<Task> over = tasks.stream().filter(t -> t.state().over()).toList();
        for (Task task : over.subList(0, Math.max(0, over.size() - KEPT))) {
            tasks.remove(task);
            task.delete(texts());
        }
    }

    private synchronized Set<Path> texts() {
        Set<Path> needed = new HashSet<>();
        tasks.forEach(t -> t.given().forEach(i -> {
            if (i instanceof Input.Text(Path kept)) {
                needed.add(kept);
            }
        }));
        return needed;
    }
}
