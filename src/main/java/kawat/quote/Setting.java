package kawat.quote;

import kawat.quote.Token.Form;
import org.jspecify.annotations.Nullable;

/// A sentence, and what stands around it as far as that can tell who speaks.
///
/// @param before the sentence before in the same paragraph
/// @param after  the one behind, in the next paragraph only where that begins by telling who spoke
record Setting(Line line, Reading sentence, @Nullable Reading before, @Nullable Reading after) {

    /// Returns the marked words that a token stands for.
    Marked marked(int at) {
        return line.marks().get(sentence.tokens().get(at).mark());
    }

    /// Whether a colon stands before the token.
    boolean colonBefore(int at) {
        return at > 0 && sentence.tokens().get(at - 1).is(Form.COLON);
    }
}
