package kawat.day;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds listed words in a folded text, letter by letter. Filled once, then only read.
final class WordTrie {

    /// Takes a word that was found.
    interface Found {
        void word(int end, int value);
    }

    private static final class Node {
        private Map<Character, Node> next = new TreeMap<>();
        private char[] letters = {};
        private Node[] nodes = {};
        private int value = -1;
    }

    private final Letters folding;
    private final Node root = new Node();

    WordTrie(Letters folding) {
        this.folding = folding;
    }

    /// Adds a word; the first value of a word counts.
    void add(String word, int value) {
        Folded folded = folding.fold(word);
        Node node = root;
        for (int i = 0; i < folded.length(); i++) {
            node = node.next.computeIfAbsent(folded.at(i), c -> new Node());
        }
        if (node.value < 0) {
            node.value = value;
        }
    }

    /// Makes the list ready to be read.
    WordTrie frozen() {
        List<Node> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.removeLast();
            node.letters = new char[node.next.size()];
            node.nodes = node.next.values().toArray(Node[]::new);
            int i = 0;
            for (char c : node.next.keySet()) {
                node.letters[i++] = c;
            }
            open.addAll(node.next.values());
            node.next = Map.of();
        }
        return this;
    }

    /// Collects the letters that words begin with.
    void starts(BitSet to) {
        for (char c : root.letters) {
            to.set(c);
        }
    }

    /// Hands over every listed word that begins at a place, shorter ones first.
    void find(Folded text, int from, Found found) {
        @Nullable
        Node node = root;
        int at = from;
        while (node != null) {
            if (node.value >= 0 && at > from) {
                found.word(at, node.value);
            }
            if (at >= text.length()) {
                return;
            }
            char c = text.at(at);
            node = next(node, c);
            at = c == ' ' ? text.pastSpace(at) : at + 1;
        }
    }

    private static @Nullable Node next(Node node, char c) {
        char[] letters = node.letters;
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] == c) {
                return node.nodes[i];
            }
        }
        return null;
    }
}
