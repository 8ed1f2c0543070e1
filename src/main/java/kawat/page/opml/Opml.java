package kawat.page.opml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Holds a list of subscriptions.
///
/// @param attributes of the outermost element: the version, and the prefixes that it declares
/// @param head       elements of the head, in their order
/// @param body       elements of the body, in their order
public record Opml(Map<String, String> attributes, List<Other> head, List<OpmlNode> body) {

    public Opml {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        head = List.copyOf(head);
        body = List.copyOf(body);
    }

    /// Makes a list of our own.
    public static Opml of(List<Outline> outlines) {
        return new Opml(Map.of("version", "2.0"), List.of(), List.copyOf(outlines));
    }

    /// Returns what can be subscribed to, and what cannot with the reason.
    public Subscriptions subscriptions() {
        return Subscriptions.of(this);
    }
}
