package kawat.text;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names the countries and the main cities of the world in any language, as ICU lists them.
public final class PlaceNames {

    /// A country or city under one of its names.
    ///
    /// @param english the English name
    /// @param country ISO 3166 code of the country it is or lies in
    /// @param city    whether it is a city
    /// @param aliases its names in the language asked for
    public record Place(String english, String country, boolean city, List<String> aliases) {}

    private static final ULocale ENGLISH = ULocale.ENGLISH;

    /// Lists countries, then cities, with their names in the language; a place without a name of its own is left out.
    public List<Place> in(String language) {
        ULocale locale = ULocale.forLanguageTag(language);
        List<Place> places = new ArrayList<>();
        LocaleDisplayNames english = LocaleDisplayNames.getInstance(ENGLISH, DisplayContext.LENGTH_FULL);
        LocaleDisplayNames full = LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_FULL);
        LocaleDisplayNames brief = LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT);
        for (String code : Locale.getISOCountries()) {
            Set<String> names = new LinkedHashSet<>(
                    List.of(full.regionDisplayName(code), plain(full.regionDisplayName(code)),
                            brief.regionDisplayName(code)));
            names.removeIf(n -> n.equals(code) || isAcronym(n));
            if (!names.isEmpty()) {
                places.add(new Place(plain(english.regionDisplayName(code)), code, false, List.copyOf(names)));
            }
        }
        TimeZoneNames cities = TimeZoneNames.getInstance(locale);
        TimeZoneNames englishCities = TimeZoneNames.getInstance(ENGLISH);
        for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String name = cities.getExemplarLocationName(zone);
            String own = englishCities.getExemplarLocationName(zone);
            String country = TimeZone.getRegion(zone);
            if (name != null && own != null && country.length() == 2 && !own.contains(",")) {
                places.add(new Place(own, country, true, List.of(name)));
            }
        }
        return List.copyOf(places);
    }

    /// Returns the English name of a country.
    public String country(String code) {
        return plain(LocaleDisplayNames.getInstance(ENGLISH).regionDisplayName(code));
    }

    /// A name without its explanation in brackets.
    private static String plain(String name) {
        int bracket = name.indexOf(" (");
        return bracket > 0 ? name.substring(0, bracket) : name;
    }

    /// Short forms in capitals are other words in many languages: Kawat's own data say which hold.
    private static boolean isAcronym(String name) {
        return name.length() < 5 && name.equals(name.toUpperCase(Locale.ROOT))
                && !name.equals(name.toLowerCase(Locale.ROOT));
    }
}
