package kawat.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kawat.article.EntityType;

/// Gives the people, bodies and places that Kawat knows beforehand. Immutable; made once at start-up.
public final class KnownNames {

    /// One file of `resources/entities`.
    ///
    /// @param provenance who wrote it, from what
    /// @param checked    the day up to which its facts are known to hold
    /// @param bodies     pattern of the English name of each country's body, with `{}` for the country, by key
    /// @param givenNames words that people's names open with
    /// @param surnames   family names by language, for scripts without capitals
    /// @param entities   the bearers
    private record File(String provenance, LocalDate checked, Map<String, String> bodies, List<String> givenNames,
            Map<String, List<String>> surnames, List<KnownEntity> entities) {}

    private final Map<String, KnownEntity> byId;
    private final Map<String, LocalDate> checked;
    private final Map<String, String> bodies;
    private final Set<String> givenNames;
    private final Map<String, List<String>> surnames;

    private KnownNames(Map<String, KnownEntity> byId, Map<String, LocalDate> checked, Map<String, String> bodies,
            Set<String> givenNames,
            Map<String, List<String>> surnames) {
        this.byId = byId;
        this.checked = checked;
        this.bodies = bodies;
        this.givenNames = givenNames;
        this.surnames = surnames;
    }

    /// Reads every file of `resources/entities`.
    ///
    /// @throws BadResource when a file is not as it must be, or two entities share an id
    public static KnownNames load() {
        Map<String, KnownEntity> entities = new LinkedHashMap<>();
        Map<String, LocalDate> checked = new LinkedHashMap<>();
        Map<String, String> bodies = new LinkedHashMap<>();
        Set<String> given = new TreeSet<>();
        Map<String, List<String>> surnames = new LinkedHashMap<>();
        for (ResourceFolder.Entry entry : ResourceFolder.list("entities", ".json")) {
            File file = StrictJson.read(entry.name(), entry.text(), File.class);
            for (KnownEntity entity : file.entities()) {
                if (entities.put(entity.id(), entity) != null) {
                    throw new BadResource(entry.name(), "\"" + entity.id() + "\" is listed twice");
                }
                checked.put(entity.id(), file.checked());
            }
            bodies.putAll(file.bodies());
            given.addAll(file.givenNames());
            file.surnames().forEach((l, names) -> surnames.computeIfAbsent(l, x -> new ArrayList<>()).addAll(names));
        }
        return new KnownNames(entities, checked, bodies, given, surnames);
    }

    /// Returns all bearers in the order of the files.
    public Collection<KnownEntity> all() {
        return byId.values();
    }

    /// Finds a bearer by its id.
    public Optional<KnownEntity> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Returns the English name pattern of a body, with `{}` where the country goes.
    public Optional<String> body(String key) {
        return Optional.ofNullable(bodies.get(key));
    }

    /// Finds a country's own body that has a name of its own, by key.
    public Optional<KnownEntity> body(String key, String country) {
        return all().stream().filter(e -> e.type() == EntityType.ORGANISATION)
                .filter(e -> e.kind().filter(key::equals).isPresent())
                .filter(e -> e.country().filter(country::equals).isPresent()).findFirst();
    }

    /// Finds who held an office on a day; nobody where the data leave it open, as they do after the day of their check.
    public Optional<KnownEntity> holder(String office, Optional<String> country, LocalDate day) {
        List<KnownEntity> held = all().stream().filter(e -> e.offices().stream().anyMatch(o -> o.office().equals(office)
                && o.country().equals(country) && o.heldOn(day) && isKnown(e, o, day))).toList();
        return held.size() == 1 ? Optional.of(held.getFirst()) : Optional.empty();
    }

    private boolean isKnown(KnownEntity entity, KnownEntity.Office office, LocalDate day) {
        return office.to().isPresent() || !day.isAfter(checked.getOrDefault(entity.id(), LocalDate.MIN));
    }

    /// Returns the words that people's names open with, as printed.
    public Set<String> givenNames() {
        return Collections.unmodifiableSet(givenNames);
    }

    /// Tells whether people are called so by their first name, as printed.
    public boolean isGivenName(String word) {
        return givenNames.contains(word);
    }

    /// Returns family names of a language whose script has no capitals.
    public List<String> surnames(String language) {
        return surnames.getOrDefault(language, List.of());
    }
}
