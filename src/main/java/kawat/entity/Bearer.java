package kawat.entity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kawat.article.EntityType;

/// Describes a bearer known beforehand, from Kawat's own data or the names of countries and cities.
///
/// @param country ISO 3166 code of the country it is, lies in or belongs to
/// @param after   words one of which must stand before the name; empty where it needs none
record Bearer(String id, String name, EntityType type, Optional<String> kind, Optional<String> country,
        Set<String> after) {

    boolean isCountry() {
        return type == EntityType.PLACE && kind.filter("country"::equals).isPresent();
    }
}
