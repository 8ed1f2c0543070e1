package kawat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kawat.GoldScore.Trust;
import kawat.article.Outcome;
import kawat.desk.Annotator;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Is a speaker as often right as Kawat is sure of him? Asks it of all hand-made answers; the table is written to
/// `target/calibration.txt`.
class CalibrationTest {

    private static final double[] BINS = {0, 0.8, 0.9, 0.95, 1.01};
    private static final List<Trust> TRUST = new ArrayList<>();

    @BeforeAll
    static void readEveryStory() throws IOException {
        Annotator annotator = new Annotator(Lexicons.load());
        for (GoldStory gold : GoldStory.all()) {
            GoldScore score = new GoldScore();
            annotator.parse(GoldStory.page(gold.page()), outcome -> {
                if (outcome instanceof Outcome.Read(var article)) {
                    score.add(gold, article);
                }
            });
            TRUST.addAll(score.trusted());
        }
        assertTrue(TRUST.size() > 100, "there is enough to count");
    }

    @Test
    void ofTheSpeakersThatAreSureNineteenInTwentyAreRight() {
        double right = right(TRUST.stream().filter(t -> t.confidence() >= 0.9).toList());
        assertTrue(right >= 0.95, () -> "only " + right + " are right");
    }

    @Test
    void confidenceIsNearTheShareThatIsRight() throws IOException {
        List<String> table = new ArrayList<>(List.of("from    count  confidence  right"));
        double error = 0;
        for (int i = 0; i + 1 < BINS.length; i++) {
            double from = BINS[i];
            double to = BINS[i + 1];
            List<Trust> in = TRUST.stream().filter(t -> t.confidence() >= from && t.confidence() < to).toList();
            if (!in.isEmpty()) {
                double mean = in.stream().mapToDouble(Trust::confidence).average().orElseThrow();
                error += Math.abs(mean - right(in)) * in.size() / TRUST.size();
                table.add(String.format(Locale.ROOT, "%.2f  %7d  %10.3f  %5.3f", from, in.size(), mean, right(in)));
            }
        }
        double brier = TRUST.stream().mapToDouble(t -> Math.pow(t.confidence() - (t.right() ? 1 : 0), 2)).average()
                .orElseThrow();
        table.add(String.format(Locale.ROOT, "Brier %.4f, expected calibration error %.4f", brier, error));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/calibration.txt"), table);
        assertTrue(error <= 0.05, String.join("\n", table));
    }

    private static double right(List<Trust> of) {
        return of.stream().mapToInt(t -> t.right() ? 1 : 0).average().orElse(1);
    }
}
