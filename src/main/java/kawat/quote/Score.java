package kawat.quote;

import java.util.ArrayList;
import java.util.List;
import kawat.article.Evidence;
import kawat.article.Explanation.Weighed;
import org.jspecify.annotations.Nullable;

/// How much speaks for somebody, with what it was made of. Grows by copies that share what went before, so that keeping
/// the grounds of a decision costs one small object a piece.
///
/// @param value  the whole weight, from 0 to 1 where it is used
/// @param what   the piece weighed last, or null where two scores were put together
/// @param weight what that piece added
record Score(double value, @Nullable Evidence what, double weight, @Nullable Score before, @Nullable Score beside) {

    static final Score NONE = new Score(0, null, 0, null, null);

    /// Puts together what ties words to a phrase and what ties the phrase to its bearer: both must hold.
    Score and(Score other) {
        return new Score(value * other.value, null, 0, this, other);
    }

    /// Returns the pieces in the order in which they were weighed.
    List<Weighed> grounds() {
        List<Weighed> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<Weighed> to) {
        if (before != null) {
            before.collect(to);
        }
        if (beside != null) {
            beside.collect(to);
        }
        if (what != null) {
            to.add(new Weighed(what, weight));
        }
    }
}
