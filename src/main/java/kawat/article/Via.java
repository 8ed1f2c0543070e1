package kawat.article;

/// Names one link of the chain through which a statement reached us.
///
/// @param name canonical name, or the printed words for a medium such as a video or a briefing
public record Via(String name, Kind kind) {

    /// Tells what carried the statement.
    public enum Kind {
        MEDIUM, CARRIER, WIRE
    }
}
