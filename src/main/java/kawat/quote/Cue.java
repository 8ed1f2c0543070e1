package kawat.quote;

import java.util.List;
import kawat.lexicon.SpeechWords;
import org.jspecify.annotations.Nullable;

/// A cue where it stands in a sentence, with its grammatical subject.
///
/// @param at       its token
/// @param subjects who speaks: none where the verb has no subject of its own, several for a joint statement
/// @param carriers who passes the words on, where the verb is theirs and the speaker stands beside it: "Xinhua quoted him"
record Cue(int at, Token token, SpeechWords.Cue habit, List<Phrase> subjects, List<Phrase> carriers) {

    Cue saidBy(List<Phrase> speakers) {
        return new Cue(at, token, habit, speakers, subjects);
    }

    @Nullable
    Phrase subject() {
        return subjects.isEmpty() ? null : subjects.getFirst();
    }
}
