package kawat.page.opml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds a line of a list: a feed, a folder, or whatever else a program keeps in one.
///
/// @param attributes by name as written, in their order, known and unknown ones
/// @param children   what is inside, outlines and elements of other names, in their order
public record Outline(Map<String, String> attributes, List<OpmlNode> children) implements OpmlNode {

    public Outline {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /// Makes the outline of a feed.
    public static Outline feed(String title, String address) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("type", "rss");
        attributes.put("text", title);
        attributes.put("title", title);
        attributes.put("xmlUrl", address);
        return new Outline(attributes, List.of());
    }

    /// Makes a folder.
    public static Outline folder(String name, List<Outline> inside) {
        return new Outline(Map.of("text", name), List.copyOf(inside));
    }

    /// Returns an attribute that is there and not blank, whatever the case of its name.
    public Optional<String> attribute(String name) {
        return attributes.entrySet().stream().filter(a -> a.getKey().equalsIgnoreCase(name))
                .map(a -> a.getValue().strip()).filter(v -> !v.isEmpty()).findFirst();
    }

    /// Returns what the line is called.
    public String name() {
        return attribute("title").or(() -> attribute("text")).or(() -> attribute("xmlUrl")).orElse("");
    }

    /// Returns the outlines inside.
    public List<Outline> outlines() {
        return children.stream().filter(Outline.class::isInstance).map(Outline.class::cast).toList();
    }
}
