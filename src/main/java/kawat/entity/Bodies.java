package kawat.entity;

import java.util.Optional;
import java.util.Set;
import kawat.article.EntityType;
import kawat.lexicon.KnownNames;

/// Names the ministry or other body that a country has as every country does.
final class Bodies {

    private final KnownNames known;

    Bodies(KnownNames known) {
        this.known = known;
    }

    /// Returns the body of a country under the name of its own, or under the pattern that the data give for the key.
    Optional<Bearer> of(String key, Bearer country) {
        String code = country.country().orElse("");
        Optional<Bearer> own = known.body(key, code)
                .map(e -> new Bearer(e.id(), e.name(), e.type(), e.kind(), e.country(), Set.of()));
        return own.or(() -> known.body(key).map(pattern -> pattern.replace("{}", country.name()))
                .map(name -> new Bearer(
                        LanguageNames.id(name), name, EntityType.ORGANISATION, Optional.of(key), country.country(),
                        Set.of())));
    }
}
