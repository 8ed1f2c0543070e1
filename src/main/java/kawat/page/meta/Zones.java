package kawat.page.meta;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kawat.lexicon.Markup;

/// Tells by whose clock the times of a page are. The country of its address is asked first, then the region that the page
/// names, then the language of the text where nearly all of its papers are of one country.
final class Zones {

    private Zones() {
    }

    static Optional<ZoneId> home(PageElements tags, String language, Markup markup) {
        String host = tags.host();
        String top = host.substring(host.lastIndexOf('.') + 1);
        return Stream.<Supplier<String>>of(() -> top.length() == 2 ? top : "",
                () -> region(tags.meta("og:locale").stream().findFirst().orElse("")), () -> region(tags.language()),
                () -> markup.regions().getOrDefault(language, "")).map(Supplier::get)
                .map(r -> Optional.ofNullable(markup.homes().get(r.toUpperCase(Locale.ROOT))))
                .flatMap(Optional::stream).findFirst().map(ZoneId::of);
    }

    private static String region(String tag) {
        String region = Locale.forLanguageTag(tag.strip().replace('_', '-')).getCountry();
        // Machines write this one where nobody chose any.
        return Map.of("US", "").getOrDefault(region, region);
    }
}
