package kawat.page.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import kawat.source.Limits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// Parses XML that is not well-formed: entities of HTML that nobody declared, bare ampersands, tags that never end.
final class LooseXml {

    private LooseXml() {
    }

    /// Returns the first element; none where the text has none.
    static Optional<XmlElement> parse(String text) {
        Parser parser = Parser.xmlParser().setMaxDepth(Limits.MARKUP_DEPTH).setTrackPosition(true);
        Document document = Jsoup.parse(text, "", parser);
        return document.children().stream().findFirst().map(LooseXml::element);
    }

    private static XmlElement element(Element from) {
        List<XmlNode> content = new ArrayList<>();
        for (Node node : from.childNodes()) {
            if (node instanceof TextNode words) {
                content.add(new XmlText(words.getWholeText()));
            } else if (node instanceof Element inside) {
                content.add(element(inside));
            }
        }
        String namespace = from.tag().namespace();
        Range end = from.endSourceRange();
        return new XmlElement(local(from.tagName()), namespace.equals(XMLConstants.XML_NS_URI) ? "" : namespace,
                attributes(from), content, Math.max(1, from.sourceRange().start().lineNumber()),
                end.isTracked() && end.start().pos() < end.end().pos());
    }

    private static Map<String, String> attributes(Element from) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Attribute attribute : from.attributes()) {
            String name = attribute.getKey();
            if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
                found.put(name.startsWith("xml:") ? name : local(name), attribute.getValue());
            }
        }
        return found;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
