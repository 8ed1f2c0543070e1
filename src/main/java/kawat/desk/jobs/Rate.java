package kawat.desk.jobs;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/// Tells how fast something goes, over the last seconds, and how long it takes yet. Safe for use by several threads.
public final class Rate {

    /// What happened before is no guide to what comes.
    private static final long WINDOW = 10_000_000_000L;
    /// Less time than this says nothing.
    private static final long LEAST = 1_000_000_000L;
    /// Counts that lie nearer together are one.
    private static final long STEP = 100_000_000L;

    /// How much was done at one time.
    private record Sample(long nanos, long done) {}

    private final LongSupplier nanos;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private long done;

    /// @param nanos clock that counts nanoseconds from anywhere, as {@link System#nanoTime}
    public Rate(LongSupplier nanos) {
        this.nanos = nanos;
        samples.add(new Sample(nanos.getAsLong(), 0));
    }

    /// Tells how much is done in all.
    public synchronized void done(long all) {
        done = Math.max(done, all);
        long now = nanos.getAsLong();
        if (now - samples.getLast().nanos() >= STEP) {
            samples.addLast(new Sample(now, done));
        }
        forget(now);
    }

    /// Returns how much is done a second; absent in the first second.
    public synchronized OptionalDouble perSecond() {
        long now = nanos.getAsLong();
        forget(now);
        Sample first = samples.getFirst();
        long span = now - first.nanos();
        return span < LEAST ? OptionalDouble.empty() : OptionalDouble.of((done - first.done()) * 1e9 / span);
    }

    /// Returns how long the rest takes at this rate; absent where that cannot be told.
    ///
    /// @param total how much there is in all
    public synchronized Optional<Duration> left(long total) {
        OptionalDouble rate = perSecond();
        if (rate.isEmpty() || total < done || rate.getAsDouble() <= 0 && total > done) {
            return Optional.empty();
        }
        double seconds = total == done ? 0 : (total - done) / rate.getAsDouble();
        return seconds > Duration.ofDays(365).toSeconds()
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(seconds * 1_000)));
    }

    /// Forgets what lies before the window, but for the last of it, where the window begins.
    private void forget(long now) {
        while (samples.size() > 1 && now - second().nanos() >= WINDOW) {
            samples.removeFirst();
        }
        if (samples.size() == 1 && now - samples.getFirst().nanos() > 2 * WINDOW) {
            samples.clear();
            samples.add(new Sample(now - WINDOW, done));
        }
    }

    private Sample second() {
        return samples.stream().skip(1).findFirst().orElseThrow();
    }
}
