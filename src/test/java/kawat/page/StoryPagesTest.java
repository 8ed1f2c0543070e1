package kawat.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.article.Outcome;
import kawat.article.Paragraph;
import kawat.article.Paragraph.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads invented pages of many templates and scripts; beside each stand the lines that are its story.
class StoryPagesTest {

    private static final Path FOLDER = Path.of("src/test/resources/pages");
    private static final JsonMapper MAPPER = new JsonMapper();

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".html"))
                    .map(n -> n.substring(0, n.length() - 5)).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void storyIsAllOfTheStoryAndNothingElse(String name) throws IOException {
        JsonNode expected = MAPPER.readTree(Files.readString(FOLDER.resolve(name + ".json")));
        Article article = read(name);
        List<Paragraph> body = new ArrayList<>();
        expected.get("body")
                .forEach(
                        p -> body.add(new Paragraph(p.get("text").asString(), Role.valueOf(p.get("role").asString()))));
        List<String> may = new ArrayList<>();
        expected.get("may").forEach(t -> may.add(t.asString()));
        List<Paragraph> found = article.paragraphs().stream()
                .filter(p -> may.stream().noneMatch(m -> p.text().equals(m) || m.equals("TWEET") && tweet(p.text())))
                .toList();
        assertEquals(body, found);
    }

    private static boolean tweet(String text) {
        return text.contains("pic.twitter.com") || text.contains("@harbour");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingAroundTheStoryLeaksIntoIt(String name) throws IOException {
        JsonNode expected = MAPPER.readTree(Files.readString(FOLDER.resolve(name + ".json")));
        Article article = read(name);
        List<String> kept = article.paragraphs().stream().map(Paragraph::text).toList();
        assertAll(Stream.of(expected.get("never")).flatMap(n -> n.valueStream()).map(JsonNode::asString)
                .map(t -> () -> assertTrue(kept.stream().noneMatch(k -> k.equals(t)), t)));
    }

    @Test
    void pagesAreOfManyLanguagesAndTemplates() throws IOException {
        List<String> all = pages();
        assertTrue(all.stream().map(n -> n.substring(n.indexOf('.') + 1)).distinct().count() >= 20);
        assertTrue(all.stream().map(n -> n.substring(0, n.indexOf('.'))).distinct().count() >= 25);
    }

    private static Article read(String name) throws IOException {
        Outcome outcome = Reading.all(Files.readAllBytes(FOLDER.resolve(name + ".html")), Optional.empty(),
                Optional.of("https://paper.example/" + name)).getFirst();
        return ((Outcome.Read) outcome).article();
    }
}
