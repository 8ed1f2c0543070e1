package kawat.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.index.QuoteQuestion;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Takes in the 21,578 Reuters stories of 1987 where they are at hand.
@Tag("soak")
class ReutersTest {

    private static final int STORIES = 21_578;

    @TempDir
    Path folder;

    @Test
    void everyStoryGoesInOnceAndIsFound() {
        String corpora = System.getProperty("kawat.corpora", "");
        Path stories = Path.of(corpora, "data", "reuters21578");
        assumeTrue(!corpora.isEmpty() && Files.isDirectory(stories));
        IngestListener quiet = new IngestListener() {
            @Override
            public void progress(long done, Optional<Long> total) {
            }

            @Override
            public void refused(Origin origin, Rejected why) {
            }
        };
        try (Desk desk = Desk.open(folder, new Annotator(Lexicons.load()))) {
            assertEquals(new IngestReport(STORIES, 0, 0), desk.ingest(List.of(stories), quiet));
            assertEquals(STORIES, desk.newest(1).total());
            assertTrue(desk.search("cocoa Bahia", 10).items().stream()
                    .anyMatch(h -> h.headline().orElse("").contains("COCOA")));
            assertTrue(desk.quotes(new QuoteQuestion("", "Baker", ""), 10).total() > 0);
            for (int id = 1; id <= STORIES; id += 997) {
                assertTrue(desk.article("reuters21578-" + id).isPresent(), "story " + id);
            }
        }
    }
}
