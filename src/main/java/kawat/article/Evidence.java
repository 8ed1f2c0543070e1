package kawat.article;

/// Names what speaks for or against somebody's having said something. How much each piece weighs is data, kept with the
/// lexicons; what is listed first ties words to a cue, then comes what ties a phrase to its bearer.
public enum Evidence {
    /// A colon stands between the cue and the words.
    COLON,
    /// Nothing stands between the cue and the words.
    TOUCHING,
    /// A comma stands between the cue and the words.
    COMMA,
    /// The cue follows words that open the sentence, or a particle of quotation follows them.
    CUE_FOLLOWS,
    /// The cue names the words: "called it".
    NAMES_WORDS,
    /// A few words stand between the cue and the words.
    NEAR,
    /// Many words stand between the cue and the words.
    FAR,
    /// A comma ends the words, and the cue follows within the sentence.
    COMMA_BEHIND,
    /// The words stand within what the cue reports.
    WITHIN_REPORT,
    /// The cue follows, and nothing ties the words to it.
    CUE_LATER,
    /// A complementiser or a sign opens the reported clause.
    CLAUSE_OPENED,
    /// Nothing but its place tells the reported clause.
    CLAUSE_BARE,
    /// Each word between the cue and the words.
    WORD_BETWEEN,
    /// Another cue stands between.
    CUE_BETWEEN,
    /// Other marked words stand between.
    MARKS_BETWEEN,
    /// The cue is what a carrier does: "reported".
    CARRIERS_VERB,
    /// The cue is a carrier's, and somebody else speaks in the sentence.
    SPEAKER_BESIDE,
    /// The cue has no subject where it needs one.
    NO_SUBJECT,

    /// It is named.
    NAMED,
    /// It was named or described with the same role, and the phrase says that it is known.
    ROLE_KNOWN,
    /// It was named or described with the same role.
    ROLE_SHARED,
    /// Two hold the role, and it acted last.
    ROLE_OF_TWO,
    /// Two hold the role, and nothing tells which.
    ROLE_UNTOLD,
    /// It is somebody new, who is described.
    DESCRIBED,
    /// The phrase says no more than that it is known: "the man".
    SPOKEN_OF,
    /// The phrase is a role that nobody was named with, and says that it is known.
    ROLE_OF_SPOKEN_OF,
    /// It was named last, and the pronoun takes up the last one named.
    NAMED_LAST,
    /// It acted, or spoke, before.
    ACTED,
    /// Each sentence since with somebody else who might be meant.
    OTHERS_SINCE,
    /// Each sentence since with somebody else who can hardly be meant.
    BYSTANDERS_SINCE,
    /// It has not spoken, and is no person.
    NEVER_SPOKE,
    /// Its name stood within another phrase when it acted.
    ACTED_WITHIN,
    /// The verb tells nothing of its subject.
    UNDERSTOOD,
    /// It is its turn in a talk.
    TURN,

    /// It acted in the sentence before.
    SENTENCE_BEFORE,
    /// It speaks in the sentence behind.
    SENTENCE_BEHIND,
    /// It acted in the paragraph before.
    PARAGRAPH_BEFORE,
    /// It is the subject of a verb that is not known to be one of speaking.
    UNKNOWN_VERB,
    /// It acts in a sentence that a colon ends.
    BEFORE_COLON,
    /// It acts in a sentence of which nothing says that anybody speaks.
    BYSTANDER
}
