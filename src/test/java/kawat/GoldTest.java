package kawat;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.article.Outcome;
import kawat.desk.Annotator;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// Is it right? Measures the whole walk from page to quotes against hand-made answers.
class GoldTest {

    private static final Path TABLE = Path.of("target/gold.txt");

    /// `floors.json`: language, figure, share that must be reached.
    private static final class Floors extends TreeMap<String, TreeMap<String, Double>> {
    }

    @Test
    void everyRightAnswerAgreesWithItsOwnText() throws IOException {
        assertEquals(List.of(), GoldStory.all().stream().flatMap(g -> g.faults().stream()).toList());
    }

    @Test
    void everyLanguageReachesItsFloors() throws IOException {
        Annotator annotator = new Annotator(Lexicons.load());
        Map<String, GoldScore> scores = new TreeMap<>();
        for (GoldStory gold : GoldStory.all()) {
            scores.computeIfAbsent(gold.language(), l -> new GoldScore()).add(gold, read(annotator, gold.page()));
        }
        write(scores);
        Floors floors = GoldStory.read("floors.json", Floors.class);
        assertEquals(scores.keySet(), floors.keySet(), "every language has its floors");
        List<Executable> checks = new ArrayList<>();
        floors.forEach((language, figures) -> figures.forEach((figure, floor) -> {
            double reached = scores.get(language).figures().getOrDefault(figure, 0.0);
            checks.add(() -> assertTrue(reached >= floor,
                    () -> "%s %s is %.3f, the floor is %.3f; see %s".formatted(language, figure, reached, floor,
                            TABLE)));
        }));
        assertAll(checks);
    }

    private static Article read(Annotator annotator, String page) throws IOException {
        List<Article> articles = new ArrayList<>();
        annotator.parse(GoldStory.page(page), outcome -> {
            if (outcome instanceof Outcome.Read(Article article)) {
                articles.add(article);
            }
        });
        assertEquals(1, articles.size(), () -> page + " is one article");
        return articles.getFirst();
    }

    private static void write(Map<String, GoldScore> scores) throws IOException {
        Stream<String> head = Stream
                .of(GoldScore.FIGURES.stream().map("%9s"::formatted).collect(Collectors.joining("", "    ", "")));
        Stream<String> rows = scores.entrySet().stream()
                .map(e -> GoldScore.FIGURES.stream().map(e.getValue().figures()::get)
                        .map(v -> v == null ? "        –" : String.format(Locale.ROOT, "%9.1f", 100 * v))
                        .collect(Collectors.joining("", "%-4s".formatted(e.getKey()), "")));
        Stream<String> misses = scores.values().stream().flatMap(s -> s.misses().stream());
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, Stream.of(head, rows, Stream.of(""), misses).flatMap(s -> s).toList());
    }
}
