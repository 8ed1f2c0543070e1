package kawat.page.meta;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Tells elements that may show a time of day.
final class Clocks {

    /// Characters of such an element at most.
    static final int LONGEST = 24;

    private Clocks() {
    }

    /// A clock that is no time element has digits, few other characters and no elements in it.
    static boolean like(Element mark) {
        int digits = 0;
        int characters = 0;
        for (int i = 0; i < mark.childNodeSize() && characters <= LONGEST; i++) {
            Node child = mark.childNode(i);
            if (child instanceof Element) {
                return false;
            }
            if (child instanceof TextNode node) {
                String words = node.getWholeText();
                for (int k = 0; k < words.length() && characters <= LONGEST; k++) {
                    char c = words.charAt(k);
                    digits += c >= '0' && c <= '9' ? 1 : 0;
                    characters += c > ' ' && c < 0x7F && c != '&' ? 1 : 0;
                }
            }
        }
        return digits > 1 && characters <= LONGEST;
    }
}
