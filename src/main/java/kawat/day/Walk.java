package kawat.day;

import java.util.Optional;
import kawat.day.Grammar.Edge;
import kawat.day.Grammar.Match;
import kawat.day.Grammar.Node;
import kawat.lexicon.DayWords;
import org.jspecify.annotations.Nullable;

/// Walks all ways through the forms from one place of a text and keeps the longest.
final class Walk {

    private final Grammar grammar;
    private final Folded text;
    private final int start;
    private @Nullable Match best;
    private int rank;

    Walk(Grammar grammar, Folded text, int start) {
        this.grammar = grammar;
        this.text = text;
        this.start = start;
        from(grammar.root, start, Facts.NONE);
    }

    /// Returns the longest form; of equally long ones the first of the lexicon.
    Optional<Match> best() {
        return Optional.ofNullable(best);
    }

    private void from(Node node, int at, Facts facts) {
        DayWords.Forms form = node.form;
        if (form != null && (best == null || at > best.end() || at == best.end() && node.rank < rank)
                && grammar.mayEnd(text, at)) {
            best = new Match(start, at, form, facts);
            rank = node.rank;
        }
        if (!node.letters.isEmpty() && at < text.length()) {
            char c = text.at(at);
            Node next = node.letters.get(c);
            if (next != null) {
                from(next, c == ' ' ? text.pastSpace(at) : at + 1, facts);
            } else if (grammar.dense && c == ' ' && at > start) {
                // Where no spaces are needed, those that are printed say nothing.
                from(node, text.pastSpace(at), facts);
            }
        }
        for (Edge edge : at < text.length() ? grammar.edges(node, text.at(at)) : node.edges) {
            edge.slot().read(text, at,
                    (end, value) -> from(edge.to(), end, facts.with(edge.slot().slot(), value)));
        }
    }
}
