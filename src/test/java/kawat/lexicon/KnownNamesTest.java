package kawat.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownNamesTest {

    private static final KnownNames KNOWN = KnownNames.load();

    @Test
    void idIsPlainWordsJoinedByHyphens() {
        for (KnownEntity entity : KNOWN.all()) {
            assertTrue(entity.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), entity.id());
        }
    }

    @Test
    void countryIsAnIsoCode() {
        for (KnownEntity entity : KNOWN.all()) {
            entity.country().ifPresent(c -> assertTrue(c.matches("[A-Z]{2}"), entity.id()));
        }
    }

    @Test
    void aliasBelongsToOneBearerOfItsTypeUnlessAReasonIsGiven() {
        Map<String, KnownEntity> seen = new HashMap<>();
        List<String> shared = new ArrayList<>();
        for (KnownEntity entity : KNOWN.all()) {
            entity.aliases().forEach((language, aliases) -> aliases.forEach(alias -> {
                KnownEntity other = seen.putIfAbsent(entity.type() + "/" + language + "/" + alias, entity);
                if (other != null && !other.id().equals(entity.id()) && entity.shared().isEmpty()) {
                    shared.add(alias + " (" + language + "): " + other.id() + ", " + entity.id());
                }
            }));
        }
        assertEquals(List.of(), shared);
    }

    @Test
    void aliasIsListedOnceForALanguage() {
        List<String> doubled = new ArrayList<>();
        for (KnownEntity entity : KNOWN.all()) {
            entity.aliases().forEach((language, aliases) -> {
                if (Set.copyOf(aliases).size() < aliases.size() || aliases.stream().anyMatch(String::isBlank)) {
                    doubled.add(entity.id() + " " + language);
                }
            });
        }
        assertEquals(List.of(), doubled);
    }

    @Test
    void officeOfAStateHasOneHolderAtATime() {
        List<String> crowded = new ArrayList<>();
        for (KnownEntity one : KNOWN.all()) {
            for (KnownEntity.Office office : one.offices()) {
                for (KnownEntity other : KNOWN.all()) {
                    boolean also = !other.id().equals(one.id()) && other.offices().stream()
                            .anyMatch(o -> o.office().equals(office.office()) && o.country().equals(office.country())
                                    && o.heldOn(office.from().plusDays(1)));
                    if (also) {
                        crowded.add(office + ": " + one.id() + ", " + other.id());
                    }
                }
            }
        }
        assertEquals(List.of(), crowded);
    }

    @Test
    void holderDependsOnTheDay() {
        assertEquals("Antony Blinken", holder(LocalDate.of(2024, 4, 25)));
        assertEquals("Marco Rubio", holder(LocalDate.of(2025, 3, 1)));
    }

    @Test
    void nobodyHoldsAnOfficeBeyondTheDayOfTheCheck() {
        assertEquals(Optional.empty(), KNOWN.holder("foreign-minister", Optional.of("US"), LocalDate.of(2090, 1, 1)));
    }

    private static String holder(LocalDate day) {
        return KNOWN.holder("foreign-minister", Optional.of("US"), day).map(KnownEntity::name).orElse("nobody");
    }
}
