package kawat.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.DateMention;
import kawat.article.Dateline;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.article.Explanation;
import kawat.article.Filing;
import kawat.article.LiveEntry;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Paragraph;
import kawat.article.Picture;
import kawat.article.Quote;
import kawat.article.RandomArticles;
import kawat.article.Rejected;
import kawat.article.Removed;
import kawat.article.Span;
import kawat.article.Speaker;
import kawat.article.Term;
import kawat.article.Via;
import kawat.desk.Annotator;
import kawat.lexicon.Lexicons;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the JSON Schema of the format, the model and the example of the documentation together.
class FormatSchemaTest {

    private static final String TEXT = read("resources/format/article-1.schema.json");
    private static final JsonNode TREE = JsonMapper.shared().readTree(TEXT);
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT);

    private static final Map<String, Class<?>> RECORDS = Map.ofEntries(Map.entry("origin", Origin.class),
            Map.entry("rejected", Rejected.class), Map.entry("dateline", Dateline.class),
            Map.entry("paragraph", Paragraph.class), Map.entry("filing", Filing.class),
            Map.entry("entry", LiveEntry.class), Map.entry("picture", Picture.class),
            Map.entry("removed", Removed.class), Map.entry("span", Span.class),
            Map.entry("mention", EntityMention.class),
            Map.entry("entity", Entity.class), Map.entry("quote", Quote.class), Map.entry("named", Speaker.Named.class),
            Map.entry("unnamed", Speaker.Unnamed.class), Map.entry("unknown", Speaker.Unknown.class),
            Map.entry("via", Via.class),
            Map.entry("alternative", Quote.Alternative.class), Map.entry("term", Term.class),
            Map.entry("date", DateMention.class), Map.entry("explanation", Explanation.class),
            Map.entry("candidate", Explanation.Candidate.class), Map.entry("weighed", Explanation.Weighed.class));

    @Property(tries = 300)
    void everyArticleThatCanBeWrittenFitsTheSchema(@ForAll long seed) {
        assertEquals(List.of(), faults(ArticleJson.write(RandomArticles.of(seed))));
    }

    @Test
    void everyRefusalFitsTheSchema() {
        assertEquals(List.of(),
                faults(ArticleJson.write(new Outcome.Refused(Origin.UNKNOWN, new Rejected("why", Optional.empty())))));
        assertEquals(List.of(), faults(ArticleJson.write(new Outcome.Refused(
                new Origin(Optional.of("file:///a"), Optional.empty(), Optional.empty(), Optional.empty()),
                new Rejected("why", Optional.of("line 3"))))));
    }

    @Test
    void whatKawatMakesOfItsSamplesFitsTheSchema() throws IOException {
        Annotator annotator = new Annotator(Lexicons.load());
        List<String> lines = new ArrayList<>();
        try (DirectoryStream<Path> pages = Files.newDirectoryStream(Path.of("resources/samples"), "*.html")) {
            for (Path page : pages) {
                annotator.parse(Files.readAllBytes(page), page.getFileName().toString(),
                        o -> lines.addAll(List.of(ArticleJson.write(o), explained(annotator, o))));
            }
        }
        assertFalse(lines.isEmpty());
        lines.forEach(line -> assertEquals(List.of(), faults(line)));
    }

    private static String explained(Annotator annotator, Outcome outcome) {
        Article article = ((Outcome.Read) outcome).article();
        return ArticleJson.write(article, annotator.explain(article));
    }

    @Test
    void examplesOfTheDocumentationFitTheSchemaAndReadBack() throws BadArticle {
        List<String> examples = Pattern.compile("(?s)```json\n(.*?)```").matcher(read("src/site/markdown/format.md"))
                .results()
                .map((MatchResult m) -> m.group(1)).toList();
        assertEquals(3, examples.size());
        examples.forEach(example -> assertEquals(List.of(), faults(example)));
        Article article = ArticleJson.read("format.md", examples.getFirst());
        assertEquals(JsonMapper.shared().readTree(examples.getFirst()),
                JsonMapper.shared().readTree(ArticleJson.write(article)));
        assertEquals(List.of("We will talk, \u2026 as long as it takes.", "the \u201Cblue line\u201D would not move"),
                article.annotations().quotes().stream().map(article::textOf).toList());
        Set<String> stored = fields("article");
        stored.remove("explanations");
        assertEquals(stored, names(JsonMapper.shared().readTree(examples.getFirst())),
                "the example shows every field that is stored");
    }

    @Test
    void schemaAndModelHaveTheSameFields() {
        RECORDS.forEach((name, type) -> {
            Set<String> wanted = components(type);
            if (Speaker.class.isAssignableFrom(type)) {
                wanted.add("type");
            }
            assertEquals(wanted, fields(name), name);
        });
        Set<String> article = components(Article.class);
        article.remove("annotations");
        article.addAll(components(Annotations.class));
        article.addAll(Set.of("format", "explanations"));
        assertEquals(article, fields("article"));
        Set<String> known = new TreeSet<>(RECORDS.keySet());
        known.addAll(Set.of("article", "refused", "speaker"));
        assertEquals(known, names(TREE.get("$defs")));
    }

    @Test
    void schemaRequiresWhatTheModelAlwaysHas() {
        RECORDS.forEach((name, type) -> {
            Set<String> wanted = Arrays.stream(type.getRecordComponents())
                    .filter(c -> c.getType() != Optional.class && (c.getType() != List.class || atLeastOne(name, c)))
                    .map(RecordComponent::getName).collect(Collectors.toCollection(TreeSet::new));
            if (Speaker.class.isAssignableFrom(type)) {
                wanted.add("type");
            }
            assertEquals(wanted, strings(TREE.get("$defs").get(name).get("required")), name);
        });
    }

    @Test
    void schemaAndModelHaveTheSameValues() {
        RECORDS.forEach((name, type) -> Arrays.stream(type.getRecordComponents()).forEach(c -> sameValues(name, c)));
        Arrays.stream(Article.class.getRecordComponents()).forEach(c -> sameValues("article", c));
    }

    @Test
    void schemaRefusesWhatItDoesNotKnow() {
        String least = "{\"format\":1,\"id\":\"a\",\"language\":\"en\",\"status\":\"USABLE\",\"sample\":false,\"origin\":{}";
        assertEquals(List.of(), faults(least + "}"));
        Stream.of(",\"surprise\":1}", ",\"headline\":null}", ",\"quotes\":[{}]}",
                ",\"paragraphs\":[{\"text\":\" \",\"role\":\"BODY\"}]}")
                .forEach(rest -> assertFalse(faults(least + rest).isEmpty(), rest));
    }

    private static boolean atLeastOne(String name, RecordComponent c) {
        return TREE.get("$defs").get(name).get("properties").get(c.getName()).has("minItems");
    }

    private static void sameValues(String name, RecordComponent c) {
        Class<?> type = c.getGenericType() instanceof ParameterizedType p
                && p.getActualTypeArguments()[0] instanceof Class<?> in
                        ? in
                        : c.getType();
        if (type.isEnum()) {
            assertEquals(
                    Arrays.stream(type.getEnumConstants()).map(Object::toString)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    strings(TREE.get("$defs").get(name).get("properties").get(c.getName()).get("enum")),
                    name + "." + c.getName());
        }
    }

    private static List<String> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
    }

    private static Set<String> fields(String name) {
        return names(TREE.get("$defs").get(name).get("properties"));
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }

    private static Set<String> strings(JsonNode array) {
        Set<String> all = new TreeSet<>();
        array.forEach(n -> all.add(n.asString()));
        return all;
    }

    private static Set<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
