package kawat.article;

/// Marks a stretch of one paragraph.
///
/// @param paragraph index into the article's paragraphs, from 0
/// @param start     first UTF-16 code unit, inclusive
/// @param end       last UTF-16 code unit, exclusive
public record Span(int paragraph, int start, int end) implements Comparable<Span> {

    public Span {
        if (paragraph < 0 || start < 0 || end < start) {
            throw new IllegalArgumentException("no span: paragraph " + paragraph + ", " + start + " to " + end);
        }
    }

    /// Returns how many code units the span holds.
    public int length() {
        return end - start;
    }

    /// Tells whether the two spans share at least one code unit.
    public boolean overlaps(Span other) {
        return paragraph == other.paragraph && start < other.end && other.start < end;
    }

    /// Tells whether the other span lies wholly within this one.
    public boolean contains(Span other) {
        return paragraph == other.paragraph && start <= other.start && other.end <= end;
    }

    @Override
    public int compareTo(Span other) {
        int byParagraph = Integer.compare(paragraph, other.paragraph);
        int byStart = byParagraph != 0 ? byParagraph : Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
