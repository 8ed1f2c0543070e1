package kawat.article;

import java.util.List;
import java.util.Optional;

/// Holds one statement of a story: its words, who said them, and how that is known.
///
/// @param spans        the words, without the marks; more than one where speaker and cue break in
/// @param speakers     never empty; more than one for joint statements
/// @param cue          the words that attribute, where there are any
/// @param via          what carried the words, nearest the speaker first
/// @param confidence   in the speaker, from 0 to 1
/// @param alternatives other bearers that were weighed
/// @param by           who decided on it, where that is not Kawat
public record Quote(Kind kind, List<Span> spans, List<Speaker> speakers, Optional<Span> cue, List<Via> via,
        double confidence, List<Alternative> alternatives, Optional<By> by) {

    /// Tells how the words are reported.
    public enum Kind {
        /// A whole utterance inside marks.
        DIRECT,
        /// A fragment inside marks, woven into the reporter's sentence.
        PARTIAL,
        /// Reported speech without marks.
        INDIRECT
    }

    /// Tells who decided on a statement.
    public enum By {
        /// The reader, in the window.
        READER
    }

    /// A bearer that might have spoken, with the confidence given to it.
    public record Alternative(String entity, double confidence) {}

    /// Makes a statement as Kawat finds it.
    public Quote(Kind kind, List<Span> spans, List<Speaker> speakers, Optional<Span> cue, List<Via> via,
            double confidence, List<Alternative> alternatives) {
        this(kind, spans, speakers, cue, via, confidence, alternatives, Optional.empty());
    }

    public Quote {
        if (spans.isEmpty() || speakers.isEmpty()) {
            throw new IllegalArgumentException("a quote without words or speaker");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
        spans = List.copyOf(spans);
        speakers = List.copyOf(speakers);
        via = List.copyOf(via);
        alternatives = List.copyOf(alternatives);
    }
}
