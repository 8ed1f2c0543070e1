package kawat.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds the longest listed phrase that begins at a token. Filled once, then only read.
final class PhraseTrie<V> {

    /// A phrase found over the tokens `from` to `to` (exclusive), with everything it may stand for.
    record Match<V>(int from, int to, List<V> values) {}

    private static final class Node<V> {
        private final Map<String, Node<V>> next = new HashMap<>(2);
        private final List<V> values = new ArrayList<>(1);
    }

    private final Node<V> root = new Node<>();

    void add(List<String> words, V value) {
        Node<V> node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, w -> new Node<>());
        }
        if (!node.values.contains(value)) {
            node.values.add(value);
        }
    }

    /// Finds the longest phrase at `from`; `keys` gives the words under which a token may be listed.
    @Nullable
    Match<V> longest(List<Token> tokens, int from, Function<Token, List<String>> keys) {
        return longest(root, tokens, from, from, keys);
    }

    private static <V> @Nullable Match<V> longest(Node<V> node, List<Token> tokens, int from, int at,
            Function<Token, List<String>> keys) {
        Match<V> best = at > from && !node.values.isEmpty() ? new Match<>(from, at, node.values) : null;
        if (at < tokens.size() && !node.next.isEmpty()) {
            for (String key : keys.apply(tokens.get(at))) {
                Node<V> child = node.next.get(key);
                Match<V> found = child == null ? null : longest(child, tokens, from, at + 1, keys);
                if (found != null && (best == null || found.to() > best.to())) {
                    best = found;
                }
            }
        }
        return best;
    }
}
