package kawat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.Annotator;
import kawat.desk.Desk;
import kawat.desk.IngestListener;
import kawat.index.ArticleHit;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The stories of the first run: real pages on disk, in several charsets, taken in as a newcomer's Kawat takes them in.
class SamplesTest {

    private static final Path FOLDER = Path.of("resources/samples");

    @TempDir
    Path archive;

    @Test
    void theFirstRunTakesInEverySampleAndMarksItAsOne() throws IOException {
        List<String> refused = new ArrayList<>();
        try (Desk desk = Desk.open(archive, new Annotator(Lexicons.load()))) {
            int added = desk.addSamplesWhenEmpty(new IngestListener() {
                @Override
                public void progress(long done, Optional<Long> total) {
                }

                @Override
                public void refused(Origin origin, Rejected why) {
                    refused.add(origin.uri() + why.reason());
                }
            }).added();
            assertEquals(List.of(), refused);
            assertEquals(files().size(), added);
            List<ArticleHit> hits = desk.newest(100).items();
            assertTrue(hits.stream().allMatch(ArticleHit::sample), "each is marked");
            assertEquals(new TreeSet<>(List.of("ar", "en", "es", "id", "ru", "zh")),
                    hits.stream().map(ArticleHit::language).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void everySampleSaysSoAndNamesNoRealAddress() throws IOException {
        for (Path file : files()) {
            String page = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertTrue(page.contains("<meta name=\"kawat:sample\" content=\"invented quotes\""), file + " says so");
            List<String> addresses = Pattern.compile("https?://([^/\"\\s]+)").matcher(page).results()
                    .map(m -> m.group(1))
                    .filter(h -> !h
                            .matches("([\\w-]+\\.)*example\\.(com|org|net)|schema\\.org|www\\.w3\\.org|ogp\\.me"))
                    .toList();
            assertEquals(List.of(), addresses, file.toString());
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }
}
