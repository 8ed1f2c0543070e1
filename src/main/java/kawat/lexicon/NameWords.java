package kawat.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds the words by which names of a language are found and told apart. All in lower case unless said otherwise.
///
/// @param country           ISO 3166 code of the country that an unnamed ministry belongs to, as far as the place of a story does not say
/// @param honorifics        words before a person's name that are no part of it, e.g. "mr."
/// @param honorificsAfter   words that follow a person's name and are no part of it, e.g. the Japanese "san"
/// @param titles            titles and offices before or after a name, to the office they stand for; empty for none in particular
/// @param particles         small words inside a person's name, e.g. "van", "bin"
/// @param joiners           small words inside the name of an organisation or a place, e.g. "of"
/// @param organisationWords words that make a name that of an organisation, e.g. "bank"
/// @param articles          words that open the name of a newspaper, a ship or a town and have a capital there, e.g. "la"
/// @param organisationEndings endings of words without a capital that go on with the name of an organisation, as of the
///                          genitives in "Union of Writers"
/// @param placeWords        words that make a name that of a place, e.g. "river"
/// @param placePrepositions words after which a name is that of a place
/// @param personCues        words beside which a name is that of a person, e.g. "said"
/// @param notNames          words and acronyms that are printed with a capital and name nobody
/// @param bodies            ministries and such, each country's own, to the key of the body
/// @param demonyms          adjectives of countries, to the ISO 3166 code
/// @param prefixes          letters written together with the word that follows, e.g. the Arabic "and", to the letters of that word
///                          which they take the place of: those of the article, or none
/// @param inflections       the ending of a name as listed to the endings it takes in a sentence; the empty ending for any other
/// @param nameCharacters    characters by which foreign names are spelt out in a script without capitals
/// @param headsFollow       whether the word that makes a name that of an organisation stands last in it, as in Hindi
/// @param headEndings       endings of words that are the whole name of an organisation or a place, as the Korean "bank", to
///                          `organisation` or `place`
/// @param adjectiveEndings  endings of words that are no name after a word such as "town"
/// @param romanisation      rules by which names are written in Latin letters, as ICU reads them: under `names` those of the
///                          language's own people, under `foreign` those that it spells out
/// @param titlesFollow      whether titles stand after the name, as in Japanese
/// @param nounCapitals      whether common nouns are printed with a capital: shape alone makes no name then
/// @param apostropheEndings whether endings hang on a name with an apostrophe, as in Turkish
/// @param readings          how bearers spell a syllable of their name in Latin letters where that differs from the rules; one
///                          that opens with "^" is a family name
public record NameWords(Optional<String> country, List<String> honorifics, List<String> honorificsAfter,
        Map<String, String> titles, List<String> particles, List<String> joiners, List<String> articles,
        List<String> organisationWords,
        List<String> organisationEndings, List<String> placeWords, List<String> placePrepositions,
        List<String> personCues, List<String> notNames,
        Map<String, String> bodies, Map<String, String> demonyms, Map<String, String> prefixes,
        Map<String, List<String>> inflections, Optional<Boolean> nounCapitals,
        Optional<String> nameCharacters, Optional<Boolean> headsFollow, Map<String, String> headEndings,
        List<String> adjectiveEndings, Map<String, List<String>> romanisation, Optional<Boolean> titlesFollow,
        Optional<Boolean> apostropheEndings,
        Map<String, String> readings) {}
