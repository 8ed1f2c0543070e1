package kawat.archive;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kawat.article.LineRule;
import kawat.article.Removed;

/// Holds one thing that the reader did to an article. Edits are only ever added; the last one about a line decides.
///
/// @param line as the captured article has it
/// @param rule the rule by which it was done
public record Edit(Instant at, Kind kind, Removed line, Optional<LineRule> rule) {

    /// Tells what was done.
    public enum Kind {
        /// A line that was taken out is part of the story again.
        PUT_BACK,
        /// A line that was put back is out again.
        TAKE_OUT
    }

    /// Returns the lines that are put back once all of the edits are done.
    public static Set<Removed> putBack(List<Edit> edits) {
        Set<Removed> back = new LinkedHashSet<>();
        for (Edit edit : edits) {
            if (edit.kind() == Kind.PUT_BACK) {
                back.add(edit.line());
            } else {
                back.remove(edit.line());
            }
        }
        return back;
    }
}
