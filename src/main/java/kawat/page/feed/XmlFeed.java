package kawat.page.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kawat.article.Rejected;
import kawat.source.BadBytes;
import kawat.source.Limits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads feeds written in XML. The parser knows no document types and fetches and expands nothing; it mends what is not
/// well formed, as much of what calls itself a feed is not.
final class XmlFeed {

    private static final Rejected CUT = new Rejected("the feed is cut off: its end is missing", Optional.empty());

    private final FeedDates dates;

    XmlFeed(FeedDates dates) {
        this.dates = dates;
    }

    Feed read(String text, String address) throws BadBytes {
        if (text.chars().filter(c -> c == '<').count() > 3L * Limits.XML_ELEMENTS) {
            throw new BadBytes("it has more than " + Limits.XML_ELEMENTS + " elements, the most that Kawat reads",
                    Optional.empty());
        }
        Document document = Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(Limits.MARKUP_DEPTH));
        @Nullable
        Element root = document.firstElementChild();
        if (root == null) {
            throw new BadBytes("it is XML without an element", Optional.empty());
        }
        List<Element> found = new ArrayList<>();
        boolean more = items(root, found);
        Element channel = channel(root);
        if (found.isEmpty() && !FeedReader.root(Names.of(root))) {
            throw new BadBytes("it is XML, but no feed: there is no channel and no item in it", Optional.empty());
        }
        Optional<Rejected> fault = Optional.empty();
        if (!closed(text, root)) {
            fault = Optional.of(CUT);
            if (!found.isEmpty() && open(text, found.getLast())) {
                found.removeLast();
            }
        } else if (more) {
            fault = Optional.of(tooMany());
        }
        Map<String, List<Element>> parts = parts(channel);
        Optional<String> home = new XmlItem(dates, address).link(channel, parts).filter(l -> !l.equals(address));
        // A feed that comes from nowhere in particular means the addresses of its site.
        XmlItem reader = new XmlItem(dates, address.isEmpty() ? home.filter(Addresses::web).orElse("") : address);
        Optional<String> language = Optional.of(first(parts, "language", "dc:language")).filter(l -> !l.isBlank())
                .or(() -> Optional.of(XmlItem.language(channel))).filter(l -> !l.isEmpty());
        List<String> authors = Names.atom(channel) ? XmlItem.people(parts) : List.of();
        List<FeedItem> items = found.stream().map(i -> reader.read(i, language, authors)).toList();
        Optional<String> title = XmlItem.title(parts);
        return new Feed(title, home, language.map(XmlItem::tag), items, fault);
    }

    static Rejected tooMany() {
        return new Rejected("the feed has more than " + Limits.FEED_ITEMS + " items; the rest is left out",
                Optional.empty());
    }

    /// Collects the items, outermost ones only; tells whether there are more than Kawat reads.
    private static boolean items(Element root, List<Element> found) {
        @Nullable
        Element at = root;
        while (at != null) {
            if (named(at, "item") || named(at, "entry")) {
                if (found.size() >= Limits.FEED_ITEMS) {
                    return true;
                }
                found.add(at);
                at = after(at, root);
            } else {
                @Nullable
                Element child = content(at) ? null : at.firstElementChild();
                at = child != null ? child : after(at, root);
            }
        }
        return false;
    }

    private static @Nullable Element after(Element element, Element root) {
        for (Element at = element; at != null && !at.equals(root); at = at.parent()) {
            Element next = at.nextElementSibling();
            if (next != null) {
                return next;
            }
        }
        return null;
    }

    /// Tells whether an element holds text of the feed, in which nothing is an item.
    private static boolean content(Element element) {
        return switch (Names.of(element)) {
            case "title", "description", "subtitle", "tagline", "info", "rights", "image", "textinput" -> true;
            default -> false;
        };
    }

    private static Element channel(Element root) {
        return named(root, "channel") || named(root, "feed")
                ? root
                : root.children().stream().filter(c -> named(c, "channel")).findFirst().orElse(root);
    }

    private static boolean named(Element element, String name) {
        return Names.of(element).equals(name);
    }

    /// Returns the children by name, in the order of the feed.
    static Map<String, List<Element>> parts(Element element) {
        Map<String, List<Element>> parts = new LinkedHashMap<>();
        for (Element child : element.children()) {
            parts.computeIfAbsent(Names.of(child), n -> new ArrayList<>()).add(child);
        }
        return parts;
    }

    /// Returns the text of the first child of any of the names that has some.
    static String first(Map<String, List<Element>> parts, String... names) {
        for (String name : names) {
            for (Element part : parts.getOrDefault(name, List.of())) {
                String text = part.wholeText().strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    /// Returns the last text of the children of the first name that has some.
    static String last(Map<String, List<Element>> parts, String... names) {
        for (String name : names) {
            String text = parts.getOrDefault(name, List.of()).reversed().stream().map(e -> e.wholeText().strip())
                    .filter(t -> !t.isEmpty()).findFirst().orElse("");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static boolean closed(String text, Element root) {
        String end = text.substring(Math.max(0, text.length() - 4096)).toLowerCase(Locale.ROOT);
        return text.toLowerCase(Locale.ROOT).contains("</" + root.tagName().toLowerCase(Locale.ROOT))
                || end.stripTrailing().endsWith("/>") && root.childNodeSize() == 0;
    }

    private static boolean open(String text, Element item) {
        // A tag that is itself cut off opened nothing.
        int last = text.lastIndexOf("<" + item.tagName(), text.lastIndexOf('>'));
        return last > text.lastIndexOf("</" + item.tagName());
    }
}
