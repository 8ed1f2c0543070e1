package kawat.page.meta;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeVisitor;

/// Finds the elements that hold as many letters and marks as a line: only one of them can hold that line and no more. All
/// are counted on one walk, as the words of every element by itself are many times the page.
final class Holders implements NodeVisitor {

    /// An element, and its place among those of the page.
    private record Holder(int place, Element element) {}

    private record Open(int place, long before) {}

    private final List<Holder> found = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final int wanted;
    private int places;
    private long seen;

    private Holders(int wanted) {
        this.wanted = wanted;
    }

    /// Returns them in the order of the page.
    static List<Element> of(String line, Element page) {
        Holders holders = new Holders(solid(line));
        page.traverse(holders);
        return holders.found.stream().sorted(Comparator.comparingInt(Holder::place)).map(Holder::element).toList();
    }

    /// Tells whether an element has more letters and marks, without looking at all of it where it has.
    static boolean more(Element element, int most) {
        int[] left = {most};
        element.filter((node, depth) -> {
            left[0] -= node instanceof TextNode words ? solid(words.getWholeText()) : 0;
            return left[0] < 0 ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        return left[0] < 0;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            seen += solid(words.getWholeText());
        } else if (node instanceof Element) {
            open.push(new Open(places++, seen));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            Open its = open.pop();
            if (seen - its.before == wanted) {
                found.add(new Holder(its.place, element));
            }
        }
    }

    /// Counts the characters that no change of white space and of what is not seen adds or takes away.
    private static int solid(String text) {
        int solid = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            solid += c > ' ' && (c < 0x7F || !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\u200B'
                    && c != '\u2060' && c != '\u00AD') ? 1 : 0;
        }
        return solid;
    }
}
