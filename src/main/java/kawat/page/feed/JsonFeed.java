package kawat.page.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kawat.article.Rejected;
import kawat.source.BadBytes;
import kawat.source.Limits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON Feed 1.0 and 1.1, and RSS 2.0 as it is written in JSON.
final class JsonFeed {

    private static final int NAME = 1_000;
    private static final int NUMBER = 100;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(Limits.JSON_DEPTH)
                    .maxStringLength(Limits.JSON_CHARS).maxDocumentLength(Limits.FEED_BYTES).maxNameLength(NAME)
                    .maxNumberLength(NUMBER).build())
            .build()).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final FeedDates dates;

    JsonFeed(FeedDates dates) {
        this.dates = dates;
    }

    Feed read(String text, String address) throws BadBytes {
        JsonNode root = tree(text);
        JsonNode channel = root.path("rss").path("channel");
        boolean rss = channel.isObject();
        if (!rss && !(root.isObject() && root.path("items").isArray())) {
            throw new BadBytes("it is JSON, but no feed: it has no list of items", Optional.empty());
        }
        JsonNode feed = rss ? channel : root;
        JsonNode items = rss ? channel.path("item") : root.path("items");
        Optional<String> language = string(feed, "language").map(XmlItem::tag);
        List<FeedItem> found = new ArrayList<>();
        Optional<Rejected> fault = Optional.empty();
        List<JsonNode> all = items.isArray()
                ? List.copyOf(items.values())
                : items.isObject() ? List.of(items) : List.of();
        for (JsonNode item : all) {
            if (found.size() >= Limits.FEED_ITEMS) {
                fault = Optional.of(XmlFeed.tooMany());
                break;
            }
            if (item.isObject()) {
                found.add(rss ? rssItem(item, address, language) : item(item, address, language, people(feed)));
            }
        }
        return new Feed(string(feed, "title").map(Visible::title),
                string(feed, rss ? "link" : "home_page_url").map(u -> Addresses.resolve(address, u)), language, found,
                fault);
    }

    private static JsonNode tree(String text) throws BadBytes {
        try {
            JsonNode root = MAPPER.readTree(text);
            if (root == null || root.isMissingNode()) {
                throw new BadBytes("it holds no JSON", Optional.empty());
            }
            return root;
        } catch (StreamConstraintsException e) {
            throw new BadBytes("its JSON is nested more deeply, or holds longer values, than Kawat reads", where(e));
        } catch (JacksonException e) {
            throw new BadBytes("its JSON is damaged or cut off", where(e));
        }
    }

    private static Optional<String> where(JacksonException e) {
        return Optional.ofNullable(e.getLocation()).filter(l -> l.getLineNr() > 0)
                .map(l -> "line " + l.getLineNr() + ", column " + l.getColumnNr());
    }

    private FeedItem item(JsonNode item, String address, Optional<String> ofFeed, List<String> authorsOfFeed) {
        Optional<String> link = string(item, "url").or(() -> string(item, "external_url"))
                .map(u -> Addresses.resolve(address, u));
        Optional<String> guid = string(item, "id");
        String base = link.orElse(address);
        Optional<String> content = string(item, "content_html").map(h -> Addresses.absolute(h, base))
                .filter(h -> !h.isBlank()).or(() -> string(item, "content_text").map(Visible::escaped));
        Optional<String> language = string(item, "language");
        Optional<String> published = string(item, "date_published");
        Optional<String> modified = string(item, "date_modified");
        List<String> authors = people(item);
        Map<String, FeedPicture> pictures = new LinkedHashMap<>();
        Stream.concat(Stream.of("image", "banner_image").flatMap(n -> string(item, n).stream()),
                item.path("attachments").values().stream()
                        .filter(a -> string(a, "mime_type").orElse("").startsWith("image/"))
                        .flatMap(a -> string(a, "url").stream()))
                .map(u -> Addresses.resolve(base, u)).filter(Addresses::web).limit(100)
                .forEach(u -> pictures.putIfAbsent(u, new FeedPicture(u, Optional.empty())));
        return new FeedItem(guid, link.or(() -> guid.filter(Addresses::web)), string(item, "title").map(Visible::title),
                published.flatMap(d -> dates.read(d, language.or(() -> ofFeed))),
                modified.flatMap(d -> dates.read(d, language)),
                published.or(() -> modified), authors.isEmpty() ? authorsOfFeed : authors, language, Optional.empty(),
                string(item, "summary").map(Visible::escaped), content, List.copyOf(pictures.values()),
                item.path("tags").values().stream().filter(JsonNode::isString).map(JsonNode::stringValue).limit(100)
                        .toList());
    }

    private FeedItem rssItem(JsonNode item, String address, Optional<String> language) {
        Optional<String> guid = string(item, "guid").or(() -> string(item.path("guid"), "#value"));
        Optional<String> link = string(item, "link").map(u -> Addresses.resolve(address, u))
                .or(() -> guid.filter(Addresses::web));
        Optional<String> dated = string(item, "pubDate");
        String base = link.orElse(address);
        return new FeedItem(guid, link, string(item, "title").map(Visible::title),
                dated.flatMap(d -> dates.read(d, language)), Optional.empty(), dated,
                string(item, "author").or(() -> string(item, "dc:creator")).stream().toList(), Optional.empty(),
                string(item.path("source"), "#value"),
                string(item, "description").map(h -> Addresses.absolute(h, base)),
                string(item, "content:encoded").filter(h -> !h.isBlank()).map(h -> Addresses.absolute(h, base)),
                List.of(), string(item, "category").stream().toList());
    }

    private static List<String> people(JsonNode of) {
        List<String> people = new ArrayList<>();
        Stream.concat(of.path("authors").values().stream(), Stream.of(of.path("author")))
                .map(a -> string(a, "name").or(() -> string(a, "url"))).flatMap(Optional::stream).distinct()
                .forEach(people::add);
        return people;
    }

    /// Numbers are taken for what they look like: ids are often written so.
    private static Optional<String> string(JsonNode of, String name) {
        JsonNode value = of.path(name);
        String text = value.isString() ? value.stringValue() : value.isNumber() ? value.asString() : "";
        return Optional.of(text.strip()).filter(t -> !t.isEmpty());
    }
}
