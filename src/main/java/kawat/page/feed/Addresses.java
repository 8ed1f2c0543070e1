package kawat.page.feed;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Resolves the addresses of a feed against the bases that it sets.
final class Addresses {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private Addresses() {
    }

    /// Returns the address as an absolute one, or as written where there is nothing to resolve it against.
    static String resolve(String base, String address) {
        String stripped = address.strip();
        if (stripped.isEmpty() || base.isEmpty() || SCHEME.matcher(stripped).matches()) {
            return stripped;
        }
        Element link = new Element("a").attr("href", stripped);
        link.setBaseUri(base);
        String absolute = link.absUrl("href");
        return absolute.isEmpty() ? stripped : absolute;
    }

    /// Tells whether a browser would open it as a page.
    static boolean web(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return (lower.startsWith("http://") || lower.startsWith("https://")) && lower.length() > 10
                && lower.chars().noneMatch(c -> c <= ' ');
    }

    /// Returns the base in force at an element: its own, resolved against those around it and the feed's address.
    static String base(Element element, String address) {
        String outer = element.parent() == null ? address : base(element.parent(), address);
        String own = element.attr("xml:base");
        if (own.isEmpty() && element.tagName().equalsIgnoreCase("channel")) {
            own = element.attributes().getIgnoreCase("base");
        }
        if (own.isBlank()) {
            return outer;
        }
        String resolved = resolve(outer, own);
        return web(resolved) ? resolved : outer;
    }

    /// Makes the addresses of HTML absolute.
    static String absolute(String html, String base) {
        if (base.isEmpty() || html.indexOf('<') < 0) {
            return html;
        }
        Document page = Visible.parse(html, base);
        boolean changed = false;
        for (Element element : page.select("[href], [src]")) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().equals("href") || attribute.getKey().equals("src")) {
                    String absolute = resolve(base, attribute.getValue());
                    changed |= !absolute.equals(attribute.getValue());
                    attribute.setValue(absolute);
                }
            }
        }
        if (!changed) {
            return html;
        }
        page.outputSettings().prettyPrint(false);
        return Visible.page(html) ? page.html() : page.body().html();
    }
}
