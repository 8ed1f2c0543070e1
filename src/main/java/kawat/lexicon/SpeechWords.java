package kawat.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds the marks and words by which a language reports speech. Words stand in lower case, in every form that occurs,
/// and may be phrases of several words.
///
/// @param marks           quotation marks as printed, opening and closing
/// @param dash            whether a paragraph that opens with a dash is speech
/// @param withinMarks     whether a verb with its pronoun may break into marked words behind a comma: "«A, a-t-il dit. B»"
/// @param cues            words that attribute
/// @param homographs     cue words that are ordinary words too, e.g. "claims": they attribute only right behind marks, a comma
///                        or whoever speaks
/// @param impersonal      words before a cue that leave it to nobody, e.g. "se" in "se espera que"
/// @param adverbs         words that may stand between the words of a cue: "a également déclaré"
/// @param complementisers words that open a reported clause
/// @param pronouns        words that stand for a speaker named elsewhere
/// @param definite        words before a role that mark it as one already named, e.g. "the"; one that hangs before the noun
///                        ends in a hyphen, e.g. "ال-"
/// @param definiteAfter   the same, behind the role, e.g. "tersebut"
/// @param indefinite      words that mark a role as a new one, e.g. "seorang"
/// @param roles           nouns for people and bodies to what they are, e.g. "pejabat" to `official`; `person` for a noun
///                        that tells no more than that, `body` for one that stands for an institution, `government` for
///                        one that with a country's name stands for who rules it
/// @param roleLast        whether the noun that counts is the last of a row of roles, as in "ministry spokesman", not the
///                        first, as in "juru bicara kementerian"
/// @param compounds       whether a longer word that ends in a role is that role: "Bahnmanager"
/// @param prepositions    words whose complement is not the one who acts, e.g. "di"
/// @param genitives       prepositions that may stand within the name of a role, e.g. "of"
/// @param addressees      those whose complement is who was spoken to, e.g. "kepada"
/// @param subordinators   words that open a clause before the main one, e.g. "ketika"
/// @param within          prepositions whose house speaks where the verb has no subject of its own: "у Міністерстві
///                        підтвердили"
/// @param breaks          words that end a noun phrase: relative words, auxiliaries, common verbs
/// @param subjectless     whether a verb may stand without its subject: "Cuenta que …"
/// @param subjectMarkers  particles that follow the one who acts; one that hangs on the word before begins with a hyphen
/// @param quotatives      particles between a quotation and its cue
/// @param prefixes        letters that may hang before any word, e.g. "و"
/// @param media           nouns for what carried the words, to their English name, e.g. "jumpa pers" to `press conference`
/// @param carriers        words that name who passed the words on
/// @param labels          words next to marked words that nobody says
public record SpeechWords(List<Marks> marks, Optional<Boolean> dash, Optional<Boolean> withinMarks,
        List<Cue> cues,
        List<String> homographs, List<String> impersonal, List<String> adverbs, List<String> complementisers,
        List<Pronoun> pronouns, List<String> definite, List<String> definiteAfter,
        List<String> indefinite,
        Map<String, String> roles, Optional<Boolean> roleLast, Optional<Boolean> compounds,
        List<String> prepositions, List<String> genitives,
        List<String> addressees, List<String> within,
        List<String> subordinators,
        List<String> breaks, Optional<Boolean> subjectless, List<String> subjectMarkers, List<String> quotatives,
        List<String> prefixes,
        Map<String, String> media, List<Carrier> carriers, List<Label> labels) {

    /// Tells whether a paragraph that opens with a dash is speech.
    public boolean dashOpensSpeech() {
        return dash.orElse(false);
    }

    /// Tells whether the last noun of a row of roles is the one that counts.
    public boolean lastRoleCounts() {
        return roleLast.orElse(false);
    }

    /// One pair of quotation marks.
    public record Marks(String open, String close) {}

    /// Words that attribute, all with the same habits. "…" stands for the words between the parts of a verb: "fügte … hinzu".
    ///
    /// @param subject where the one who speaks stands
    /// @param takes   what is attributed
    public record Cue(List<String> words, Place subject, Takes takes) {}

    /// Tells where a word's partner stands.
    public enum Place {
        BEFORE, AFTER, EITHER,
        /// In the word itself: a clitic pronoun.
        INSIDE
    }

    /// Tells what a cue attributes.
    public enum Takes {
        /// Quotations and whole reported clauses: "said".
        CLAUSE,
        /// Quotations, and a clause only where a complementiser or a sign opens it: "joked".
        QUOTE,
        /// Marked words, never a clause: "called it".
        WORDS,
        /// Whatever its sentence says; a preposition: "according to".
        SENTENCE,
        /// What carriers do: "reported". A clause, unless its sentence has a speaker of its own.
        REPORT,
        /// What the carrier beside it says; a verb or a preposition that names whom the carrier has it from: "citing".
        SOURCE,
        /// Whatever its sentence says, where it opens the sentence and a comma closes the one it governs: "for the mayor, …".
        VIEW
    }

    /// Words that stand for a speaker.
    ///
    /// @param who    kind of speaker
    /// @param gender `m`, `f`, or absent where the word does not tell
    /// @param last   whether it takes up the last one named rather than the one spoken of
    public record Pronoun(List<String> words, Who who, Optional<String> gender, Optional<Boolean> last) {}

    /// Tells whom a pronoun can stand for.
    public enum Who {
        PERSON, PEOPLE, BODY, ANY
    }

    /// Words that name who passed a statement on, with the place where the carrier stands.
    public record Carrier(List<String> words, Place place) {}

    /// Words beside marked words which tell that these are a name, a title, a term.
    ///
    /// @param place  where the label stands, seen from the marked words
    /// @param reason name of a `Term.Reason`
    public record Label(List<String> words, Place place, String reason) {}
}
