package kawat.page.xml;

import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kawat.source.BadBytes;
import kawat.source.Limits;
import org.jspecify.annotations.Nullable;

/// Parses XML that is well-formed, with the one factory for XML there is: no declarations of a document type are read, no
/// entity but the five of XML is known, nothing outside the text is asked for, and nothing is printed.
final class SafeXml {

    private static final InputStream NOTHING = InputStream.nullInputStream();

    private SafeXml() {
    }

    /// Thrown when a text is not well-formed, or beyond what the parser of the JDK takes.
    static final class NotWellFormed extends Exception {

        private static final long serialVersionUID = 1L;

        NotWellFormed(Exception cause) {
            super(cause);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> NOTHING);
        factory.setXMLReporter((message, type, information, location) -> {
            // Whatever is wrong comes as an exception too; the default would print it.
        });
        return factory;
    }

    /// An element whose end has not come yet.
    private record Open(String name, String namespace, Map<String, String> attributes, List<XmlNode> content,
            int line) {}

    static XmlElement parse(String text) throws NotWellFormed, BadBytes {
        try {
            return read(factory().createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException | RuntimeException e) {
            // The parser of the JDK lets exceptions of many kinds out where a text is bad enough.
            throw new NotWellFormed(e);
        }
    }

    private static XmlElement read(XMLStreamReader reader) throws XMLStreamException, BadBytes {
        Deque<Open> open = new ArrayDeque<>();
        @Nullable
        XmlElement root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > Limits.XML_ELEMENTS) {
                        throw Xml.tooMany();
                    }
                    if (open.size() >= Limits.MARKUP_DEPTH) {
                        throw new XMLStreamException("nested too deeply");
                    }
                    open.push(new Open(reader.getLocalName(), namespace(reader.getNamespaceURI()), attributes(reader),
                            new ArrayList<>(), reader.getLocation().getLineNumber()));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.element().content().add(new XmlText(reader.getText()));
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("an entity nobody declared");
                case XMLStreamConstants.END_ELEMENT -> {
                    Open done = open.pop();
                    XmlElement made = new XmlElement(done.name, done.namespace, done.attributes, done.content,
                            done.line, true);
                    if (open.isEmpty()) {
                        root = made;
                    } else {
                        open.element().content().add(made);
                    }
                }
                default -> {
                }
            }
        }
        if (root == null) {
            throw new XMLStreamException("no element");
        }
        return root;
    }

    private static String namespace(@Nullable String uri) {
        return uri == null ? "" : uri;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            boolean ofXml = XMLConstants.XML_NS_URI.equals(reader.getAttributeNamespace(i));
            found.put(ofXml ? "xml:" + name : name, reader.getAttributeValue(i));
        }
        return found;
    }
}
