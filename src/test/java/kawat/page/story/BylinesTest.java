package kawat.page.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import kawat.lexicon.Lexicons;
import kawat.lexicon.Wire;
import kawat.lexicon.Wires;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// States whom a line names as writers.
class BylinesTest {

    private static final Lexicons LEXICONS = Lexicons.load();

    private static Bylines bylines(String language) {
        return new Bylines(new Words(language.equals("und")
                ? LEXICONS.all()
                : List.of(LEXICONS.of(language).orElseThrow())), Wires.load());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | By Ann Lowe and Tom Ashdown | Ann Lowe; Tom Ashdown
            en | By ANN LOWE, TOM ASHDOWN and JO PARK, AP Diplomatic Writer | ANN LOWE; TOM ASHDOWN; JO PARK
            en | Ann Lowe, Diplomatic Correspondent | Ann Lowe
            en | Ann Lowe, harbourpost.com | Ann Lowe
            en | Ann Lowe (Vienna) ann.lowe@example.com | Ann Lowe
            en | By Staff Reports |
            en | News Nation Bureau |
            en | By Ann Lowe, Updated May 2, 2024 |  Ann Lowe
            id | Penulis: Rini Astuti, Editor: Bagus Wicaksono | Rini Astuti
            id | Oleh Reuters |
            id | Pewarta: Ahmad Fauzi dan Siti Rahma | Ahmad Fauzi; Siti Rahma
            id | Tim Redaksi |
            de | Von Jana Kessel und Uwe Brand, Wien | Jana Kessel; Uwe Brand
            es | Por Inés de la Caldera | Inés de la Caldera
            fr | Par Élise Marchand avec AFP | Élise Marchand
            nl | Pieter van der Laan | Pieter van der Laan
            und | Νίκος Αλεξίου | Νίκος Αλεξίου
            und | Petr Dvořák | Petr Dvořák
            """)
    void writersAreTheirNamesAlone(String language, String line, String people) {
        assertEquals(people == null ? List.of() : List.of(people.split("; ")), bylines(language).read(line).people());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | By JO PARK, AP Diplomatic Writer | AP
            en | Reuters | Reuters
            fr | Par Élise Marchand avec AFP | AFP
            en | By Ann Lowe |
            """)
    void wireBesideAWriterIsTold(String language, String line, String wire) {
        assertEquals(Optional.ofNullable(wire), bylines(language).read(line).wire().map(Wire::name));
    }

    @Property(tries = 300)
    void anyLineIsRead(@ForAll String line) {
        for (String person : bylines("en").read(line).people()) {
            assertFalse(person.isBlank());
        }
    }
}
