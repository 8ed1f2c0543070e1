package kawat.lexicon;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import kawat.article.Evidence;

/// Holds how much each piece of evidence for a speaker weighs, and what the weights together are worth.
///
/// @param provenance  who set the weights, by what
/// @param weights     every kind of evidence to its weight, from -1 to 1
/// @param least       the weight below which a cue attributes nothing, from 0 to 1
/// @param calibration makes a probability of the whole weight
public record Weighing(String provenance, Map<Evidence, Double> weights, double least, Calibration calibration) {

    /// Makes probabilities of weights by a logistic curve over their log odds, which never turns an order round.
    ///
    /// @param provenance what it was fitted on, and when
    /// @param offset     log odds of a weight of one half
    /// @param slope      above 0
    /// @param needed     the probability below which nobody is named
    public record Calibration(String provenance, double offset, double slope, double needed) {

        /// Weights are told apart between this and its opposite.
        private static final double EDGE = 0.02;

        /// Returns how likely a speaker of that weight is the right one, from 0 to 1.
        public double probability(double weight) {
            double inside = Math.clamp(weight, EDGE, 1 - EDGE);
            return 1 / (1 + Math.exp(-offset - slope * Math.log(inside / (1 - inside))));
        }
    }

    static Weighing read(ResourceFolder.Entry file) {
        Weighing read = StrictJson.read(file.name(), file.text(), Weighing.class);
        Set<Evidence> missing = EnumSet.allOf(Evidence.class);
        missing.removeAll(read.weights.keySet());
        if (!missing.isEmpty()) {
            throw new BadResource(file.name(), "it has no weight for " + missing);
        }
        if (read.calibration.slope <= 0) {
            throw new BadResource(file.name(),
                    "the slope must be above 0, or the likelier speaker would be trusted less");
        }
        return read;
    }
}
