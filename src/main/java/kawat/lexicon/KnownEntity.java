package kawat.lexicon;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kawat.article.EntityType;

/// Describes one bearer of a name that Kawat knows beforehand.
///
/// @param id      lower-case words joined by hyphens
/// @param name    the common English name, without "the" or rank
/// @param kind    a finer type, e.g. `agency`, `country`, `sea`, or the key of a body such as `foreign-ministry`
/// @param country ISO 3166 code of the country it belongs to; for a country, its own
/// @param offices what a person held and when
/// @param aliases other names as printed, by language; `*` for every language
/// @param after   words one of which must stand before an alias, by language: for names that are also other words
/// @param shared  why another bearer may have one of the aliases too; absent where none may
public record KnownEntity(String id, String name, EntityType type, Optional<String> kind, Optional<String> country,
        List<Office> offices, Map<String, List<String>> aliases, Map<String, List<String>> after,
        Optional<String> shared) {

    /// An office held; a missing day means that it is not known to the day, or not over.
    ///
    /// @param office  key of the office, as in the titles of the lexicons
    /// @param country ISO 3166 code; absent for offices of no country
    /// @param from    first day
    /// @param to      last day
    public record Office(String office, Optional<String> country, LocalDate from, Optional<LocalDate> to) {

        public Office {
            if (to.isPresent() && to.get().isBefore(from)) {
                throw new IllegalArgumentException("an office that ends before it begins: " + office + " " + from);
            }
        }

        /// Tells whether the office was held on that day.
        public boolean heldOn(LocalDate day) {
            return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }
}
