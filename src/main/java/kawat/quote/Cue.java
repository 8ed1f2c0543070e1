package kawat.quote;

import java.util.List;
import kawat.lexicon.SpeechWords;
import org.jspecify.annotations.Nullable;

/// A cue where it stands in a sentence, with its grammatical subject.
///
/// @param at       its token
/// @param subjects who speaks: none where the verb has no subject of its own, several for a joint statement
record Cue(int at, Token token, SpeechWords.Cue habit, List<Phrase> subjects) {

    @Nullable
    Phrase subject() {
        return subjects.isEmpty() ? null : subjects.getFirst();
    }
}
