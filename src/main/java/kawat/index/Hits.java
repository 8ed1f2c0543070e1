package kawat.index;

import java.util.List;

/// Holds the best of what a search found.
///
/// @param total how many there are in all
/// @param items the best of them, in order
public record Hits<T>(long total, List<T> items) {

    public Hits {
        items = List.copyOf(items);
    }
}
