package kawat.page.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kawat.page.story.Line;
import kawat.source.Limits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads ninjs of versions 1, 2 and 3. Names of fields changed their spelling from one to the next, so they are compared
/// without case and underscores.
final class Ninjs {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(Limits.JSON_DEPTH)
                    .maxStringLength(Limits.JSON_CHARS).maxDocumentLength(Limits.WIRE_FILE_BYTES).build())
            .build()).build();
    /// Fields that hold what a story is made of; one of them and an id make an item of ninjs.
    private static final Set<String> MARKS = Set.of("bodytext", "bodyhtml", "bodyxhtml", "bodies", "versioncreated",
            "pubstatus", "headlines", "usageterms");

    private final Map<String, JsonNode> fields;

    private Ninjs(JsonNode item) {
        this.fields = new HashMap<>();
        item.properties().forEach(e -> fields.putIfAbsent(plain(e.getKey()), e.getValue()));
    }

    /// Parses the text.
    ///
    /// @return its items; none where it is JSON of another kind
    /// @throws JacksonException where it is no JSON, or more than Kawat reads
    static List<WireItem> read(String text) {
        JsonNode root = MAPPER.readTree(text);
        List<JsonNode> items = new ArrayList<>();
        if (root.isArray()) {
            root.forEach(items::add);
        } else if (root.path("items").isArray() && !item(root)) {
            root.path("items").forEach(items::add);
        } else {
            items.add(root);
        }
        return items.stream().filter(Ninjs::item).map(i -> new Ninjs(i).item()).toList();
    }

    private static boolean item(JsonNode node) {
        if (!node.isObject()) {
            return false;
        }
        Ninjs item = new Ninjs(node);
        return (item.text("uri").isPresent() || item.text("guid").isPresent())
                && MARKS.stream().anyMatch(item.fields::containsKey);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }

    private WireItem item() {
        WireItem item = new WireItem();
        item.guid = text("guid").or(() -> text("uri"));
        item.version = text("version").flatMap(WireItem::number);
        item.urgency(text("urgency"));
        text("pubstatus").ifPresent(item::status);
        item.language = text("language");
        item.slug = text("slugline").or(() -> text("slug"));
        item.supersedes = text("evolvedfrom").or(() -> text("supersedes"));
        text("ednote").ifPresent(item.notes::add);
        item.headline = said("headlines", Set.of("", "main", "headline")).or(() -> text("headline"))
                .flatMap(WireItem::line);
        item.subheadline = said("headlines", Set.of("sub", "subheadline", "deck")).flatMap(WireItem::line);
        item.summary = said("descriptions", Set.of("", "main", "summary", "abstract"))
                .or(() -> text("descriptiontext")).flatMap(WireItem::line);
        Stream.of("byline", "by").flatMap(b -> text(b).stream()).forEach(item.bylines::add);
        if (item.bylines.isEmpty()) {
            each("authors").flatMap(a -> string(a.path("name"))).forEach(item.bylines::add);
        }
        each("subject", "subjects").flatMap(Ninjs::name).forEach(item.subjects::add);
        Stream.of("source", "provider", "copyrightholder").flatMap(s -> text(s).stream()).forEach(item.senders::add);
        Stream.of("infosource", "infosources").flatMap(s -> each(s)).flatMap(Ninjs::name).forEach(item.senders::add);
        item.dateline = text("dateline").or(() -> text("located"));
        times(item);
        body(item);
        return item;
    }

    private void times(WireItem item) {
        Optional<String> version = text("versioncreated");
        Optional<String> first = text("embargoed").or(() -> text("firstcreated")).or(() -> text("contentcreated"));
        item.published = first.or(() -> version).flatMap(WireItem::time);
        item.modified = version.flatMap(WireItem::time)
                .filter(v -> item.published.filter(p -> v.instant().isAfter(p.instant())).isPresent());
    }

    /// The text in the richest form in which it is given.
    private void body(WireItem item) {
        List<Line> best = List.of();
        List<String> forms = new ArrayList<>();
        List<JsonNode> bodies = new ArrayList<>(each("bodies").toList());
        bodies.sort((a, b) -> Boolean.compare(marked(b), marked(a)));
        bodies.stream().filter(b -> role(b).isEmpty() || !role(b).contains("caption"))
                .flatMap(b -> string(b.path("value"))).forEach(forms::add);
        Stream.of("bodyxhtml", "bodyhtml", "bodytext").flatMap(f -> text(f).stream()).forEach(forms::add);
        for (String form : forms) {
            best = best.isEmpty() ? Body.lines(form) : best;
        }
        item.lines.addAll(best);
    }

    private static boolean marked(JsonNode body) {
        return body.properties().stream().filter(e -> plain(e.getKey()).equals("contenttype"))
                .anyMatch(e -> e.getValue().toString().contains("html"));
    }

    /// Finds the text of an entry whose role is one of those.
    private Optional<String> said(String field, Set<String> roles) {
        return each(field).filter(n -> roles.contains(role(n))).flatMap(n -> string(n.path("value"))).findFirst();
    }

    private static String role(JsonNode node) {
        String role = node.path("role").asString("").toLowerCase(Locale.ROOT);
        return role.substring(role.lastIndexOf(':') + 1);
    }

    private static Stream<String> name(JsonNode concept) {
        return Stream.of("name", "literal", "code", "qcode", "uri").flatMap(k -> string(concept.path(k))).limit(1);
    }

    private Stream<JsonNode> each(String... names) {
        return Stream.of(names).map(fields::get).filter(n -> n != null)
                .flatMap(n -> n.isArray() ? n.valueStream() : Stream.of(n));
    }

    private Optional<String> text(String name) {
        return each(name).flatMap(Ninjs::string).findFirst();
    }

    private static Stream<String> string(JsonNode node) {
        return node.isString() || node.isIntegralNumber()
                ? Stream.of(node.asString()).filter(s -> !s.isBlank())
                : Stream.empty();
    }
}
