package kawat.article;

import java.util.List;

/// Holds what the reader decided about words of an article. It outlives the annotations, over which it is laid.
public sealed interface Correction {

    /// Returns the words that it is about; several where a speaker and a cue break in.
    List<Anchor> words();

    /// A statement that Kawat found is somebody else's.
    ///
    /// @param kind of the statement, where Kawat no longer finds it
    record SpokenBy(List<Anchor> words, Quote.Kind kind, Who who) implements Correction {

        public SpokenBy {
            words = some(words);
        }
    }

    /// Words that Kawat takes for a statement are none.
    record NotSaid(List<Anchor> words) implements Correction {

        public NotSaid {
            words = some(words);
        }
    }

    /// Words that Kawat does not take for a statement are one.
    record Missed(List<Anchor> words, Quote.Kind kind, Who who) implements Correction {

        public Missed {
            words = some(words);
        }
    }

    private static List<Anchor> some(List<Anchor> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a correction of no words");
        }
        return List.copyOf(words);
    }
}
