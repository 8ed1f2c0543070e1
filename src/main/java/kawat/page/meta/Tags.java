package kawat.page.meta;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kawat.page.story.Text;
import kawat.text.TextCleaner;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads the head of a page.
final class Tags {

    private final Document page;

    Tags(Document page) {
        this.page = page;
    }

    Document page() {
        return page;
    }

    /// Returns what the meta elements of these names hold, in the order of the names, each once.
    List<String> meta(String... names) {
        Set<String> found = new LinkedHashSet<>();
        for (String name : names) {
            for (Element meta : page.select("meta[content]")) {
                if (named(meta, name) && !meta.attr("content").isBlank()) {
                    found.add(clean(meta.attr("content")));
                }
            }
        }
        return new ArrayList<>(found);
    }

    private static boolean named(Element meta, String name) {
        return meta.attr("property").equalsIgnoreCase(name) || meta.attr("name").equalsIgnoreCase(name)
                || meta.attr("http-equiv").equalsIgnoreCase(name);
    }

    /// Returns the first attribute that is not blank among the elements.
    String attr(String selector, String name) {
        return page.select(selector).stream().map(e -> e.attr(name)).filter(t -> !t.isBlank()).findFirst().orElse("");
    }

    Optional<String> first(String selector) {
        return page.select(selector).stream().map(e -> clean(e.text())).filter(t -> !t.isBlank()).findFirst();
    }

    String title() {
        return clean(page.title());
    }

    /// Returns the canonical address, else the one given to social media.
    Optional<String> address() {
        return Stream.of(attr("link[rel=canonical]", "href"), attr("meta[property=og:url]", "content"),
                attr("meta[itemprop=url]", "content")).map(String::strip)
                .filter(a -> a.regionMatches(true, 0, "http", 0, 4)).findFirst();
    }

    /// Returns the host of the address in lower case, empty where there is none.
    String host() {
        return address().map(a -> {
            try {
                return Optional.ofNullable(URI.create(a).getHost()).orElse("");
            } catch (IllegalArgumentException e) {
                // An address with a blank or a brace in it still begins with its host.
                return a.replaceFirst("(?i)^https?://", "").replaceFirst("[/?#:].*$", "");
            }
        }).orElse("").toLowerCase(Locale.ROOT);
    }

    /// Returns every name that the page gives the site it belongs to.
    Set<String> sites() {
        Set<String> sites = new LinkedHashSet<>(meta("og:site_name", "application-name", "apple-mobile-web-app-title",
                "dc.publisher", "publisher", "copyright", "smartbanner:title"));
        page.select("[itemprop=publisher] [itemprop=name]")
                .forEach(e -> sites.add(clean(e.hasAttr("content") ? e.attr("content") : e.text())));
        Set<String> headlines = new LinkedHashSet<>();
        meta("og:title", "twitter:title").forEach(t -> headlines.add(Text.key(t)));
        sites.removeIf(s -> s.isBlank() || s.length() > 80 || Text.words(s) > 7 || headlines.contains(Text.key(s)));
        return sites;
    }

    /// Returns a text without entities, on one line.
    static String clean(String text) {
        String plain = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
        // Some pages write the entities of entities.
        plain = plain.indexOf('&') < 0 ? plain : Parser.unescapeEntities(plain, false);
        return Text.oneLine(TextCleaner.clean(plain));
    }
}
