package kawat.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kawat.article.EntityType;
import kawat.lexicon.KnownEntity;
import kawat.lexicon.KnownNames;

/// Finds the ministries and other bodies that a country has as every country does, with the country they belong to.
final class Bodies {

    /// A body over the segments `from` to `to` (exclusive).
    record Body(int from, int to, Bearer bearer) {}

    private static final int JOINERS = 2;

    private final Story story;
    private final LanguageNames names;
    private final KnownNames known;
    private final List<Segment> segments;

    Bodies(Story story, List<Segment> segments) {
        this.story = story;
        this.names = story.names();
        this.known = story.known();
        this.segments = segments;
    }

    /// Finds the body that begins at a segment, with the country beside it; that of the story where none is named.
    Optional<Body> at(int from) {
        int at = from;
        if (segments.get(at).isCountry()) {
            at++;
            if (at + 1 < segments.size() && segments.get(at).first().is("'")) {
                at += 2;
            }
        } else if (segments.get(at).has(Role.Kind.DEMONYM)) {
            at++;
        }
        return at < segments.size() && segments.get(at).has(Role.Kind.BODY) ? of(from, at) : Optional.empty();
    }

    private Optional<Body> of(int from, int at) {
        Role role = segments.get(at).role(Role.Kind.BODY).orElseThrow();
        int to = at + 1;
        Optional<Bearer> country = role.country().isEmpty() ? countryAt(from) : names.country(role.country());
        if (country.isEmpty()) {
            int next = to;
            while (next < segments.size() && next < to + JOINERS && segments.get(next).has(Role.Kind.JOINER)) {
                next++;
            }
            if (next < segments.size() && segments.get(next).first().kind() != Token.Kind.MARK) {
                country = countryAt(next);
            }
            to = country.isPresent() ? next + 1 : to;
        }
        int end = to;
        return country.or(story::country).flatMap(c -> bearer(role.value(), c)).map(b -> new Body(from, end, b));
    }

    private Optional<Bearer> countryAt(int at) {
        Segment s = segments.get(at);
        return s.isCountry()
                ? Optional.of(s.names().getFirst())
                : s.role(Role.Kind.DEMONYM).flatMap(r -> names.country(r.country()));
    }

    /// Returns the body of a country under the name of its own, or under the pattern that the data give for the key.
    private Optional<Bearer> bearer(String key, Bearer country) {
        String code = country.country().orElse("");
        return known.body(key, code).map(Bodies::own)
                .or(() -> known.body(key).map(pattern -> pattern.replace("{}", country.name()))
                        .map(name -> new Bearer(LanguageNames.id(name), name, EntityType.ORGANISATION,
                                Optional.of(key), country.country(), Set.of())));
    }

    private static Bearer own(KnownEntity e) {
        return new Bearer(e.id(), e.name(), e.type(), e.kind(), e.country(), Set.of());
    }
}
