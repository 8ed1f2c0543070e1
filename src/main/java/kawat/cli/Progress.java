package kawat.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.IngestListener;

/// Shows on one line how far work is, how fast it goes and how long it takes yet. Work of a second shows nothing.
final class Progress implements IngestListener {

    private static final long SECOND = 1_000_000_000L;

    private final PrintWriter err;
    private final Refusals refusals;
    private final String what;
    private final boolean terminal;
    private final long began = System.nanoTime();
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
        // A log needs a line now and then; on a terminal one line is written over.
        if (now - told < (terminal ? SECOND / 4 : 10 * SECOND) || now - began < SECOND) {
            return;
        }
        told = now;
        String line = line(done, total, (now - began) / (double) SECOND);
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

    @Override
    public synchronized void passedOver(Origin origin, String what) {
        end();
        refusals.tellOnly(origin, what);
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

    String line(long done, Optional<Long> total, double seconds) {
        double rate = done / Math.max(seconds, 1e-3);
        String line = String.format(Locale.ROOT, "%,d %s, %,.0f a second", done, what, rate);
        if (total.isPresent() && total.get() > done && rate > 0) {
            long left = Math.round((total.get() - done) / rate);
            line += ", about " + (left < 90 ? left + " s" : Math.round(left / 60.0) + " min") + " left";
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
