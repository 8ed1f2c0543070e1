package kawat.page.xml;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Holds an element with what stands in it.
///
/// @param name       without prefix, as written
/// @param namespace  empty where it has none
/// @param attributes by name without prefix, but those of XML itself as `xml:lang`; declarations of namespaces left out
/// @param content    text and elements in their order
/// @param line       where it begins, from 1
/// @param closed     whether its end tag is there; it is missing in a document that was cut off
public record XmlElement(String name, String namespace, Map<String, String> attributes, List<XmlNode> content,
        int line, boolean closed) implements XmlNode {

    public XmlElement {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        content = List.copyOf(content);
    }

    /// Returns the elements right inside.
    public List<XmlElement> children() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast).toList();
    }

    /// Returns the elements of a name right inside.
    public List<XmlElement> children(String called) {
        return children().stream().filter(c -> c.name.equals(called)).toList();
    }

    /// Finds the elements at a path of names below this one, e.g. `"head", "docdata", "urgency"`.
    public Stream<XmlElement> at(String... path) {
        Stream<XmlElement> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(e -> e.children(step).stream());
        }
        return found;
    }

    /// Finds the elements of any of the names at any depth below this one, in the order of the document.
    public Stream<XmlElement> below(String... names) {
        return children().stream().flatMap(
                c -> Stream.concat(Arrays.asList(names).contains(c.name) ? Stream.of(c) : Stream.empty(),
                        c.below(names)));
    }

    /// Returns an attribute that is there and not blank.
    public Optional<String> attribute(String called) {
        return Optional.ofNullable(attributes.get(called)).map(String::strip).filter(v -> !v.isEmpty());
    }

    /// Returns all the text inside, at any depth, in its order.
    public String text() {
        StringBuilder all = new StringBuilder();
        gather(all);
        return all.toString();
    }

    private void gather(StringBuilder all) {
        for (XmlNode node : content) {
            switch (node) {
                case XmlText words -> all.append(words.text());
                case XmlElement element -> element.gather(all);
            }
        }
    }
}
