package kawat.quote;

import java.util.List;
import kawat.article.Via;
import org.jspecify.annotations.Nullable;

/// Hands a carrier on to the statements that it brought without being named anew. Used for one story.
final class Provenance {

    /// The statement before.
    private @Nullable Draft last;

    /// Gives a statement what its sentence says of how it reached us, and what was said of it before.
    void reached(Draft draft, List<Via> chain) {
        draft.via.addAll(chain);
        draft.voices.forEach(v -> carry(v.who(), draft));
        inherit(draft);
    }

    /// Somebody without a name who was quoted by a carrier when introduced is so for the rest of the story.
    private static void carry(Referent who, Draft draft) {
        if (who.kind != Referent.Kind.UNNAMED) {
            return;
        }
        if (who.via.isEmpty()) {
            draft.via.stream().filter(Provenance::carries).forEach(who.via::add);
        } else if (draft.via.stream().noneMatch(Provenance::carries)) {
            draft.via.addAll(who.via);
        }
    }

    /// Who was quoted by a carrier is so for the rest of the paragraph, where no new name begins another statement.
    private void inherit(Draft draft) {
        Draft before = last;
        last = draft;
        if (before == null || before == draft || !before.sameVoices(draft) || before.paragraph != draft.paragraph
                || draft.via.stream().anyMatch(Provenance::carries)
                || draft.cue != null && draft.cue.subject() != null
                        && !draft.cue.subject().is(Phrase.Head.PRONOUN)) {
            return;
        }
        before.via.stream().filter(Provenance::carries).forEach(draft.via::add);
    }

    private static boolean carries(Via via) {
        return via.kind() == Via.Kind.CARRIER;
    }
}
