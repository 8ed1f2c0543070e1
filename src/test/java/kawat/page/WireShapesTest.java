package kawat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kawat.article.Article;
import kawat.article.Outcome;
import org.junit.jupiter.api.Test;

/// Shapes that the same formats have from one wire to the next.
class WireShapesTest {

    private static final Path FOLDER = Path.of("src/test/resources/kawat/page/wire");

    private static List<Outcome> all(String file) throws IOException {
        return Reading.all(Files.readAllBytes(FOLDER.resolve(file)), Optional.empty(),
                Optional.of("file:///wire"));
    }

    /// Compares with what a file says that was written by eye; it stands beside the wire's, once for each story.
    private static void holds(String file) throws IOException {
        String read = all(file).stream().map(WireShapesTest::shown).collect(Collectors.joining("\n\n")) + "\n";
        assertEquals(Files.readString(FOLDER.resolve(file.replaceFirst("\\.\\w+$", ".txt"))), read);
    }

    private static String shown(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> "refused: " + refused.rejected().reason();
            case Outcome.Read(Article a) -> String.join("\n", WireFields.named(a, 99), WireFields.filed(a, 99),
                    WireFields.dated(a), WireFields.text(a), String.join("\n", Reading.texts(a)));
        };
    }

    @Test
    void nitfWithTwoHeadlinesMarkedPeopleAndATimeOfRelease() throws IOException {
        holds("nitf-id.xml");
    }

    @Test
    void nitfUnderAPrefixWithAnUnreadDocumentType() throws IOException {
        holds("nitf-ja.xml");
    }

    @Test
    void componentWithinAComponentWithMarkupInCdataUnderEmbargo() throws IOException {
        holds("newsml1-zh.xml");
    }

    @Test
    void itemsOfAMessageUnderAPrefixAndUnderNone() throws IOException {
        holds("g2-fr.xml");
    }

    @Test
    void listOfItemsInJsonIsReadItemByItem() throws IOException {
        holds("ninjs-de.json");
    }

    @Test
    void correctionInAWireWithoutIdsHasTheIdOfItsStory() throws IOException {
        String anpa = twin("wire-anpa");
        assertEquals("anpa1312:bc lt harbour ferry:2024-05-03", id(anpa));
        assertEquals(id(anpa), id(anpa.replace("W0412", "W0517").replace("Ferry,98", "Ferry, 1st Ld,120")
                .replace("one ferry,", "one boat,")));
        assertNotEquals(id(anpa), id(anpa.replace("Harbour-Ferry,98", "Harbour-Light,98")));
        assertNotEquals(id(anpa), id(anpa.replace("05-03-24 1430GMT", "05-04-24 1430GMT")));
        String iptc = twin("wire-iptc7901");
        assertEquals("iptc7901:dpa kaa0412:2024-05-03", id(iptc));
        assertEquals(id(iptc), id(iptc.replace("one\r\nferry", "one\r\nboat")));
        assertNotEquals(id(iptc), id(iptc.replace("kaa0412", "kaa0413")));
        String undated = iptc.replace("031430 GMT May 24", "");
        assertNotEquals(id(undated), id(undated.replace("Two harbour", "Three harbour")));
    }

    private static String id(String message) {
        return ((Outcome.Read) Reading.one(message.getBytes(StandardCharsets.UTF_8))).article().id();
    }

    private static String twin(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/golden/en", name, "page.txt"));
    }
}
