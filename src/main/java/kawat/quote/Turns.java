package kawat.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kawat.article.Evidence;

/// Tells whose turn it is in a talk: two people speak in paragraphs that open with dashes. Used for one story.
final class Turns {

    private static final String DASHES = "\u2014\u2013";

    private final Scale scale;
    /// Who spoke in the paragraphs right before that opened with a dash, the latest last.
    private final List<Referent> turns = new ArrayList<>();
    private int lastTurn = -2;

    Turns(Scale scale) {
        this.scale = scale;
    }

    /// Notes who spoke in a sentence.
    void said(Line line, Draft draft) {
        if (!opensWithDash(line) || draft.voices.isEmpty()) {
            return;
        }
        if (lastTurn < line.paragraph() - 1) {
            turns.clear();
        }
        lastTurn = line.paragraph();
        Referent who = draft.voices.getFirst().who();
        turns.remove(who);
        turns.add(who);
    }

    /// Returns the other one, where the paragraph before was speech too.
    Optional<Discourse.Resolved> next(Line line) {
        boolean talk = opensWithDash(line) && lastTurn == line.paragraph() - 1 && turns.size() > 1;
        return talk
                ? Optional.of(new Discourse.Resolved(turns.get(turns.size() - 2), scale.on(Evidence.TURN)))
                : Optional.empty();
    }

    private static boolean opensWithDash(Line line) {
        return !line.text().isEmpty() && DASHES.indexOf(line.text().charAt(0)) >= 0;
    }
}
