package kawat.page.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import kawat.source.Limits;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the article that a page describes in JSON-LD.
final class JsonLd {

    /// Nodes looked at before a page is taken to be playing games.
    private static final int MOST_NODES = 5_000;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(Limits.JSON_DEPTH)
                    .maxStringLength(Limits.JSON_CHARS).maxDocumentLength(Limits.JSON_CHARS).build())
            .build()).enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private JsonLd() {
    }

    /// What it says; strings as they stand there, empty where it says nothing.
    record Said(String headline, List<String> people, List<String> organisations, String publisher, String published,
            String modified, String body, String section) {}

    /// Returns what the page's data says of each article in it.
    static List<Said> read(Document page) {
        List<Said> found = new ArrayList<>();
        for (Element script : page.select("script[type*=ld+json]")) {
            String json = script.data().strip();
            if (json.startsWith("<!--") || json.startsWith("//")) {
                json = json.substring(Math.max(0, Math.min(at(json, '{'), at(json, '['))));
            }
            try {
                walk(MAPPER.readTree(json), found);
            } catch (JacksonException e) {
                // A page whose data is broken has none: what else it says is enough.
            }
        }
        return found;
    }

    private static int at(String json, char c) {
        int at = json.indexOf(c);
        return at < 0 ? json.length() : at;
    }

    private static void walk(JsonNode root, List<Said> found) {
        Deque<JsonNode> left = new ArrayDeque<>();
        left.add(root);
        for (int seen = 0; !left.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = left.poll();
            if (node.isArray()) {
                node.forEach(left::add);
            } else if (node.isObject()) {
                if (article(node)) {
                    found.add(said(node));
                }
                if (node.has("@graph")) {
                    left.add(node.get("@graph"));
                }
                if (node.has("mainEntity")) {
                    left.add(node.get("mainEntity"));
                }
            }
        }
    }

    private static boolean article(JsonNode node) {
        for (String type : texts(node.path("@type"))) {
            if (type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report")) {
                return true;
            }
        }
        return false;
    }

    private static Said said(JsonNode node) {
        List<String> people = new ArrayList<>();
        List<String> organisations = new ArrayList<>();
        for (String key : List.of("author", "creator")) {
            for (JsonNode author : each(node.path(key))) {
                boolean organisation = texts(author.path("@type")).stream().anyMatch(t -> t.endsWith("Organization"));
                names(author).forEach(n -> (organisation ? organisations : people).add(n));
            }
            if (!people.isEmpty() || !organisations.isEmpty()) {
                break;
            }
        }
        return new Said(first(node, "headline", "name"), people, organisations,
                each(node.path("publisher")).stream().flatMap(p -> names(p).stream()).findFirst().orElse(""),
                first(node, "datePublished", "dateCreated"), first(node, "dateModified"), first(node, "articleBody"),
                first(node, "articleSection"));
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
