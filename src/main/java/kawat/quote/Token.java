package kawat.quote;

import kawat.quote.Word.Use;
import org.jspecify.annotations.Nullable;

/// The smallest piece of a paragraph that attribution looks at.
///
/// @param start   first UTF-16 code unit
/// @param end     behind the last one
/// @param word    what the lexicon says of it
/// @param mention index of the mention it is, or -1
/// @param mark    index of the paragraph's marked words it stands for, or -1
record Token(int start, int end, Form form, @Nullable Word word, int mention, int mark) {

    enum Form {
        WORD, MENTION, MARK, COMMA, COLON, STOP, OTHER
    }

    boolean is(Use use) {
        return word != null && word.is(use);
    }

    boolean is(Form wanted) {
        return form == wanted;
    }
}
