package kawat.page.meta;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kawat.page.story.Text;
import kawat.text.TextCleaner;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The elements of a page, sorted by what they may say of its story. Filled on the one walk through the page that also
/// breaks it into lines: each walk more would cost as much again.
public final class PageElements {

    private static final Pattern WRITER = Pattern.compile("(?:.*\\s)?(?:author|creator)(?:\\s.*)?");

    private final Document page;
    /// All elements of the page in their order.
    private final List<Element> elements = new ArrayList<>();
    private final List<Element> metas = new ArrayList<>();
    private final List<Element> links = new ArrayList<>();
    /// Those with microdata.
    private final List<Element> items = new ArrayList<>();
    private final List<Element> json = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    /// Places of what may name writers, and of time elements.
    private final List<Integer> writers = new ArrayList<>();
    private final List<Integer> times = new ArrayList<>();
    private final List<Integer> clocks = new ArrayList<>();
    private final List<Element> bases = new ArrayList<>();
    /// What the meta elements hold, by their names in lower case.
    private final Map<String, List<String>> held = new HashMap<>();
    private @Nullable String title;
    private @Nullable String address;

    /// @param page which is walked through next
    public PageElements(Document page) {
        this.page = page;
    }

    /// Takes the next element of the page.
    ///
    /// @param names what it is called, as [ListedNames] has it
    public void add(Element element, long names) {
        elements.add(element);
        String tag = element.normalName();
        boolean heading = tag.equals("h1");
        boolean writer = tag.equals("address");
        boolean time = tag.equals("time");
        if (time) {
            times.add(elements.size() - 1);
        }
        if (time || Clocks.like(element)) {
            clocks.add(elements.size() - 1);
        }
        sort(element, tag);
        if ((names & ListedNames.MARKED) != 0) {
            String property = element.attr("itemprop");
            if (element.hasAttr("itemprop")) {
                items.add(element);
            }
            heading |= property.contains("headline") || element.attr("role").strip().equalsIgnoreCase("heading")
                    && element.attr("aria-level").strip().equals("1");
            writer |= marked(element);
        }
        writer |= (Called.of(names) & Called.WRITER) != 0;
        if (heading) {
            headings.add(element);
        }
        if (writer) {
            writers.add(elements.size() - 1);
        }
    }

    private void sort(Element element, String tag) {
        switch (tag) {
            case "meta" -> {
                metas.add(element);
                hold(element);
            }
            case "link" -> links.add(element);
            case "base" -> bases.add(element);
            case "script" -> {
                if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                    json.add(element);
                }
            }
            default -> {
                // Of most elements only microdata is of use.
            }
        }
    }

    /// Tells whether microdata or a link says that the element names who wrote something.
    static boolean marked(Element element) {
        return element.attributesSize() > 0
                && (WRITER.matcher(element.attr("itemprop")).matches() || element.attr("rel").contains("author"));
    }

    private void hold(Element meta) {
        String content = meta.attr("content");
        if (content.isBlank()) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        for (String key : List.of("property", "name", "http-equiv")) {
            names.add(meta.attr(key).toLowerCase(Locale.ROOT));
        }
        names.forEach(n -> held.computeIfAbsent(n, k -> new ArrayList<>()).add(content));
    }

    Document page() {
        return page;
    }

    /// Returns all elements in their order.
    List<Element> elements() {
        return elements;
    }

    /// Returns the main headings.
    List<Element> headings() {
        return headings;
    }

    /// Returns the places of the elements that may name writers.
    List<Integer> writers() {
        return writers;
    }

    /// Returns the places of the time elements.
    List<Integer> times() {
        return times;
    }

    /// Returns the places of the elements that may show a time of day, the time elements among them.
    List<Integer> clocks() {
        return clocks;
    }

    /// Returns the address that the others on the page start from.
    Optional<String> base() {
        return bases.stream().filter(b -> b.hasAttr("href") && b.closest("head") != null).map(b -> b.attr("href"))
                .findFirst();
    }

    /// Returns the elements with microdata.
    List<Element> items() {
        return items;
    }

    /// Returns the scripts that hold data about the page.
    List<Element> json() {
        return json;
    }

    /// Returns what the meta elements of these names hold, in the order of the names, each once.
    List<String> meta(String... names) {
        Set<String> found = new LinkedHashSet<>();
        for (String name : names) {
            held.getOrDefault(name, List.of()).forEach(c -> found.add(clean(c)));
        }
        return new ArrayList<>(found);
    }

    /// Returns the first content that is not blank of the meta elements that have this value of an attribute.
    String content(String attribute, String value) {
        return first(metas, attribute, value, "content");
    }

    private static String first(List<Element> elements, String attribute, String value, String wanted) {
        for (Element e : elements) {
            if (e.attr(attribute).strip().equalsIgnoreCase(value) && !e.attr(wanted).isBlank()) {
                return e.attr(wanted);
            }
        }
        return "";
    }

    /// Returns the elements that name the publisher in microdata.
    List<Element> publishers() {
        return items.stream().filter(e -> prop(e, "name") && e.parents().stream().anyMatch(p -> prop(p, "publisher")))
                .toList();
    }

    private static boolean prop(Element element, String name) {
        return element.attr("itemprop").strip().equalsIgnoreCase(name);
    }

    /// Returns the language that the page says it is in.
    String language() {
        return elements.stream().filter(e -> e.normalName().equals("html")).map(e -> e.attr("lang"))
                .filter(l -> !l.isBlank()).findFirst().orElse("");
    }

    String title() {
        if (title == null) {
            title = clean(page.title());
        }
        return title;
    }

    /// Returns the canonical address, else the one given to social media; to be asked when all elements are in.
    Optional<String> address() {
        if (address == null) {
            address = Stream
                    .of(first(links, "rel", "canonical", "href"), first(metas, "property", "og:url", "content"),
                            first(metas, "itemprop", "url", "content"))
                    .map(String::strip)
                    .filter(a -> a.regionMatches(true, 0, "http", 0, 4)).findFirst().orElse("");
        }
        return Optional.of(address).filter(a -> !a.isEmpty());
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
        publishers().forEach(e -> sites.add(clean(e.hasAttr("content") ? e.attr("content") : e.text())));
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
