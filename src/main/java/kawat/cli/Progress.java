package kawat.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.IngestListener;
import kawat.desk.jobs.Rate;

/// Shows on one line how far work is, how fast it goes and how long it takes yet. Work of a second shows nothing.
final class Progress implements IngestListener {

    private static final long SECOND = 1_000_000_000L;

    private final PrintWriter err;
    private final Refusals refusals;
    private final String what;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private final Rate rate = new Rate(System::nanoTime);
    private long told = began;
    private int width;

    /// @param what is counted, e.g. `articles`
    Progress(PrintWriter err, String what) {
        this(err, what, isTerminal());
    }

    Progress(PrintWriter err, String what, boolean terminal) {
        this.err = err;
        this.refusals = new Refusals(err);
        this.what = what;
        this.terminal = terminal;
    }

    @Override
    public synchronized void progress(long done, Optional<Long> total) {
        long now = System.nanoTime();
        rate.done(done);
        // A log needs a line now and then; on a terminal one line is written over.
        if (now - told < (terminal ? SECOND / 4 : 10 * SECOND) || now - began < SECOND) {
            return;
        }
        told = now;
        String line = line(done, rate.perSecond(), total.flatMap(rate::left));
        if (terminal) {
            err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            width = line.length();
        } else {
            err.println(line);
        }
        err.flush();
    }

    @Override
    public synchronized void refused(Origin origin, Rejected why) {
        end();
        refusals.tell(origin, why);
    }

    /// Clears the line for what comes after it.
    synchronized void end() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }

    int exitCode() {
        return refusals.exitCode();
    }

    String line(long done, OptionalDouble perSecond, Optional<Duration> left) {
        String line = String.format(Locale.ROOT, "%,d %s", done, what);
        if (perSecond.isPresent()) {
            line += String.format(Locale.ROOT, ", %,.0f a second", perSecond.getAsDouble());
        }
        if (left.isPresent() && !left.get().isZero()) {
            long seconds = left.get().plusMillis(500).toSeconds();
            line += ", about " + (seconds < 90 ? seconds + " s" : Math.round(seconds / 60.0) + " min") + " left";
        }
        return line;
    }

    /// There is none where the streams are redirected, whatever the checker has heard of newer Java versions.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
