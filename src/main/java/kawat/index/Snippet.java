package kawat.index;

import java.util.List;

/// Holds words as printed, and which of them were searched for.
///
/// @param marks found words, as half-open ranges of UTF-16 code units of the text, in order
public record Snippet(String text, List<Mark> marks) {

    /// One found stretch.
    public record Mark(int start, int end) {}

    public Snippet {
        marks = List.copyOf(marks);
    }
}
