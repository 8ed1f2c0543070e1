package kawat.article;

/// Marks words inside quotation marks that are nobody's speech.
///
/// @param paragraph index into the paragraphs
/// @param start     UTF-16 code unit, inclusive
/// @param end       UTF-16 code unit, exclusive
public record Term(int paragraph, int start, int end, Reason reason) {

    /// Tells what the marks are for.
    public enum Reason {
        TERM, TITLE, NAME, IRONY, SLOGAN
    }

    public Term {
        new Span(paragraph, start, end);
    }

    /// Returns the place of the words.
    public Span span() {
        return new Span(paragraph, start, end);
    }
}
