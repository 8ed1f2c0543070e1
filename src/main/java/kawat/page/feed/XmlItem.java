package kawat.page.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kawat.page.story.Dates.Shown;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Reads one item of a feed in XML.
final class XmlItem {

    private static final int MOST_SUBJECTS = 100;
    private static final int LONGEST_NAME = 300;
    private static final int MOST_PICTURES = 100;
    private static final Set<String> SUMMARIES = Set.of("description", "summary", "abstract", "dc:description",
            "itunes:summary", "dcterms:abstract");
    private static final Pattern PERSON = Pattern
            .compile("\\s*\\S+@\\S+\\s*\\((.+)\\)\\s*|(.+?)\\s*[<(]\\S+@\\S+[>)]\\s*");

    private final FeedDates dates;
    private final String address;

    XmlItem(FeedDates dates, String address) {
        this.dates = dates;
        this.address = address;
    }

    FeedItem read(Element item, Optional<String> ofFeed, List<String> authorsOfFeed) {
        Map<String, List<Element>> parts = XmlFeed.parts(item);
        parts.getOrDefault("media:group", List.of()).forEach(g -> XmlFeed.parts(g)
                .forEach((name, all) -> parts.computeIfAbsent(name, n -> new ArrayList<>()).addAll(all)));
        Optional<String> own = Optional.of(language(item)).filter(l -> !l.isEmpty())
                .or(() -> Optional.of(XmlFeed.first(parts, "dc:language", "language")).filter(l -> !l.isEmpty()))
                .map(XmlItem::tag);
        Optional<String> language = own.or(() -> ofFeed);
        Optional<String> link = link(item, parts);
        Optional<String> guid = Stream.of(XmlFeed.first(parts, "guid", "id"), item.attr("rdf:about").strip(),
                XmlFeed.first(parts, "dc:identifier")).filter(g -> !g.isEmpty()).findFirst();
        String published = XmlFeed.last(parts, "pubdate", "published", "issued", "dcterms:issued", "dc:date",
                "dcterms:created", "created", "dcterms:date", "date", "dcterms:available");
        String modified = XmlFeed.last(parts, "updated", "modified", "dcterms:modified", "lastmod", "lastbuilddate");
        if (modified.isEmpty()) {
            modified = item.attributes().getIgnoreCase("lastmod");
        }
        List<String> authors = people(parts);
        Texts texts = texts(item, parts);
        Optional<Element> source = parts.getOrDefault("source", List.of()).stream().findFirst();
        return new FeedItem(guid, link, title(parts), date(published, language), date(modified, language),
                Stream.of(published, modified).filter(d -> !d.isBlank()).findFirst().map(String::strip),
                authors.isEmpty() ? authorsOfFeed : authors, own,
                source.map(s -> title(XmlFeed.parts(s)).orElseGet(() -> Construct.text(s))).filter(s -> !s.isBlank()),
                texts.summary(), texts.content(), pictures(parts),
                subjects(parts));
    }

    private Optional<Shown> date(String written, Optional<String> language) {
        return dates.read(written, language);
    }

