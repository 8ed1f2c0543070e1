package kawat.desk;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import kawat.article.Outcome;
import kawat.article.Rejected;
import kawat.source.Page;

/// Gives up on a page that takes too long: work on a page runs on a thread of its own, which is left to itself when its
/// next article is not there after so much processor time. Safe for use by several threads.
final class Deadline {

    /// Outcomes that wait for the caller.
    private static final int WAITING = 16;
    /// How often a silent worker is looked at, in milliseconds.
    private static final int LOOKED_AT_EVERY = 100;
    /// Room for markup that is nested deeply.
    private static final long STACK_BYTES = 16L << 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Duration most;

    /// @param most processor time for one article at most
    Deadline(Duration most) {
        this.most = most;
    }

    /// Does something with a page and hands over what comes of it, on any thread. Ends with no exception of its own: what
    /// cannot be read is an outcome.
    interface Work {

        void run(Consumer<Outcome> to);
    }

    /// Does the work and hands over what comes of it on the calling thread, in order; where it takes too long, what came
    /// until then and a refusal of the rest.
    ///
    /// @throws Error that the work ended with
    void run(Page page, Work work, Consumer<Outcome> to) {
        Run run = new Run(work);
        Thread worker = new Thread(null, run, "kawat-page", STACK_BYTES);
        worker.setDaemon(true);
        LongSupplier processorTime = () -> THREADS.getThreadCpuTime(worker.threadId());
        worker.start();
        try {
            hear(run, processorTime, page, to);
        } finally {
            run.abandoned = true;
        }
    }

    private void hear(Run run, LongSupplier processorTime, Page page, Consumer<Outcome> to) {
        long spent = 0;
        while (true) {
            switch (run.next()) {
                case Step.Came(Outcome outcome) -> {
                    spent = Math.max(0, processorTime.getAsLong());
                    to.accept(outcome);
                }
                case Step.Silence() -> {
                    if (processorTime.getAsLong() - spent > most.toNanos()) {
                        to.accept(new Outcome.Refused(page.origin(),
                                new Rejected("reading it takes longer than " + most.toSeconds()
                                        + " seconds, as no story does", Optional.empty())));
                        return;
                    }
                }
                case Step.End() -> {
                    return;
                }
                case Step.Failed(Error failure) -> throw failure;
            }
        }
    }

    private sealed interface Step {

        record Came(Outcome outcome) implements Step {}

        /// Nothing came for a while.
        record Silence() implements Step {}

        record End() implements Step {}

        record Failed(Error failure) implements Step {}
    }

    /// Ends the work of a worker that nobody waits for any more.
    static final class Abandoned extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Abandoned() {
            super("nobody waits for this page any more", null, false, false);
        }
    }

    private static final class Run implements Runnable {

        private final Work work;
        private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(WAITING);
        private volatile boolean abandoned;

        Run(Work work) {
            this.work = work;
        }

        @Override
        public void run() {
            try {
                finish();
            } catch (Abandoned e) {
                // The page has been refused already.
            }
        }

        private void finish() {
            try {
                work.run(outcome -> put(new Step.Came(outcome)));
            } catch (Error e) {
                put(new Step.Failed(e));
                return;
            }
            put(new Step.End());
        }

        private void put(Step step) {
            try {
                while (!steps.offer(step, LOOKED_AT_EVERY, TimeUnit.MILLISECONDS)) {
                    if (abandoned) {
                        throw new Abandoned();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Abandoned();
            }
            if (abandoned) {
                throw new Abandoned();
            }
        }

        Step next() {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return Objects.requireNonNullElse(steps.poll(LOOKED_AT_EVERY, TimeUnit.MILLISECONDS),
                                new Step.Silence());
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
