package kawat.desk.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kawat.desk.IngestReport;

/// Shows how a job stands at one moment.
///
/// @param made     when the reader asked for it
/// @param given    what he asked for
/// @param inputs   files and addresses in it; 0 until its folders are listed
/// @param finished how many of these were read to their end
/// @param report   what became of the articles so far
/// @param rate     articles a second, while it runs
/// @param left     time it takes yet, while it runs and that can be told
/// @param refusals the first ones; the report counts all
/// @param trouble  why it stopped by itself, in a sentence
public record Job(String id, Instant made, State state, List<Input> given, long inputs, long finished,
        IngestReport report, OptionalDouble rate, Optional<Duration> left, List<Refusal> refusals,
        Optional<String> trouble) {

    /// Tells what a job is about.
    public enum State {
        /// It waits for the jobs before it.
        WAITING, RUNNING,
        /// It waits for the reader.
        PAUSED,
        /// It was given up; what was taken in stays.
        CANCELLED, DONE;

        /// Tells whether nothing more will come of it.
        public boolean over() {
            return this == CANCELLED || this == DONE;
        }
    }

    public Job {
        given = List.copyOf(given);
        refusals = List.copyOf(refusals);
    }
}
