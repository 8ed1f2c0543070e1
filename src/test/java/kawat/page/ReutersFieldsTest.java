package kawat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import kawat.article.Article;
import kawat.article.Outcome;
import org.junit.jupiter.api.Test;

/// Every field that a story of the Reuters collection has in its markup is a field of its article: counted by a scan that
/// shares nothing with the reader, where the folder of corpora is given by `-Dkawat.corpora`.
class ReutersFieldsTest {

    private static final Pattern STORY = Pattern.compile("(?s)<REUTERS [^>]*NEWID=\"(\\d+)\">(.*?)</REUTERS>");

    @Test
    void everyFieldOfEveryStoryIsInItsArticle() throws IOException {
        String root = Objects.requireNonNullElse(System.getProperty("kawat.corpora"), "");
        assumeFalse(root.isBlank(), "no corpora folder was given");
        Map<String, Integer> there = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(root, "data/reuters21578"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sgm.gz")).sorted().toList()) {
                byte[] packed = Files.readAllBytes(file);
                Map<String, Article> articles = new LinkedHashMap<>();
                Reading.all(packed, Optional.empty(), Optional.empty()).stream()
                        .map(o -> ((Outcome.Read) o).article()).forEach(a -> articles.put(a.id(), a));
                scan(unpacked(packed), articles, there, missing);
            }
        }
        assertEquals("", missing.stream().limit(20).collect(Collectors.joining("\n")));
        assertEquals(Map.of("story", 21_578, "TITLE", 20_841, "DATELINE", 19_042, "DATE", 21_578, "BODY", 19_043),
                there);
    }

    private static void scan(String file, Map<String, Article> articles, Map<String, Integer> there,
            List<String> missing) {
        Matcher story = STORY.matcher(file);
        while (story.find()) {
            String id = story.group(1);
            String markup = story.group(2);
            there.merge("story", 1, Integer::sum);
            Article article = articles.get("reuters21578-" + id);
            if (article == null) {
                missing.add(id + " article");
                continue;
            }
            for (String field : List.of("TITLE", "DATELINE", "DATE", "BODY")) {
                String written = element(markup, field);
                if (!letters(written).isEmpty()) {
                    there.merge(field, 1, Integer::sum);
                    if (!has(article, field, written)) {
                        missing.add(id + " " + field + " " + letters(written).substring(0,
                                Math.min(60, letters(written).length())));
                    }
                }
            }
        }
    }

    private static boolean has(Article article, String field, String written) {
        return switch (field) {
            case "TITLE" -> letters(article.headline().orElse("")).equals(letters(written));
            case "DATELINE" -> article.dateline().flatMap(d -> d.place()).filter(p -> letters(written)
                    .startsWith(letters(p))).isPresent();
            // One story has an hour that no clock shows; its day counts.
            case "DATE" -> article.published().map(p -> p.toString())
                    .filter(p -> written.strip().startsWith(p.substring(8, 10).replaceFirst("^0", ""))
                            && written.contains("-" + p.substring(0, 4))
                            && (written.contains(":" + p.substring(17, 19) + ".") || p.contains("T12:00:00")))
                    .isPresent();
            default -> {
                String shown = letters(article.paragraphs().stream().map(p -> p.text()).collect(Collectors.joining()));
                String signed = article.removed().isEmpty() ? "" : letters(article.removed().getLast().text());
                yield shown.endsWith(letters(written)) || (shown + signed).endsWith(letters(written));
            }
        };
    }

    private static String element(String markup, String name) {
        int open = markup.indexOf("<" + name + ">");
        int close = markup.indexOf("</" + name + ">");
        return open < 0 || close < 0 ? "" : markup.substring(open + name.length() + 2, close);
    }

    /// Letters and digits alone: what no joining of lines can change.
    private static String letters(String text) {
        StringBuilder kept = new StringBuilder();
        text.replaceAll("&#\\d+;|&[a-z]+;", "").chars().filter(c -> c < 128 && Character.isLetterOrDigit(c))
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static String unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
