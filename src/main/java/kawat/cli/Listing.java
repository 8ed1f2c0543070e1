package kawat.cli;

import java.io.PrintWriter;
import java.util.Locale;
import kawat.desk.Desk;
import kawat.index.Hits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The options of every command that lists what it found.
final class Listing {

    @Option(names = "--json", description = "print one line of JSON for each")
    private boolean json;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "print at most N (default ${DEFAULT-VALUE})")
    private int limit;

    boolean json() {
        return json;
    }

    int limit(CommandSpec spec) {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be 1 or more, it is " + limit);
        }
        return limit;
    }

    void tell(Hits<?> hits, String what, PrintWriter err) {
        if (!json) {
            err.printf(Locale.ROOT, "%,d of %,d %s.%n", hits.items().size(), hits.total(), what);
        }
    }

    /// Waits until searches find everything, showing how far that is.
    static void settle(Desk desk, PrintWriter err) {
        if (desk.isBehind()) {
            Progress progress = new Progress(err, "articles indexed");
            desk.settle(progress);
            progress.end();
        }
    }
}
