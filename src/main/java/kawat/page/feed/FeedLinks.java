package kawat.page.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kawat.page.story.Text;
import kawat.source.Limits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Finds the feeds that a page points to.
public final class FeedLinks {

    /// More are a list of feeds, of which a reader picks by hand.
    private static final int MOST = 50;
    private static final Set<String> TYPES = Set.of("application/rss+xml", "application/atom+xml",
            "application/rdf+xml", "application/feed+json", "text/rss+xml", "text/atom+xml", "application/x.atom+xml",
            "application/x-atom+xml", "application/rss", "text/rss");
    /// Types that are a feed's only where the address says so too.
    private static final Set<String> VAGUE = Set.of("application/json", "application/xml", "text/xml");
    private static final Pattern LOOKS = Pattern.compile(
            "(?i)(?:^|[/._?&=-])(?:rss2?|atom|feeds?|rdf|xmlrss)(?:[/._?&=-]|$)");
    private static final Pattern NO_FEED = Pattern.compile(
            "(?i)/(?:feedback|feeding)|/comments/feed|oembed|wp-json|\\.(?:html?|png|jpe?g|gif|svg|css|js)(?:[?#]|$)");

    private FeedLinks() {
    }

    /// Returns the feeds, those that the page declares first.
    ///
    /// @param html    of the page
    /// @param address from where the page was read
    public static List<FeedLink> of(String html, String address) {
        Document page = Jsoup.parse(html, address, Parser.htmlParser().setMaxDepth(Limits.MARKUP_DEPTH));
        Map<String, FeedLink> found = new LinkedHashMap<>();
        List<Element> links = new ArrayList<>(page.select("link[rel][href]"));
        links.addAll(page.select("a[rel~=(?i)\\balternate\\b][type][href]"));
        for (Element link : links) {
            Set<String> rel = Set.of(link.attr("rel").strip().toLowerCase(Locale.ROOT).split("\\s+"));
            String type = link.attr("type").split(";")[0].strip().toLowerCase(Locale.ROOT);
            boolean feed = TYPES.contains(type)
                    || VAGUE.contains(type) && LOOKS.matcher(link.attr("href")).find()
                    || rel.contains("feed") && type.isEmpty();
            if (feed && (rel.contains("alternate") || rel.contains("feed")) && !rel.contains("stylesheet")) {
                add(found, link, link.attr("title"), true);
            }
        }
        for (Element link : page.select("a[href]")) {
            String href = link.attr("href");
            if (LOOKS.matcher(href).find() || href.startsWith("feed:")) {
                add(found, link, link.text(), false);
            }
        }
        return found.values().stream().limit(MOST).toList();
    }

    private static void add(Map<String, FeedLink> found, Element link, String title, boolean declared) {
        String href = http(link.attr("href").strip());
        String absolute = Addresses.resolve(link.baseUri(), href).replaceFirst("#.*$", "");
        if (Addresses.web(absolute) && !NO_FEED.matcher(absolute).find()) {
            found.putIfAbsent(absolute, new FeedLink(absolute, Text.oneLine(title), declared));
        }
    }

    /// The address behind one whose scheme says that it is a feed; any other as it is.
    static String http(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("feed://") || lower.startsWith("rss://")) {
            return "https://" + address.substring(address.indexOf("//") + 2);
        }
        if (lower.startsWith("feeds://")) {
            return "https://" + address.substring(8);
        }
        return lower.startsWith("feed:http") ? address.substring(5) : address;
    }
}
