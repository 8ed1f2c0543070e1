package kawat.article;

import java.util.List;
import java.util.Optional;

/// Holds what the wire said about an item beside the story itself, as a desk would read it off the header.
///
/// @param guid     the wire's own id, which all versions of the item share
/// @param version  number of the version among those of one id, from 1
/// @param urgency  IPTC urgency, 1 (flash) to 8
/// @param subjects names or codes of what it is about, in the order of the wire
/// @param note     the editors' note to their clients, as written
public record Filing(Optional<String> guid, Optional<Integer> version, Optional<Integer> urgency,
        List<String> subjects, Optional<String> note) {

    public Filing {
        subjects = List.copyOf(subjects);
    }
}
