package kawat.text;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Tells the zone of a city, or of a country that has only one, as ICU lists them. Safe for use by several threads.
public final class Zones {

    private final PlaceNames places = new PlaceNames();
    private final Map<String, Map<String, String>> byLanguage = new ConcurrentHashMap<>();

    /// Returns the zone of a place.
    ///
    /// @param place    as a dateline spells it, in any case; of several places the first counts
    /// @param language BCP-47 tag of the language it is spelt in
    public Optional<ZoneId> of(String place, String language) {
        Map<String, String> zones = byLanguage.computeIfAbsent(language, this::read);
        return Optional.ofNullable(zones.get(key(place.split("[/,]", 2)[0]))).map(ZoneId::of);
    }

    private Map<String, String> read(String language) {
        Map<String, String> zones = new HashMap<>();
        Map<String, Set<String>> ofCountry = new HashMap<>();
        for (ULocale locale : List.of(ULocale.forLanguageTag(language), ULocale.ENGLISH)) {
            TimeZoneNames names = TimeZoneNames.getInstance(locale);
            for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
                String name = names.getExemplarLocationName(zone);
                if (name != null) {
                    zones.putIfAbsent(key(name), zone);
                }
                ofCountry.computeIfAbsent(TimeZone.getRegion(zone), c -> new HashSet<>()).add(zone);
            }
        }
        for (PlaceNames.Place place : places.in(language)) {
            Set<String> own = ofCountry.getOrDefault(place.country(), Set.of());
            if (!place.city() && own.size() == 1) {
                place.aliases().forEach(a -> zones.putIfAbsent(key(a), own.iterator().next()));
            }
        }
        // ICU knows zones that the JDK may not.
        zones.values().retainAll(ZoneId.getAvailableZoneIds());
        return Map.copyOf(zones);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
