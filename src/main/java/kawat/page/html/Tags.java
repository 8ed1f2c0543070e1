package kawat.page.html;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Says how the elements of a page are shown.
final class Tags {

    static final int UNSEEN = 1;
    static final int BLOCK = 1 << 1;
    static final int LINK = 1 << 2;
    static final int BOLD = 1 << 3;
    static final int SLANT = 1 << 4;
    static final int BREAK = 1 << 5;
    static final int PICTURE = 1 << 6;
    /// Inline, and a line of its own where its names say what it is.
    static final int TOLD = 1 << 7;

    private static final Map<String, Integer> KINDS = kinds();
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    /// Words of this length in an element of a page's own make are a paragraph.
    private static final int PARAGRAPH = 60;

    private Tags() {
    }

    private static Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new HashMap<>();
        put(kinds, UNSEEN, "script style noscript template iframe object embed svg math canvas audio video head select "
                + "datalist textarea map source track dialog");
        put(kinds, BLOCK,
                "address article aside blockquote body center dd details div dl dt fieldset figcaption figure "
                        + "footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody td "
                        + "tfoot th thead tr ul button label legend picture amp-consent amp-ad hgroup search");
        put(kinds, TOLD, "time span em i small strong b cite");
        put(kinds, LINK, "a");
        put(kinds, BOLD, "b strong");
        put(kinds, SLANT, "i em small");
        put(kinds, BREAK, "br");
        put(kinds, PICTURE, "img amp-img");
        return Map.copyOf(kinds);
    }

    private static void put(Map<String, Integer> kinds, int bit, String tags) {
        for (String tag : tags.split(" ")) {
            kinds.merge(tag, bit, (a, b) -> a | b);
        }
    }

    /// Returns the bits of the element.
    static int of(Element element) {
        String tag = element.normalName();
        Integer kind = KINDS.get(tag);
        if (kind == null) {
            return tag.indexOf('-') > 0 && ownBlock(element) ? BLOCK : 0;
        }
        if (kind == UNSEEN && tag.equals("template") && element.hasAttr("shadowrootmode")) {
            return BLOCK;
        }
        return kind;
    }

    /// Tells whether the page does not show the element.
    static boolean hidden(Element element) {
        String style = element.attr("style");
        return element.hasAttr("hidden") || !style.isEmpty() && HIDDEN.matcher(style).find();
    }

    /// An element of the page's own make is shown as its words make it: with blocks or a paragraph in it a block, within
    /// the words of others a piece of them.
    private static boolean ownBlock(Element element) {
        if (wordsBeside(element.previousSibling()) || wordsBeside(element.nextSibling())) {
            return false;
        }
        int words = 0;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                words += text.getWholeText().length();
            } else if (child instanceof Element inner) {
                Integer kind = KINDS.get(inner.normalName());
                if (kind == null ? inner.normalName().indexOf('-') > 0 : (kind & BLOCK) != 0) {
                    return true;
                }
            }
        }
        Element parent = element.parent();
        return words >= PARAGRAPH || parent != null && parent.childrenSize() > 1
                && (KINDS.getOrDefault(parent.normalName(), BLOCK) & BLOCK) != 0;
    }

    private static boolean wordsBeside(org.jsoup.nodes.@org.jspecify.annotations.Nullable Node node) {
        return node instanceof TextNode text && !text.isBlank();
    }
}
