package kawat.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds words where they stand in a text, without cutting each of its words out first. Immutable.
final class WordTable<T> {

    /// A word and the next one whose hash ends in the same bits.
    private record Entry<T>(int hash, String word, T value, @Nullable Entry<T> next) {}

    private final @Nullable Entry<T>[] rows;

    @SuppressWarnings({"unchecked", "rawtypes"})
    WordTable(Map<String, T> words) {
        this.rows = new Entry[Integer.highestOneBit(Math.max(1, words.size())) << 2];
        words.forEach((word, value) -> {
            int row = row(word.hashCode());
            rows[row] = new Entry<>(word.hashCode(), word, value, rows[row]);
        });
    }

    private int row(int hash) {
        return (hash ^ hash >>> 16) & rows.length - 1;
    }

    /// Returns what belongs to the word between two places of a text, null where it is none of the table.
    ///
    /// @param hash of the word, as [String#hashCode] has it
    @Nullable
    T get(String text, int from, int to, int hash) {
        for (Entry<T> entry = rows[row(hash)]; entry != null; entry = entry.next) {
            if (entry.hash == hash && entry.word.length() == to - from
                    && text.startsWith(entry.word, from)) {
                return entry.value;
            }
        }
        return null;
    }
}
