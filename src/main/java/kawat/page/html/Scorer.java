package kawat.page.html;

import kawat.page.story.Line;
import kawat.page.story.Text;

/// Says how much a line speaks for the element around it being a story. Running text counts for it, links and short
/// pieces against it, so that the element with the greatest sum is the tightest around all of the story.
final class Scorer {

    /// Text beyond this adds nothing, in Latin letters' worth: one endless paragraph is no story.
    private static final int MOST = 600;
    private static final double PER_LETTER = 1.0 / 40;

    private Scorer() {
    }

    static double value(Line line) {
        String text = line.text();
        int weight = Text.weight(text);
        double share = line.linkShare();
        if (share > 0.5) {
            return -1.5;
        }
        boolean sentence = Text.endsSentence(text);
        return switch (line.kind()) {
            case HEADING -> -0.3;
            case CAPTION -> 0;
            case ITEM,
                    CELL ->
                weight >= 80 && sentence
                        ? running(weight, share) * 0.8
                        : weight >= 140 ? running(weight, share) * 0.5 : -0.7;
            case PARAGRAPH, QUOTE -> {
                if (weight >= 80 && (sentence || weight >= 160)) {
                    yield running(weight, share);
                }
                yield sentence && weight >= 25 ? 0.4 : -0.7;
            }
        };
    }

    private static double running(int weight, double share) {
        return Math.min(weight, MOST) * PER_LETTER * (1 - share);
    }
}
