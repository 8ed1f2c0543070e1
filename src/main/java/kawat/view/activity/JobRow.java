package kawat.view.activity;

import java.util.List;
import kawat.desk.jobs.Job;
import kawat.view.intake.Refusal;

/// A job in words ready to show.
///
/// @param what     what was asked for
/// @param state    in a word
/// @param news     what became of it so far
/// @param pace     how fast it goes and how long it takes yet; empty while that cannot be told
/// @param progress from 0 to 1; -1 where that cannot be told
/// @param refusals the first ones
/// @param more     how many refusals are counted and not listed
public record JobRow(String id, Job.State stands, String what, String state, String news, String pace,
        double progress, List<Refusal> refusals, int more) {

    public JobRow {
        refusals = List.copyOf(refusals);
    }

    /// Tells whether it waits, runs, or can be resumed.
    public boolean open() {
        return !stands.over();
    }

    /// Tells whether something was refused that can be tried again.
    public boolean refused() {
        return stands.over() && !refusals.isEmpty();
    }
}
