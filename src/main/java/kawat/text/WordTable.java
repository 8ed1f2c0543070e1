package kawat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds words where they stand in a text, without cutting each of its words out first. Immutable.
final class WordTable<T> {

    private record Entry<T>(String word, T value) {}

    /// Entries whose hashes end in the same bits.
    private final List<List<Entry<T>>> rows;
    private final int mask;

    WordTable(Map<String, T> words) {
        int size = Integer.highestOneBit(Math.max(1, words.size())) << 2;
        this.mask = size - 1;
        List<List<Entry<T>>> made = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            made.add(List.of());
        }
        words.forEach((word, value) -> {
            List<Entry<T>> row = new ArrayList<>(made.get(row(word.hashCode())));
            row.add(new Entry<>(word, value));
            made.set(row(word.hashCode()), List.copyOf(row));
        });
        this.rows = List.copyOf(made);
    }

    private int row(int hash) {
        return (hash ^ hash >>> 16) & mask;
    }

    /// Returns what belongs to the word between two places of a text, null where it is none of the table.
    ///
    /// @param hash of the word, as [String#hashCode] has it
    @Nullable
    T get(String text, int from, int to, int hash) {
        for (Entry<T> entry : rows.get(row(hash))) {
            if (entry.word.length() == to - from && text.startsWith(entry.word, from)) {
                return entry.value;
            }
        }
        return null;
    }
}
