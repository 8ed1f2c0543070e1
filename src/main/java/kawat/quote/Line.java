package kawat.quote;

import java.util.List;
import kawat.article.EntityMention;

/// One paragraph, broken into tokens and sentences.
///
/// @param mentions  the names in it, in order
/// @param marks     the marked words in it, in order
/// @param sentences its tokens, sentence by sentence
record Line(int paragraph, String text, List<EntityMention> mentions, List<Marked> marks,
        List<List<Token>> sentences) {

    String textAt(Token token) {
        return text.substring(token.start(), token.end());
    }
}
