package kawat.quote;

import java.util.List;
import kawat.article.EntityMention;
import org.jspecify.annotations.Nullable;

/// A noun phrase that may be a speaker.
///
/// @param paragraph where it stands
/// @param from     its first token in the sentence
/// @param to       behind its last token
/// @param start    first code unit of the words that stand for the speaker
/// @param end      behind their last code unit
/// @param mention  the name in it; the bearer, or for a role the body or country it belongs to
/// @param pronoun  the pronoun it is
/// @param roles    its role nouns, as the lexicon has them
/// @param heads    the same as printed, in lower case
/// @param modifiers the names that tell a role apart, e.g. the country of "pejabat AS"
/// @param lands    English names of the countries that adjectives in it tell
/// @param oblique  whether a preposition governs it
/// @param marked   whether a particle marks it as the one who acts
/// @param plain    how many unknown words stand in it
record Phrase(int paragraph, int from, int to, int start, int end, Head head, @Nullable EntityMention mention,
        @Nullable Word pronoun,
        List<Word> roles, List<String> heads, List<EntityMention> modifiers, List<String> lands, boolean definite,
        boolean indefinite,
        boolean oblique, boolean marked, int plain) {

    enum Head {
        PERSON, BODY, PLACE, PRONOUN, ROLE,
        /// Words that nothing is known of, where the one who speaks stands.
        STRANGER
    }

    /// Returns the phrase with more tokens behind it.
    Phrase until(int behind, boolean nowMarked) {
        return new Phrase(paragraph, from, behind, start, end, head, mention, pronoun, roles, heads, modifiers, lands,
                definite, indefinite, oblique, nowMarked, plain);
    }

    boolean is(Head wanted) {
        return head == wanted;
    }

    /// Tells whether every role in it is a house's, not a person's.
    boolean house() {
        return roles.stream().allMatch(r -> r.role.equals(Discourse.BODY) || r.role.equals(Discourse.GOVERNMENT));
    }
}
