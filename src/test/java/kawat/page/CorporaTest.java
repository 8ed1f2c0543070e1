package kawat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.article.Outcome;
import kawat.article.Paragraph.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures against corpora, where the folder that holds them is given by `-Dkawat.corpora`.
class CorporaTest {

    private static Path corpora(String folder) {
        String root = Objects.requireNonNullElse(System.getProperty("kawat.corpora"), "");
        assumeFalse(root.isBlank(), "no corpora folder was given");
        Path path = Path.of(root, folder);
        assumeFalse(Files.notExists(path), "the corpora folder has no " + folder);
        return path;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyStoryOfTheReutersCollectionIsRead() throws IOException {
        Set<String> ids = new HashSet<>();
        List<String> refused = new ArrayList<>();
        for (Path file : files(corpora("data/reuters21578"), ".sgm.gz")) {
            for (Outcome outcome : Reading.all(Files.readAllBytes(file), Optional.empty(), Optional.empty())) {
                if (outcome instanceof Outcome.Read(Article article)) {
                    ids.add(article.id());
                } else {
                    refused.add(outcome.toString());
                }
            }
        }
        assertEquals(List.of(), refused);
        assertEquals(21_578, ids.size());
    }

    @Test
    void paragraphsAndFieldsOfTheGoldAreExact() throws IOException {
        List<String> misses = new ArrayList<>();
        for (Path file : files(corpora("gold/stories"), ".gold.json")) {
            JsonNode gold = JsonMapper.shared().readTree(file.toFile());
            String name = file.getFileName().toString().replace(".gold.json", ".html");
            Article a = ((Outcome.Read) Reading.one(Files.readAllBytes(file.resolveSibling(name)))).article();
            compare(misses, name, "language", gold.path("language").asString(), a.language());
            compare(misses, name, "headline", gold.path("headline").asString(), a.headline().orElse(""));
            compare(misses, name, "place", gold.path("dateline_place").asString(""),
                    a.dateline().flatMap(d -> d.place()).orElse(""));
            compare(misses, name, "body", joined(gold), a.paragraphs().stream()
                    .filter(p -> p.role() != Role.CAPTION && p.role() != Role.SUBHEAD).map(p -> p.text()).toList()
                    .toString());
        }
        assertEquals(List.of(), misses);
    }

    private static String joined(JsonNode gold) {
        List<String> paragraphs = new ArrayList<>();
        gold.path("paragraphs").forEach(p -> paragraphs.add(p.asString()));
        return paragraphs.toString();
    }

    private static void compare(List<String> misses, String name, String what, String wanted, String got) {
        if (!plain(wanted).equals(plain(got))) {
            misses.add(name + ": " + what + ": wanted " + wanted + ", got " + got);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
    }
}
