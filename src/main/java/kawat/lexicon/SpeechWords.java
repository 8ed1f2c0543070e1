package kawat.lexicon;

import java.util.List;

/// Holds the marks and words by which a language reports speech.
///
/// @param marks quotation marks as printed, opening and closing
/// @param cues  words that attribute, in the forms that occur
public record SpeechWords(List<Marks> marks, List<String> cues) {

    /// One pair of quotation marks.
    public record Marks(String open, String close) {}
}
