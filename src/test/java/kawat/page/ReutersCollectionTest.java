package kawat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kawat.article.Article;
import kawat.article.Outcome;
import org.junit.jupiter.api.Test;

class ReutersCollectionTest {

    private static final String HEAD = "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n";

    private static String story(int id, String text) {
        return "<REUTERS TOPICS=\"YES\" OLDID=\"1\" NEWID=\"" + id
                + "\">\n<DATE>26-FEB-1987 15:01:01.79</DATE>\n<TEXT>&#2;\n"
                + text + "\n&#3;</TEXT>\n</REUTERS>\n";
    }

    private static List<Outcome> read(String file) {
        return Reading.all(file.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.of("file:///wire.sgm"));
    }

    private static Article article(String text) {
        return ((Outcome.Read) read(HEAD + story(12, text)).getFirst()).article();
    }

    @Test
    void wholeStoryIsReadWithItsFields() {
        Article a = article("<TITLE>COPPER &lt;CU> FIRMER</TITLE>\n<AUTHOR>    By Ann Poole, Reuters</AUTHOR>\n"
                + "<DATELINE>    LUSAKA, Feb 25 - </DATELINE><BODY>Copper rose in quiet trade on\nWednesday.\n    Dealers said buyers &amp; sellers\nwaited.\n Reuter\n&#3;</BODY>");
        assertEquals("reuters21578-12", a.id());
        assertEquals(Optional.of("COPPER <CU> FIRMER"), a.headline());
        assertEquals(List.of("Ann Poole"), a.bylines());
        assertEquals(Optional.of("LUSAKA"), a.dateline().orElseThrow().place());
        assertEquals("1987-02-25", a.dateline().orElseThrow().date().orElseThrow().toString());
        assertEquals("1987-02-26T15:01:01Z", a.published().orElseThrow().toString());
        assertEquals(List.of("LUSAKA, Feb 25 - Copper rose in quiet trade on Wednesday.",
                "Dealers said buyers & sellers waited."), Reading.texts(a));
        assertEquals(Optional.of("file:///wire.sgm#12"), a.origin().uri());
        assertTrue(a.removed().stream().anyMatch(r -> r.text().equals("Reuter")));
    }

    @Test
    void storyOfATitleAloneIsAnArticle() {
        assertEquals(List.of("COPPER FIRMER"), Reading.texts(article("<TITLE>COPPER FIRMER</TITLE>")));
    }

    @Test
    void storyWithoutElementsKeepsItsLines() {
        Article a = article("WEEKLY COPPER REPORT\n Stocks..........120 vs.....117\n Sales............14 vs......12");
        assertEquals(Optional.of("WEEKLY COPPER REPORT"), a.headline());
        assertEquals(2, a.paragraphs().size());
    }

    @Test
    void storyThatIsCutOffLosesOnlyItself() {
        String whole = story(12, "<TITLE>ONE</TITLE>");
        List<Outcome> read = read(HEAD + whole + whole.substring(0, 90) + whole.replace("12", "14"));
        assertEquals(3, read.size());
        assertInstanceOf(Outcome.Read.class, read.get(0));
        assertTrue(((Outcome.Refused) read.get(1)).rejected().reason().contains("cut off"));
        assertInstanceOf(Outcome.Read.class, read.get(2));
    }
}
