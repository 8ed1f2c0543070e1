package kawat.page.opml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kawat.source.BadBytes;
import kawat.source.Limits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads OPML. Nothing that a list names is opened, fetched or run.
public final class OpmlReader {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_:][\\p{L}\\p{N}._:-]*");

    private OpmlReader() {
    }

    /// Reads a list.
    ///
    /// @param text decoded
    /// @throws BadBytes when it is none, or has more lines than Kawat reads
    public static Opml read(String text) throws BadBytes {
        if (text.length() > Limits.FEED_BYTES) {
            throw new BadBytes(
                    "the list is larger than " + (Limits.FEED_BYTES >> 20) + " MiB, the most that Kawat reads",
                    Optional.empty());
        }
        int lines = 0;
        for (int at = text.indexOf("<outline"); at >= 0; at = text.indexOf("<outline", at + 1)) {
            if (++lines > Limits.FEED_ITEMS) {
                throw new BadBytes("the list has more than " + Limits.FEED_ITEMS + " lines, the most that Kawat reads",
                        Optional.empty());
            }
        }
        Document document = Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(Limits.MARKUP_DEPTH));
        document.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
        Element root = document.children().stream().filter(c -> named(c, "opml")).findFirst()
                .orElseThrow(() -> new BadBytes("it is no list of subscriptions (OPML)", Optional.empty()));
        List<Other> head = new ArrayList<>();
        List<OpmlNode> body = new ArrayList<>();
        for (Element part : root.children()) {
            if (named(part, "head")) {
                part.children().forEach(c -> head.add(other(c)));
            } else if (named(part, "body")) {
                body.addAll(children(part));
            } else {
                body.add(named(part, "outline") ? outline(part) : other(part));
            }
        }
        return new Opml(attributes(root), head, body);
    }

    private static List<OpmlNode> children(Element element) {
        List<OpmlNode> children = new ArrayList<>();
        for (Element child : element.children()) {
            children.add(named(child, "outline") ? outline(child) : other(child));
        }
        return children;
    }

    private static Outline outline(Element element) {
        return new Outline(attributes(element), children(element));
    }

    private static Other other(Element element) {
        return new Other(element.tagName(), element.outerHtml());
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Attribute attribute : element.attributes()) {
            if (NAME.matcher(attribute.getKey()).matches()) {
                attributes.put(attribute.getKey(), attribute.getValue());
            }
        }
        return attributes;
    }

    private static boolean named(Element element, String name) {
        return element.tagName().toLowerCase(Locale.ROOT).equals(name);
    }
}
