package kawat.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import kawat.desk.IngestReport;
import kawat.desk.jobs.Input;
import kawat.desk.jobs.Job;

/// Tells of jobs in one line each.
final class JobLines {

    /// Inputs that are named; the line tells how many more there are.
    private static final int NAMED = 3;

    private JobLines() {
    }

    static String report(IngestReport r) {
        return String.format(Locale.ROOT, "%,d articles added, %,d updated, %,d known already, %,d inputs refused",
                r.added(), r.updated(), r.known(), r.refused());
    }

    static String speed(long articles, long nanos) {
        double seconds = nanos / 1e9;
        return String.format(Locale.ROOT, " (%.1f s, %,.0f articles a second).", seconds,
                articles / Math.max(seconds, 1e-3));
    }

    static String line(Job job) {
        String given = job.given().stream().limit(NAMED).map(Input::name).map(n -> n.isEmpty() ? "a pasted text" : n)
                .collect(Collectors.joining(", "));
        String more = job.given().size() > NAMED ? " and " + (job.given().size() - NAMED) + " more" : "";
        return job.made() + "  " + job.state().name().toLowerCase(Locale.ROOT) + "  " + report(job.report()) + ": "
                + given + more;
    }
}
