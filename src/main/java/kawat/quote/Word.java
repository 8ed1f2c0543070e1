package kawat.quote;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kawat.lexicon.SpeechWords;
import org.jspecify.annotations.Nullable;

/// One word or phrase of a lexicon with all that the lexicon says of it; filled while the grammar is made, then left alone.
final class Word {

    /// What a word can do in a sentence.
    enum Use {
        CUE, HOMOGRAPH, IMPERSONAL, COMPLEMENTISER, PRONOUN, DEFINITE, DEFINITE_AFTER, INDEFINITE, ROLE, PREPOSITION, ADDRESSEE, GENITIVE, CONJUNCTION, WITHIN, SUBORDINATOR, DEMONYM, BREAK, SUBJECT_MARKER, QUOTATIVE, MEDIUM, CARRIER, LABEL
    }

    final Set<Use> uses = EnumSet.noneOf(Use.class);
    final List<SpeechWords.Label> labels = new ArrayList<>();
    SpeechWords.@Nullable Cue cue;
    /// Second halves of a cue in two parts, one of which must follow: "hinzu" of "fügte … hinzu"; empty for any other.
    final Set<String> halves = new HashSet<>();
    SpeechWords.@Nullable Pronoun pronoun;
    SpeechWords.@Nullable Carrier carrier;
    /// What the role noun stands for, e.g. `official`.
    String role = "";
    /// English name of the country that an adjective belongs to.
    String country = "";
    /// English name of the medium.
    String medium = "";

    boolean is(Use use) {
        return uses.contains(use);
    }
}