    static Optional<String> title(Map<String, List<Element>> parts) {
        for (String name : List.of("title", "dc:title", "media:title", "itunes:title")) {
            for (Element part : parts.getOrDefault(name, List.of())) {
                String text = titleText(part);
                if (!text.isEmpty()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    /// A title of a format that does not say what its titles are has markup where it has tags that browsers know.
    private static String titleText(Element title) {
        return title.attr("type").isEmpty() && title.attr("mode").isEmpty() && title.childrenSize() == 0
                && !Names.atom(title) ? Visible.title(title.wholeText()) : Construct.text(title);
    }

    /// Returns a tag of a language as BCP 47 has it.
    static String tag(String written) {
        return written.strip().replace('_', '-');
    }

    /// Returns the language in force at an element.
    static String language(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            String tag = at.attr("xml:lang").strip();
            if (!tag.isEmpty()) {
                return tag;
            }
        }
        return "";
    }

    /// Returns the address of the page that an item or a channel stands for.
    Optional<String> link(Element of, Map<String, List<Element>> parts) {
        List<String> found = new ArrayList<>();
        List<String> other = new ArrayList<>();
        parts.getOrDefault("feedburner:origlink", List.of()).forEach(l -> found.add(resolve(l, l.wholeText())));
        for (Element link : parts.getOrDefault("link", List.of())) {
            String href = link.attr("href");
            String rel = link.attr("rel").strip().toLowerCase(java.util.Locale.ROOT);
            if (href.isBlank()) {
                if (!link.hasAttr("rel") || rel.equals("alternate")) {
                    found.add(resolve(link, text(link)));
                }
            } else if (rel.isEmpty() || rel.equals("alternate") || rel.endsWith("/alternate")) {
                boolean page = link.attr("type").isEmpty() || link.attr("type").contains("html");
                (page ? found : other).add(resolve(link, href));
            }
        }
        other.addAll(0, Stream.of("url", "media:link", "prodlink").map(n -> XmlFeed.first(parts, n))
                .filter(u -> !u.isEmpty()).map(u -> resolve(of, u)).toList());
        String href = of.attributes().getIgnoreCase("href");
        if (!href.isBlank()) {
            found.add(resolve(of, href));
        }
        for (Element guid : parts.getOrDefault("guid", List.of())) {
            String permanent = guid.attributes().getIgnoreCase("ispermalink").strip();
            String text = guid.wholeText().strip();
            if (permanent.isEmpty() || permanent.equalsIgnoreCase("true")) {
                String resolved = resolve(guid, text);
                if (Addresses.web(text) || !permanent.isEmpty() && Addresses.web(resolved)) {
                    other.add(resolved);
                }
            }
        }
        for (Element content : parts.getOrDefault("content", List.of())) {
            if (content.hasAttr("src")) {
                other.add(resolve(content, content.attr("src")));
            }
        }
        String about = of.attr("rdf:about");
        if (Addresses.web(about) && !Names.of(of).equals("channel")) {
            other.add(about);
        }
        found.addAll(other);
        return found.stream().filter(l -> !l.isBlank()).findFirst();
    }

    /// Words of the element alone, or of all in it where it has none of its own.
    private static String text(Element element) {
        StringBuilder own = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                own.append(words.getWholeText());
            }
        }
        return own.isEmpty() ? element.wholeText() : own.toString();
    }

    private String resolve(Element at, String written) {
        return Addresses.resolve(Addresses.base(at, address), written);
    }

    /// Returns the writers by name, or by whatever they are given by.
    static List<String> people(Map<String, List<Element>> parts) {
        Set<String> people = new LinkedHashSet<>();
        for (String name : List.of("author", "dc:creator", "dc:author", "dcterms:creator", "itunes:author")) {
            if (!people.isEmpty() && name.startsWith("itunes")) {
                break;
            }
            for (Element part : parts.getOrDefault(name, List.of())) {
                Map<String, List<Element>> of = XmlFeed.parts(part);
                String written = of.isEmpty()
                        ? Visible.title(part.wholeText())
                        : Stream.of("name", "media:name", "email", "uri", "url").map(n -> XmlFeed.first(of, n))
                                .filter(n -> !n.isEmpty()).findFirst().orElseGet(() -> Construct.text(part));
                Matcher person = PERSON.matcher(written);
                String one = written.length() > LONGEST_NAME || !person.matches()
                        ? written
                        : person.group(1) != null ? person.group(1) : person.group(2);
                if (!one.isBlank()) {
                    people.add(one.strip());
                }
            }
        }
        return List.copyOf(people);
    }

    private record Texts(Optional<String> summary, Optional<String> content) {}

    private Texts texts(Element item, Map<String, List<Element>> parts) {
        Set<String> contents = new LinkedHashSet<>();
        for (String name : List.of("content:encoded", "content", "xhtml:body", "body", "fullitem", "xhtml:div")) {
            parts.getOrDefault(name, List.of()).forEach(e -> add(contents, e));
        }
        Map<String, String> summaries = new LinkedHashMap<>();
        for (Element part : item.children()) {
            String name = Names.of(part);
            if (SUMMARIES.contains(name)) {
                Set<String> one = new LinkedHashSet<>();
                add(one, part);
                one.forEach(s -> summaries.putIfAbsent(name, s));
            }
        }
        List<String> two = Stream.of("description", "summary", "abstract").map(summaries::get)
                .filter(java.util.Objects::nonNull).sorted(
                        java.util.Comparator.comparingInt(s -> List.copyOf(summaries.values()).indexOf(s)))
                .distinct().toList();
        Optional<String> summary = two.stream().findFirst().or(() -> summaries.values().stream().findFirst())
                .or(() -> parts.getOrDefault("media:description", List.of()).stream().map(Construct::html)
                        .filter(s -> !s.isBlank()).findFirst());
        Optional<String> content = contents.stream().findFirst().or(() -> two.stream().skip(1).findFirst());
        return new Texts(summary, content);
    }

    /// An element that shows nothing takes the place of no other.
    private void add(Set<String> to, Element element) {
        String html = Construct.html(element);
        if (!html.isBlank() && (html.contains("<img") || !Visible.text(html).isEmpty())) {
            to.add(Addresses.absolute(html, Addresses.base(element, address)));
        }
    }

    private List<FeedPicture> pictures(Map<String, List<Element>> parts) {
        Map<String, FeedPicture> found = new LinkedHashMap<>();
        String around = Stream.of("media:description", "media:title", "media:text")
                .flatMap(n -> parts.getOrDefault(n, List.of()).stream()).map(Construct::text)
                .filter(t -> !t.isEmpty()).findFirst().orElse("");
        for (Element media : parts.getOrDefault("media:content", List.of())) {
            Map<String, List<Element>> of = XmlFeed.parts(media);
            String kind = media.attr("medium") + media.attr("type");
            String said = Stream.of("media:description", "media:title", "media:text")
                    .flatMap(n -> of.getOrDefault(n, List.of()).stream()).map(Construct::text)
                    .filter(t -> !t.isEmpty()).findFirst().orElse(around);
            if (kind.startsWith("image") || kind.isEmpty() && !media.attr("url").isBlank()) {
                picture(found, resolve(media, media.attr("url")), said);
            } else {
                of.getOrDefault("media:thumbnail", List.of())
                        .forEach(t -> picture(found, resolve(t, t.attr("url")), said));
            }
        }
        for (Element enclosure : parts.getOrDefault("enclosure", List.of())) {
            if (enclosure.attr("type").startsWith("image/")) {
                picture(found, resolve(enclosure, enclosure.attr("url")), "");
            }
        }
        for (Element link : parts.getOrDefault("link", List.of())) {
            if (link.attr("rel").equals("enclosure") && link.attr("type").startsWith("image/")) {
                picture(found, resolve(link, link.attr("href")), link.attr("title"));
            }
        }
        if (found.isEmpty()) {
            parts.getOrDefault("media:thumbnail", List.of())
                    .forEach(t -> picture(found, resolve(t, t.attr("url")), around));
        }
        return found.values().stream().limit(MOST_PICTURES).toList();
    }

    private static void picture(Map<String, FeedPicture> found, String address, String said) {
        if (Addresses.web(address)) {
            found.putIfAbsent(address, new FeedPicture(address,
                    Optional.of(said).map(Visible::title).filter(s -> !s.isEmpty())));
        }
    }

    private static List<String> subjects(Map<String, List<Element>> parts) {
        return Stream.of("category", "dc:subject", "media:category")
                .flatMap(n -> parts.getOrDefault(n, List.of()).stream())
                .map(c -> Stream.of(c.attr("label"), Visible.title(c.wholeText()), c.attr("term")).map(String::strip)
                        .filter(t -> !t.isEmpty()).findFirst().orElse(""))
                .filter(t -> !t.isEmpty()).distinct().limit(MOST_SUBJECTS).toList();
    }
}
