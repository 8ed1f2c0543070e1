package kawat.page.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Gives the elements of feeds one name each, whatever prefix a feed binds to a namespace, or forgets to bind.
final class Names {

    /// The beginnings of the namespaces that feeds use, in lower case, and the prefix that Kawat knows each by; none for
    /// those of the feed formats themselves.
    private static final Map<String, String> SPACES = Map.ofEntries(Map.entry("http://www.w3.org/2005/atom", ""),
            Map.entry("http://purl.org/atom/", ""), Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
            Map.entry("http://purl.org/rss/1.0/modules/", "module"), Map.entry("http://purl.org/rss/1.0/", ""),
            Map.entry("http://purl.org/net/rss", ""), Map.entry("http://backend.userland.com/rss", ""),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", ""), Map.entry("http://my.netscape.com/", ""),
            Map.entry("http://channel.netscape.com/", ""), Map.entry("http://purl.org/dc/elements/", "dc"),
            Map.entry("http://purl.org/dc/terms", "dcterms"), Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("https://search.yahoo.com/mrss", "media"),
            Map.entry("http://video.search.yahoo.com/mrss", "media"),
            Map.entry("http://www.itunes.com/dtds/", "itunes"), Map.entry("https://www.itunes.com/dtds/", "itunes"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
            Map.entry("http://rssnamespace.org/feedburner/", "feedburner"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"));
    /// Prefixes that mean what they always mean where a feed does not bind them.
    private static final Set<String> KNOWN = Set.copyOf(SPACES.values());
    /// What jsoup takes for the namespace of an element that is in none.
    private static final String NONE = "http://www.w3.org/xml/1998/namespace";

    private Names() {
    }

    /// Returns the name in lower case, with Kawat's prefix before a colon where the element is not of the feed format.
    static String of(Element element) {
        String full = element.tagName().toLowerCase(Locale.ROOT);
        int colon = full.indexOf(':');
        String local = full.substring(colon + 1);
        String prefix = colon < 0 ? "" : full.substring(0, colon);
        String space = element.tag().namespace().toLowerCase(Locale.ROOT);
        if (space.isEmpty() || space.equals(NONE)) {
            return prefix.isEmpty() || prefix.equals("rss") || prefix.equals("atom") ? local : prefix + ":" + local;
        }
        String best = null;
        int length = 0;
        for (Map.Entry<String, String> known : SPACES.entrySet()) {
            if (space.startsWith(known.getKey()) && known.getKey().length() > length) {
                best = known.getValue();
                length = known.getKey().length();
            }
        }
        if (best != null) {
            return best.isEmpty() ? local : best + ":" + local;
        }
        // A feed may put all of itself into a namespace of its own; another one's elements are not taken for the feed's.
        return prefix.isEmpty() ? local : KNOWN.contains(prefix) ? "other:" + local : prefix + ":" + local;
    }

    /// Tells whether the element is one of Atom's.
    static boolean atom(Element element) {
        String space = element.tag().namespace().toLowerCase(Locale.ROOT);
        return space.startsWith("http://www.w3.org/2005/atom") || space.startsWith("http://purl.org/atom/");
    }
}
