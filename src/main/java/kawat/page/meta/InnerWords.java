package kawat.page.meta;

import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// Gathers the words of an element without those of some elements in it; where elements stand side by side the words are
/// parted. It stops as soon as there are too many: an element may hold nearly all of a page, and so may those in it.
final class InnerWords implements NodeFilter {

    private static final Set<String> NO_WORDS = Set.of("script", "style", "svg", "button", "time", "noscript");

    private final StringBuilder text = new StringBuilder();
    private final String mark;
    private final boolean inline;
    private final int most;
    private final Predicate<Element> beside;
    private @Nullable Element root;
    private @Nullable Node skipped;

    private InnerWords(String mark, boolean inline, int most, Predicate<Element> beside) {
        this.mark = mark;
        this.inline = inline;
        this.most = most;
        this.beside = beside;
    }

    /// Returns the words, with more white space and marks between them than needed.
    ///
    /// @param mark   what parts them
    /// @param inline whether what stands in one line is parted as well
    /// @param most   characters after which no more are gathered
    /// @param beside tells the elements that are left out
    static String of(Element element, String mark, boolean inline, int most, Predicate<Element> beside) {
        InnerWords words = new InnerWords(mark, inline, most, beside);
        words.root = element;
        element.filter(words);
        return words.text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (text.length() > most) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element e && !e.equals(root)) {
            if (NO_WORDS.contains(e.normalName()) || beside.test(e)) {
                skipped = e;
                return FilterResult.SKIP_CHILDREN;
            }
            if (e.isBlock() || e.normalName().equals("br") || inline && e.previousSibling() instanceof Element) {
                text.append(mark);
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node.equals(skipped) || node instanceof Element e && !e.equals(root) && e.isBlock()) {
            text.append(mark);
        }
        return FilterResult.CONTINUE;
    }
}
