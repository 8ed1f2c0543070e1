package kawat.entity;

/// Says what a listed word or phrase of a language does beside names.
///
/// @param value   the office of a title or the key of a body; empty otherwise
/// @param country ISO 3166 code where the phrase itself names the country; empty otherwise
record Role(Kind kind, String value, String country) {

    enum Kind {
        TITLE, HONORIFIC, HONORIFIC_AFTER, BODY, DEMONYM, ORGANISATION, PLACE, PREPOSITION, CUE, NOT_NAME, PARTICLE, JOINER
    }

    static Role of(Kind kind) {
        return new Role(kind, "", "");
    }
}
