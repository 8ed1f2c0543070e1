package kawat.article;

import java.util.List;
import java.util.Optional;

/// Tells how one decision about words of a story was made: why they are somebody's, or nobody's. Made on request; never
/// stored.
///
/// @param words      the words that were decided on, as they stand in the story
/// @param rule       what decided
/// @param term       what the marks are for, where the words are nobody's speech
/// @param candidates who might have spoken, the likeliest first; empty where the words are nobody's
/// @param needed     the confidence below which nobody is named, from 0 to 1
public record Explanation(List<Span> words, Rule rule, Optional<Term.Reason> term, List<Candidate> candidates,
        double needed) {

    /// Tells what decided.
    public enum Rule {
        /// A cue in the sentence attributes the marked words.
        CUE,
        /// A cue reports a clause without marks.
        CLAUSE,
        /// Marks that the paragraph before left open go on.
        OPEN_MARKS,
        /// The words stand alone, and the sentence before tells who speaks.
        SENTENCE_BEFORE,
        /// The words stand alone, and the sentence behind tells who speaks.
        SENTENCE_BEHIND,
        /// The words stand alone, and whoever was spoken of may have said them.
        SPOKEN_OF,
        /// The words open the sentence with a comma behind, so that the verb must be one of speaking.
        UNKNOWN_VERB,
        /// A colon stands before the words.
        COLON,
        /// Nothing attributes the words, which are too many for a term.
        NOTHING,
        /// A word beside the marks tells what they are for.
        LABEL,
        /// The words are printed like a name.
        PRINTED_NAME,
        /// Too few words, too far from any cue.
        TOO_FEW,
        /// No cue is in reach.
        NO_CUE
    }

    /// One who might have spoken.
    ///
    /// @param speaker    who
    /// @param cue        the words that would attribute
    /// @param confidence from 0 to 1
    /// @param chosen     whether the words were given to this one
    /// @param evidence   what spoke for and against, in the order in which it was weighed
    public record Candidate(Speaker speaker, Optional<Span> cue, double confidence, boolean chosen,
            List<Weighed> evidence) {

        public Candidate {
            evidence = List.copyOf(evidence);
        }
    }

    /// One piece of evidence.
    ///
    /// @param weight what it added; negative where it spoke against
    public record Weighed(Evidence what, double weight) {}

    public Explanation {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("nothing to explain");
        }
        words = List.copyOf(words);
        candidates = List.copyOf(candidates);
    }
}
