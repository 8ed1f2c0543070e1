package kawat.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kawat.article.Anchor;
import kawat.article.Article;
import kawat.article.Correction;
import kawat.article.Span;

/// Writes articles without end and says which are safe: the victim of {@link KillTest}.
final class KilledWriter {

    private static final int BATCH = 5;

    private KilledWriter() {
    }

    /// Makes the correction that every story gets: its second paragraph is nobody's words.
    static Edit correction(Article story) {
        return new Edit.Statement(Instant.EPOCH, true,
                new Correction.NotSaid(List.of(Anchor.of(story, new Span(1, 0, 9)))));
    }

    /// @param args archive folder, number of the first article
    public static void main(String[] args) throws Exception {
        try (Archive archive = Archive.open(Path.of(args[0]))) {
            if (!archive.writable()) {
                System.out.println("LOCKED");
                return;
            }
            for (int first = Integer.parseInt(args[1]);; first += BATCH) {
                List<Article> batch = new ArrayList<>();
                for (int i = first; i < first + BATCH; i++) {
                    batch.add(Stories.story("story:" + i, "en", "Story " + i, "Text of story " + i + ".",
                            "x".repeat(2_000)));
                }
                System.out.println("TRY " + first);
                archive.add(batch, Map.of());
                Map<String, List<Edit>> edits = new LinkedHashMap<>();
                batch.forEach(a -> edits.put(a.id(), List.of(correction(a))));
                archive.edit(edits);
                System.out.println("ACK " + (first + BATCH));
            }
        }
    }
}
