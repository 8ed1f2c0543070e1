package kawat.page.meta;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kawat.source.Limits;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the articles that a page describes in JSON-LD.
final class JsonLd {

    /// Nodes looked at before a page is taken to be playing games.
    private static final int MOST_NODES = 5_000;
    private static final int MOST_UPDATES = 2_000;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(Limits.JSON_DEPTH)
                    .maxStringLength(Limits.JSON_CHARS).maxDocumentLength(Limits.JSON_CHARS).build())
            .build()).enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private static final Pattern BROKEN_TYPE = Pattern.compile("\"@type\"\\s*:\\s*\"\\w*(?:Article|BlogPosting)\"");

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final List<JsonNode> articles = new ArrayList<>();
    /// Pages that say when they were published: asked when no article does.
    private final List<JsonNode> pages = new ArrayList<>();
    private final List<Said> pieces = new ArrayList<>();
    private int seen;

    private JsonLd() {
    }

    /// What it says; strings as they stand there, empty where it says nothing.
    ///
    /// @param live whether it says that it is a live blog
    record Said(String headline, String alternative, List<String> people, List<String> organisations, String publisher,
            String published, String modified, String body, List<String> sections, List<String> addresses,
            boolean live, List<Update> updates) {}

    /// An entry of a live blog.
    record Update(String headline, String published, String body) {}

    /// Returns what the page's data says of each article in it.
    static List<Said> read(List<Element> scripts) {
        JsonLd data = new JsonLd();
        for (Element script : scripts) {
            String json = script.data().strip();
            if (json.startsWith("<!--") || json.startsWith("//") || json.startsWith("/*")) {
                json = json.substring(Math.max(0, Math.min(at(json, '{'), at(json, '['))));
            }
            try {
                data.walk(MAPPER.readTree(json));
            } catch (JacksonException e) {
                // What is broken may still hold single strings that are whole.
                salvaged(json).ifPresent(data.pieces::add);
            }
        }
        data.articles.addAll(data.pages);
        return Stream.concat(data.articles.stream().map(data::said), data.pieces.stream()).toList();
    }

    private static int at(String json, char c) {
        int at = json.indexOf(c);
        return at < 0 ? json.length() : at;
    }

    private void walk(JsonNode root) {
        Deque<JsonNode> left = new ArrayDeque<>();
        left.add(root);
        for (; !left.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = left.poll();
            if (node.isArray()) {
                node.forEach(left::add);
            } else if (node.isObject()) {
                String id = text(node, "@id");
                if (!id.isEmpty() && node.has("name")) {
                    byId.putIfAbsent(id, node);
                }
                if (article(node)) {
                    articles.add(node);
                } else if (node.has("datePublished")
                        && texts(node.path("@type")).stream().anyMatch(t -> t.endsWith("WebPage"))) {
                    pages.add(node);
                }
                for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage", "author", "publisher")) {
                    if (node.path(key).isContainer()) {
                        left.add(node.get(key));
                    }
                }
            }
        }
    }

    private static Optional<Said> salvaged(String json) {
        if (!BROKEN_TYPE.matcher(json).find()) {
            return Optional.empty();
        }
        String published = piece("datePublished", json);
        String headline = piece("headline", json);
        return published.isEmpty() && headline.isEmpty()
                ? Optional.empty()
                : Optional.of(new Said(headline, "", List.of(), List.of(), "", published, piece("dateModified", json),
                        "", List.of(), List.of(), false, List.of()));
    }

    private static String piece(String key, String json) {
        Matcher piece = Pattern.compile("\"" + key + "\"\\s*:\\s*\"([^\"\\\\\\n]{1,300})\"\\s*[,}\\n]").matcher(json);
        return piece.find() ? piece.group(1) : "";
    }

    private static boolean article(JsonNode node) {
        for (String type : texts(node.path("@type"))) {
            if (type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report")) {
                return true;
            }
        }
        return false;
    }

    private Said said(JsonNode node) {
        List<String> people = new ArrayList<>();
        List<String> organisations = new ArrayList<>();
        for (String key : List.of("author", "creator", "contributor")) {
            for (JsonNode shown : each(node.path(key))) {
                JsonNode author = shown.isObject() ? byId.getOrDefault(text(shown, "@id"), shown) : shown;
                boolean organisation = Stream.concat(texts(author.path("@type")).stream(),
                        texts(author.path("type")).stream()).anyMatch(t -> t.endsWith("Organization"));
                names(author).forEach(n -> (organisation ? organisations : people).add(n));
            }
            if (!people.isEmpty() || !organisations.isEmpty()) {
                break;
            }
        }
        List<String> addresses = new ArrayList<>(texts(node.path("url")));
        addresses.addAll(texts(node.path("mainEntityOfPage")));
        addresses.addAll(texts(node.path("mainEntityOfPage").path("@id")));
        addresses.addAll(texts(node.path("@id")));
        List<Update> updates = each(node.path("liveBlogUpdate")).stream().limit(MOST_UPDATES)
                .map(u -> new Update(first(u, "headline", "name"), first(u, "datePublished", "dateCreated"),
                        first(u, "articleBody", "text", "description")))
                .toList();
        boolean live = texts(node.path("@type")).stream().anyMatch(t -> t.equals("LiveBlogPosting"));
        return new Said(first(node, "headline", "name"), first(node, "alternativeHeadline"), people, organisations,
                each(node.path("publisher")).stream()
                        .map(p -> p.isObject() ? byId.getOrDefault(text(p, "@id"), p) : p)
                        .flatMap(p -> names(p).stream()).findFirst().orElse(""),
                first(node, "datePublished", "dateCreated", "coverageStartTime"), first(node, "dateModified"),
                first(node, "articleBody"), texts(node.path("articleSection")), addresses, live, updates);
    }

    private static List<JsonNode> each(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(all::add);
        } else if (!node.isMissingNode() && !node.isNull()) {
            all.add(node);
        }
        return all;
    }

    private static List<String> names(JsonNode node) {
        return node.isString() ? List.of(node.stringValue()) : node.isObject() ? texts(node.path("name")) : List.of();
    }

    private static List<String> texts(JsonNode node) {
        return each(node).stream().filter(JsonNode::isString).map(JsonNode::stringValue).toList();
    }

    private static String text(JsonNode node, String key) {
        return texts(node.path(key)).stream().findFirst().orElse("");
    }

    private static String first(JsonNode node, String... keys) {
        for (String key : keys) {
            Optional<String> text = texts(node.path(key)).stream().filter(t -> !t.isBlank()).findFirst();
            if (text.isPresent()) {
                return text.get();
            }
        }
        return "";
    }
}
