package kawat.page.story;

import java.util.List;
import java.util.Optional;
import kawat.article.Filing;
import kawat.article.Status;

/// Holds what a wire says of an item beside its words.
///
/// @param supersedes id of another item that this one replaces
/// @param language   BCP-47 tag; the text is believed rather, where it is long enough to tell
/// @param dateline   place, as a field of its own
public record Sent(Optional<Filing> filing, Optional<String> slug, Status status, Optional<String> supersedes,
        Optional<String> language, Optional<String> dateline) {

    /// Of an item about which nothing is said.
    public static final Sent NOTHING = new Sent(Optional.empty(), Optional.empty(), Status.USABLE, Optional.empty(),
            Optional.empty(), Optional.empty());

    /// Returns what is said where it is no more than what the item is about.
    public static Sent about(List<String> subjects) {
        return subjects.isEmpty()
                ? NOTHING
                : new Sent(Optional.of(new Filing(Optional.empty(), Optional.empty(), Optional.empty(), subjects,
                        Optional.empty())), Optional.empty(), Status.USABLE, Optional.empty(), Optional.empty(),
                        Optional.empty());
    }
}
