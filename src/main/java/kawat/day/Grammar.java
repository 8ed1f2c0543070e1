package kawat.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kawat.day.FormReader.Element;
import kawat.lexicon.DayWords;
import kawat.lexicon.Lexicon;
import kawat.text.Calendars;
import org.jspecify.annotations.Nullable;

/// Holds the forms of one language as a tree, in which the longest one at a place is found. Filled once, then only read.
final class Grammar {

    /// A form that was found.
    ///
    /// @param start where the form begins
    /// @param end   behind its last code unit
    record Match(int start, int end, DayWords.Forms form, Facts facts) {

        /// Returns where the words that are marked begin.
        int from() {
            return facts.from() < 0 ? start : facts.from();
        }

        /// Returns the place behind the words that are marked.
        int until() {
            return facts.until() < 0 ? end : facts.until();
        }
    }

    /// A way from one node to the next over a slot.
    record Edge(SlotReader slot, Node to) {}

    /// What may follow what was read so far.
    static final class Node {
        final Map<Character, Node> letters = new HashMap<>();
        final Map<String, Edge> slots = new HashMap<>();
        Edge[] edges = {};
        DayWords.@Nullable Forms form;
        int rank;
    }

    final Letters letters;
    final Node root = new Node();
    /// Letters that a form may begin with.
    final BitSet starts = new BitSet();
    /// Whether words stand without spaces.
    final boolean dense;
    /// Whether a form may end within a word.
    final boolean openEnds;
    final List<Folded> prefixes;
    /// Ways from the root by the letter they begin with, for the letters that are most frequent.
    private final Edge[][] first = new Edge[0x80][];
    private final Map<String, SlotReader> readers = new HashMap<>();

    /// @throws IllegalArgumentException when a form of the lexicon cannot be read
    Grammar(Lexicon lexicon, DayWords words, Calendars calendars, Letters letters) {
        this.letters = letters;
        this.dense = !lexicon.spaces();
        this.openEnds = dense || words.openEnds();
        this.prefixes = words.prefixes().stream().map(letters::fold).toList();
        int rank = 0;
        SlotReaders slots = new SlotReaders(lexicon, words, calendars, letters);
        for (DayWords.Forms forms : words.forms()) {
            for (String form : forms.forms()) {
                for (List<Element> way : FormReader.read(form, letters)) {
                    if (way.stream().allMatch(Element::isLetter) && countsNothing(forms)) {
                        throw new IllegalArgumentException(
                                "\"" + form + "\" names no day, month or unit in " + lexicon.language());
                    }
                    add(way, forms, rank++, slots);
                }
            }
        }
        freeze();
    }

    private static boolean countsNothing(DayWords.Forms forms) {
        return switch (forms.means()) {
            case DATE, LAST, THIS, NEXT -> forms.unit().isEmpty();
            case DAY, AGO, AHEAD, NONE -> false;
        };
    }

    private void add(List<Element> way, DayWords.Forms form, int rank, SlotReaders slots) {
        Node node = root;
        for (Element e : way) {
            node = e.isLetter()
                    ? node.letters.computeIfAbsent(e.letter(), c -> new Node())
                    : node.slots.computeIfAbsent(e.name() + e.capital(),
                            n -> new Edge(readers.computeIfAbsent(n, s -> slots.of(e.name(), e.capital())),
                                    new Node())).to;
        }
        if (node.form == null) {
            node.form = form;
            node.rank = rank;
        }
    }

    private void freeze() {
        List<Node> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.removeLast();
            node.edges = node.slots.values().toArray(Edge[]::new);
            open.addAll(node.letters.values());
            node.slots.values().forEach(e -> open.add(e.to));
        }
        root.letters.keySet().forEach(starts::set);
        for (Edge edge : root.edges) {
            edge.slot.starts(starts);
        }
        for (char c = 0; c < first.length; c++) {
            first[c] = beginningWith(c);
        }
        if (root.slots.containsKey("[false")) {
            throw new IllegalArgumentException("a form begins with the words it marks: no brackets are needed");
        }
    }

    private Edge[] beginningWith(char letter) {
        return Arrays.stream(root.edges).filter(e -> {
            BitSet own = new BitSet();
            e.slot.starts(own);
            return own.get(letter);
        }).toArray(Edge[]::new);
    }

    /// Returns the ways on from a node that a letter may open.
    Edge[] edges(Node node, char letter) {
        return node.equals(root) && letter < first.length ? first[letter] : node.edges;
    }

    /// Finds the longest form that begins at a place.
    Optional<Match> longest(Folded text, int from) {
        return new Walk(this, text, from).best();
    }

    /// Tells whether a form may begin here: at the beginning of a word, or behind a letter that hangs before it.
    boolean mayStart(Folded text, int i) {
        if (!starts.get(text.at(i))) {
            return false;
        }
        if (text.digit(i)) {
            return !text.digit(i - 1) && !(text.digit(i - 2) && ".,:/-".indexOf(text.at(i - 1)) >= 0)
                    && (openEnds || !text.inWord(i - 1));
        }
        return wordStarts(text, i);
    }

    /// Tells whether a word begins here, or goes on behind a letter that hangs before it.
    boolean wordStarts(Folded text, int i) {
        if (dense || !text.inWord(i - 1)) {
            return true;
        }
        for (Folded prefix : prefixes) {
            if (hangs(prefix, text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hangs(Folded prefix, Folded text, int i) {
        int from = i - prefix.length();
        if (from < 0 || text.inWord(from - 1)) {
            return false;
        }
        for (int k = 0; k < prefix.length(); k++) {
            if (text.at(from + k) != prefix.at(k)) {
                return false;
            }
        }
        return true;
    }

    /// Tells whether a form may end here: with a word, and not within a number.
    boolean mayEnd(Folded text, int end) {
        if (text.digit(end - 1)) {
            return !text.digit(end) && !(text.digit(end + 1) && ".,:/".indexOf(text.at(end)) >= 0)
                    && (end >= text.length() || text.at(end) != '%') && (openEnds || !text.inWord(end));
        }
        return openEnds || !text.inWord(end - 1) || !text.inWord(end);
    }
}
