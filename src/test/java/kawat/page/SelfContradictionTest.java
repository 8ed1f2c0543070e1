package kawat.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import kawat.article.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads pages of our own that say one thing to readers and another to machines.
class SelfContradictionTest {

    static List<JsonNode> pages() {
        return StreamSupport.stream(JsonMapper.shared().readTree(resource("expected.json")).spliterator(), false)
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(
                SelfContradictionTest.class.getResourceAsStream("pages/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageThatDisagreesWithItselfIsReadAsAReaderWould(JsonNode expected) {
        Article article = Reading.article(resource(expected.path("page").stringValue() + ".html"));
        assertAll(() -> same(expected, "language", Optional.of(article.language())),
                () -> same(expected, "headline", article.headline()), () -> same(expected, "kicker", article.kicker()),
                () -> same(expected, "outlet", article.outlet()),
                () -> same(expected, "published", article.published().map(Object::toString)),
                () -> same(expected, "modified", article.modified().map(Object::toString)),
                () -> assertEquals(expected.path("agency").asString(""), article.agency().orElse(""), "agency"),
                () -> {
                    if (expected.has("bylines")) {
                        assertEquals(StreamSupport.stream(expected.path("bylines").spliterator(), false)
                                .map(JsonNode::stringValue).toList(), article.bylines());
                    }
                });
    }

    private static void same(JsonNode expected, String field, Optional<String> found) {
        if (expected.has(field)) {
            assertEquals(expected.path(field).stringValue(), found.orElse(""), field);
        }
    }
}
