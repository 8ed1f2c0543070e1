package kawat.view.prose;

/// Marks a stretch of a text on screen.
///
/// @param start UTF-16 code unit of the text, inclusive
/// @param end   UTF-16 code unit of the text, exclusive
/// @param style style class that gives the mark its colour
/// @param line  whether it is drawn as a line under the words, else as a ground behind them
public record Mark(int start, int end, String style, boolean line) {

    public Mark {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no stretch: " + start + " to " + end);
        }
    }

    /// Makes a coloured ground behind the words.
    public static Mark ground(int start, int end, String style) {
        return new Mark(start, end, style, false);
    }

    /// Makes a line under the words.
    public static Mark line(int start, int end, String style) {
        return new Mark(start, end, style, true);
    }
}
