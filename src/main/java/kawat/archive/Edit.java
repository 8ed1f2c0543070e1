package kawat.archive;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kawat.article.Correction;
import kawat.article.LineRule;
import kawat.article.Removed;

/// Holds one thing that the reader did to an article. Edits are only ever added; the last one about a thing decides.
public sealed interface Edit {

    /// Returns when it was done.
    Instant at();

    /// A line that was taken out is part of the story again, or out again.
    ///
    /// @param back whether it is part of the story
    /// @param line as the captured article has it
    /// @param rule the rule by which it was done
    record Line(Instant at, boolean back, Removed line, Optional<LineRule> rule) implements Edit {}

    /// A statement was corrected, or the correction withdrawn.
    ///
    /// @param holds whether the correction holds
    record Statement(Instant at, boolean holds, Correction correction) implements Edit {}

    /// Returns the lines that are put back once all of the edits are done.
    static Set<Removed> putBack(List<Edit> edits) {
        Set<Removed> back = new LinkedHashSet<>();
        for (Edit edit : edits) {
            if (edit instanceof Line line) {
                if (line.back()) {
                    back.add(line.line());
                } else {
                    back.remove(line.line());
                }
            }
        }
        return back;
    }

    /// Returns the corrections that hold once all of the edits are done, the oldest first.
    static List<Correction> corrections(List<Edit> edits) {
        Set<Correction> held = new LinkedHashSet<>();
        for (Edit edit : edits) {
            if (edit instanceof Statement statement) {
                held.remove(statement.correction());
                if (statement.holds()) {
                    held.add(statement.correction());
                }
            }
        }
        return List.copyOf(held);
    }
}
