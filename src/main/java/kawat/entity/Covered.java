package kawat.entity;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import kawat.article.Span;

/// Remembers which words of a story are taken, however many there are.
final class Covered {

    private final Map<Integer, BitSet> paragraphs = new HashMap<>();

    void add(Span span) {
        paragraphs.computeIfAbsent(span.paragraph(), p -> new BitSet()).set(span.start(), span.end());
    }

    boolean overlaps(Span span) {
        BitSet taken = paragraphs.get(span.paragraph());
        int next = taken == null ? -1 : taken.nextSetBit(span.start());
        return next >= 0 && next < span.end();
    }
}
