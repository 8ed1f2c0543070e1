package kawat.quote;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import kawat.article.Evidence;
import kawat.lexicon.Weighing;

/// Weighs evidence by what the data say each piece is worth.
final class Scale {

    private final Map<Evidence, Double> weights;
    private final Weighing weighing;

    Scale(Weighing weighing) {
        this.weighing = weighing;
        this.weights = new EnumMap<>(weighing.weights());
    }

    double weight(Evidence piece) {
        return Objects.requireNonNull(weights.get(piece));
    }

    /// Begins a score.
    Score on(Evidence piece) {
        return new Score(weight(piece), piece, weight(piece), null, null);
    }

    /// Adds a piece to a score.
    Score add(Score to, Evidence piece) {
        return add(to, piece, 1);
    }

    /// Adds a piece as often as it occurs; a part of one may count.
    Score add(Score to, Evidence piece, double times) {
        double weight = times * weight(piece);
        return weight == 0 ? to : new Score(to.value() + weight, piece, weight, to, null);
    }

    /// Returns how likely a speaker of that score is the right one.
    double probability(Score score) {
        return weighing.calibration().probability(score.value());
    }

    /// Whether somebody of that score may be named.
    boolean names(Score score) {
        return probability(score) >= needed();
    }

    /// The probability below which nobody is named: no false speaker is worth one more attribution.
    double needed() {
        return weighing.calibration().needed();
    }

    /// The weight below which a cue attributes nothing.
    double least() {
        return weighing.least();
    }
}
