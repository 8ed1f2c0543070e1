package kawat.page.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Reads an element whose content is text, HTML or markup, in whatever way the formats pack it.
final class Construct {

    private static final int MOST_PARTS = 20;

    private Construct() {
    }

    /// Returns the content as HTML, empty where there is none.
    static String html(Element element) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        if (type.equals("multipart/alternative")) {
            return alternative(element);
        }
        if (!element.children().isEmpty() && !plain(type)) {
            return Visible.mended(inline(element, type.contains("xhtml") || Names.of(element).startsWith("xhtml")));
        }
        String text = element.wholeText();
        boolean packed = packed(element, type);
        if (packed) {
            Optional<String> unpacked = unpacked(text);
            if (unpacked.isEmpty()) {
                return "";
            }
            text = unpacked.get();
        }
        if (text.isBlank()) {
            return "";
        }
        boolean markup = type.contains("html") || type.endsWith("xml")
                || (packed || type.isEmpty() && !Names.atom(element)) && Visible.markup(text);
        if (markup) {
            return Visible.mended(text.strip());
        }
        // RSS does not say whether a text is HTML: the entities of one that shows no tags are HTML's all the same.
        return plain(type) || Names.atom(element)
                ? Visible.escaped(text.strip())
                : Visible.paragraphs(text.strip().replace("<", "&lt;"));
    }

    /// Returns the content as plain text on one line.
    static String text(Element element) {
        return Visible.text(html(element));
    }

    private static boolean plain(String type) {
        return type.equals("text") || type.equals("text/plain") || type.equals("plain");
    }

    private static boolean packed(Element element, String type) {
        if (element.attr("mode").equalsIgnoreCase("base64")) {
            return true;
        }
        return Names.atom(element) && type.indexOf('/') > 0 && !type.startsWith("text/")
                && !type.endsWith("xml") && !element.hasAttr("src");
    }

    private static Optional<String> unpacked(String text) {
        try {
            return Optional.of(new String(Base64.getMimeDecoder().decode(text.strip()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // It says that it is packed, and is not.
            return Optional.empty();
        }
    }

    private static String alternative(Element element) {
        List<Element> parts = element.children().stream().limit(MOST_PARTS)
                .filter(c -> !c.attr("type").startsWith("multipart")).toList();
        return parts.stream().filter(c -> c.attr("type").contains("html")).findFirst()
                .or(() -> parts.stream().findFirst()).map(Construct::html).orElse("");
    }

    /// Writes the markup within an element as HTML, prefixes left out.
    ///
    /// @param strict whether what is no markup is text; else it is HTML beside other HTML
    private static String inline(Element element, boolean strict) {
        StringBuilder out = new StringBuilder();
        List<Node> nodes = new ArrayList<>(element.childNodes());
        NodeVisitor writer = new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    out.append(strict ? Entities.escape(text.getWholeText()) : text.getWholeText());
                } else if (node instanceof Element inner) {
                    open(inner, out);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element inner && !empty(inner)) {
                    out.append("</").append(local(inner)).append('>');
                }
            }
        };
        nodes.forEach(n -> n.traverse(writer));
        return out.toString().strip();
    }

    private static void open(Element element, StringBuilder out) {
        out.append('<').append(local(element));
        for (Attribute attribute : element.attributes()) {
            if (!attribute.getKey().startsWith("xmlns") && !attribute.getKey().startsWith("xml:")) {
                out.append(' ').append(attribute.getKey()).append("=\"").append(Entities.escape(attribute.getValue()))
                        .append('"');
            }
        }
        out.append('>');
    }

    private static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean empty(Element element) {
        return element.childNodeSize() == 0 && List.of("br", "hr", "img", "input", "meta", "link", "col", "wbr", "area",
                "embed", "source", "track", "param", "base").contains(local(element));
    }
}
