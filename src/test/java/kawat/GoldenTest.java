package kawat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kawat.archive.ArticleJson;
import kawat.article.Outcome;
import kawat.desk.Annotator;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Did it change? Compares whole articles with the ones that were looked at and kept.
///
/// `-Dkawat.golden.update=true` writes them anew; the difference is then read before it is committed.
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// `origin.json` of a case whose page lies elsewhere in the project.
    private record Elsewhere(String page) {}

    @TestFactory
    Stream<DynamicTest> theArticleIsStillTheOneThatWasLookedAt() throws IOException {
        if (!Files.exists(FOLDER)) {
            return Stream.empty();
        }
        Annotator annotator = new Annotator(Lexicons.load());
        try (Stream<Path> folders = Files.walk(FOLDER, 2)) {
            return folders.filter(f -> FOLDER.relativize(f).getNameCount() == 2).sorted().toList().stream()
                    .map(f -> DynamicTest.dynamicTest(FOLDER.relativize(f).toString(), () -> compare(annotator, f)));
        }
    }

    private static void compare(Annotator annotator, Path folder) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        annotator.parse(GoldStory.page(page(folder)), outcomes::add);
        assertEquals(1, outcomes.size(), "the page is one article");
        JsonNode now = MAPPER.readTree(ArticleJson.write(outcomes.getFirst()));
        Path kept = folder.resolve("article.json");
        if (Boolean.getBoolean("kawat.golden.update")) {
            Files.writeString(kept, MAPPER.writeValueAsString(now) + "\n");
        }
        assertTrue(Files.exists(kept), () -> kept + " is missing: write it with -Dkawat.golden.update=true");
        assertEquals(MAPPER.writeValueAsString(MAPPER.readTree(Files.readString(kept))),
                MAPPER.writeValueAsString(now),
                "where the change is meant, run with -Dkawat.golden.update=true and read the difference");
    }

    private static String page(Path folder) throws IOException {
        Path elsewhere = folder.resolve("origin.json");
        if (Files.exists(elsewhere)) {
            return MAPPER.readValue(Files.readString(elsewhere), Elsewhere.class).page();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith("page.")).findFirst().orElseThrow()
                    .toString().replace('\\', '/');
        }
    }
}
