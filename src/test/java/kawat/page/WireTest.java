package kawat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.article.Outcome;
import kawat.article.Status;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/en");
    private static final List<String> TWINS = List.of("wire-newsml-g2", "wire-newsml-1", "wire-nitf", "wire-ninjs",
            "wire-iptc7901", "wire-anpa");

    private static byte[] twin(String name) {
        try (Stream<Path> files = Files.list(GOLDEN.resolve(name))) {
            return Files.readAllBytes(
                    files.filter(f -> f.getFileName().toString().startsWith("page.")).findFirst().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Outcome> all(String text) {
        return Reading.all(text.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.of("file:///wire"));
    }

    private static String g2(String change, String into) {
        return new String(twin("wire-newsml-g2"), StandardCharsets.UTF_8).replace(change, into);
    }

    private static void holds(String twin, String... fields) {
        Article a = ((Outcome.Read) Reading.one(twin(twin))).article();
        assertEquals(String.join("\n", fields), String.join("\n", WireFields.named(a, 99), WireFields.filed(a, 99),
                WireFields.dated(a), WireFields.text(a)));
    }

    @Test
    void newsMlG2IsReadWithAllItsFields() {
        holds("wire-newsml-g2",
                "tag:wire.example,2024:ferry-1 | en | UPDATE 1-Two harbour towns agree to share one ferry | Ines Carmo | Kawat Sample Wire | HARBOUR-FERRY/ (UPDATE 1)",
                "v2 | u3 | subj:04015000 + water transport + N2:DIP | Refiles to add the harbour master | USABLE | -",
                "SELAT BARU | 2024-05-03 | 2024-05-03T14:30:00Z | 2024-05-03T16:05:00Z",
                "BBSB 360 advisory bullet byline credit");
    }

    @Test
    void newsMl1IsReadWithAllItsFields() {
        holds("wire-newsml-1",
                "urn:newsml:wire.example:20240503:TX-FERRY-7 | en | Harbour towns to share ferry after nine winters | Ines Carmo | AFP | harbour-FERRY",
                "v2 | u4 | 04000000 + 04015001 + harbour | - | USABLE | -",
                "SELAT BARU | 2024-05-03 | 2024-05-03T14:30:00Z | 2024-05-03T16:05:00Z",
                "BBB 291 credit");
    }

    @Test
    void nitfIsReadWithAllItsFields() {
        holds("wire-nitf",
                "ferry-22 | en | Harbour towns to share ferry | Ines Carmo | EFE | HARBOUR FERRY",
                "v- | u5 | HARBOUR FERRY + Water transport + 11002000 | With picture | USABLE | -",
                "Selat Baru | 2024-05-03 | 2024-05-03T12:30:00Z | -",
                "BSBCB 348 advisory credit");
    }

    @Test
    void ninjsIsReadWithAllItsFields() {
        holds("wire-ninjs",
                "http://wire.example/items/ferry-31 | en | Harbour towns to share ferry | Ines Carmo + Lou d'Arco | AP | harbour-ferry",
                "v3 | u4 | water transport + http://cv.example/dip | Picture to follow | USABLE | -",
                "SELAT BARU | - | 2024-05-03T14:30:00Z | 2024-05-03T16:05:00Z",
                "BSBBLB 318 advisory");
    }

    @Test
    void iptc7901IsReadWithAllItsFields() {
        holds("wire-iptc7901",
                "iptc7901:dpa kaa0412:2024-05-03 | en | Harbour towns agree to share one ferry after nine winters |  | dpa | Harbour/ferry/",
                "v- | u4 | i | - | USABLE | -",
                "Selat Baru | - | 2024-05-03T14:30:00Z | -",
                "BBB 303 advisory");
    }

    @Test
    void anpa1312IsReadWithAllItsFields() {
        holds("wire-anpa",
                "anpa1312:bc lt harbour ferry:2024-05-03 | en | Harbour towns agree to share one ferry | INES CARMO + LOU MAR | AP | BC-LT--Harbour-Ferry",
                "v- | u3 | f | AP Photo XYZ101 | USABLE | -",
                "SELAT BARU | - | 2024-05-03T14:30:00Z | -",
                "BBB 354 credit furniture");
    }

    @Test
    void everyItemOfAMessageIsAnArticle() {
        String one = g2("", "");
        String item = one.substring(one.indexOf("<newsItem"), one.indexOf("</newsItem>") + 11);
        List<Outcome> read = all(one.replace("</itemSet>",
                "<packageItem guid=\"p\"><groupSet><group><itemRef residref=\"a\"/></group></groupSet></packageItem>"
                        + item.replace("ferry-1", "ferry-9") + "</itemSet>"));
        assertEquals(List.of("tag:wire.example,2024:ferry-1", "tag:wire.example,2024:ferry-9"),
                read.stream().map(o -> ((Outcome.Read) o).article().id()).toList());
        assertEquals(2, read.stream().map(o -> ((Outcome.Read) o).article().origin().uri()).distinct().count());
    }

    @Test
    void itemThatIsCutOffLosesOnlyItself() {
        String one = g2("", "");
        String item = one.substring(one.indexOf("<newsItem"), one.indexOf("</newsItem>") + 11);
        List<Outcome> read = all(one.substring(0, one.indexOf("</itemSet>")) + item.substring(0, item.length() - 300));
        assertInstanceOf(Outcome.Read.class, read.getFirst());
        assertTrue(((Outcome.Refused) read.get(1)).rejected().reason().contains("cut off"));
    }

    @Test
    void listOfStoriesThatAreElsewhereIsRefusedByName() {
        assertEquals("it is a package: a list of 2 items that are not in it, and no story", Reading.refusal(
                "<packageItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"p\"><groupSet><group><itemRef residref=\"a\"/><itemRef residref=\"b\"/></group></groupSet></packageItem>"
                        .getBytes(StandardCharsets.UTF_8)));
        assertEquals("it is a vocabulary, not a story",
                Reading.refusal("<knowledgeItem/>".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stat:canceled", "stat:cancelled", "http://cv.iptc.org/newscodes/pubstatusg2:canceled"})
    void canceledItemIsMarkedNotRefused(String code) {
        Article a = ((Outcome.Read) all(g2("stat:usable", code)).getFirst()).article();
        assertEquals(Status.CANCELED, a.status());
        assertEquals(4, a.paragraphs().size());
    }

    @Test
    void everyFormatSaysThatAStoryIsTakenBack() {
        assertEquals(Status.WITHHELD, status(g2("stat:usable", "stat:withheld")));
        assertEquals(Status.CANCELED, status(g2("edStat:U", "edStat:D")));
        assertEquals(Status.USABLE, status(g2("edStat:U", "edStat:C")));
        assertEquals(Status.CANCELED, status(text("wire-newsml-1").replace("\"Usable\"", "\"Canceled\"")));
        assertEquals(Status.CANCELED, status(text("wire-nitf").replace("\"usable\"", "\"killed\"")));
        assertEquals(Status.WITHHELD, status(text("wire-ninjs").replace("\"usable\"", "\"withheld\"")));
    }

    @Test
    void cancellationWithoutATextSaysWhatItsEditorsSay() {
        String whole = g2("stat:usable", "stat:canceled");
        String empty = whole.substring(0, whole.indexOf("<contentSet>"))
                + whole.substring(whole.indexOf("</newsItem>"));
        Article a = ((Outcome.Read) all(empty).getFirst()).article();
        assertEquals(List.of("Refiles to add the harbour master"), Reading.texts(a));
        Article bare = ((Outcome.Read) all(empty.replaceAll("<edNote>.*?</edNote>", "")).getFirst()).article();
        assertEquals(List.of("UPDATE 1-Two harbour towns agree to share one ferry"), Reading.texts(bare));
        assertTrue(Reading.refusal(empty.replace("stat:canceled", "stat:usable").getBytes(StandardCharsets.UTF_8))
                .contains("no text"));
    }

    @Test
    void itemThatCorrectsAnotherSupersedesIt() {
        assertEquals(Optional.of("tag:wire.example,2024:ferry-0"),
                ((Outcome.Read) all(g2("irel:derivedFrom", "irel:supersedes")).getFirst()).article().supersedes());
    }

    @Test
    void embargoedStoryIsPublishedWhenItMayBe() {
        Article a = ((Outcome.Read) all(g2("<pubStatus", "<embargoed>2024-05-04T06:00:00Z</embargoed><pubStatus"))
                .getFirst()).article();
        assertEquals("2024-05-04T06:00:00Z", a.published().orElseThrow().toString());
    }

    @Test
    void plainTextInsideAnItemIsRead() {
        String whole = g2("", "");
        int from = whole.indexOf("<inlineXML");
        int to = whole.indexOf("</inlineXML>") + 12;
        Article a = ((Outcome.Read) all(whole.substring(0, from)
                + "<inlineData contenttype=\"text/plain\"><![CDATA[<p>\n   (ANSA) - Selat Baru, May 3 - Two harbour towns agreed to share\none ferry.\n   \"We share,\" the mayor said\non the pier.\n</p>]]></inlineData>"
                + whole.substring(to)).getFirst()).article();
        assertEquals(List.of("(ANSA) - Selat Baru, May 3 - Two harbour towns agreed to share one ferry.",
                "\"We share,\" the mayor said on the pier."), Reading.texts(a));
        assertEquals(Optional.of("Selat Baru"), a.dateline().orElseThrow().place());
    }

    @Test
    void twiceEscapedReferencesAreText() {
        Article a = ((Outcome.Read) all(g2("what we cannot buy", "what we don&amp;#39;t &amp;quot;buy&amp;quot;"))
                .getFirst()).article();
        assertTrue(a.paragraphs().get(1).text().contains("don't \"buy\""), a.paragraphs().get(1).text());
    }

    @Test
    void oldAndNewSpellingsOfNinjsAreRead() {
        Article a = ((Outcome.Read) all(
                "{ \"uri\":\"urn:n:1\", \"versioncreated\":\"20240503T143000Z\", \"headline\":\"Ferry deal\", \"body_text\":\"Two harbour towns agreed.\\nThey share.\", \"subject\":[{\"code\":\"a\"}], \"ednote\":\"n\" }")
                .getFirst()).article();
        assertEquals(List.of("Two harbour towns agreed.", "They share."), Reading.texts(a));
        assertEquals("2024-05-03T14:30:00Z", a.published().orElseThrow().toString());
        assertEquals(List.of("a"), a.filing().orElseThrow().subjects());
    }

    @Test
    void otherJsonIsRefusedAndBrokenJsonSaysWhere() {
        assertTrue(Reading.refusal("{\"a\": [1, 2]}".getBytes(StandardCharsets.UTF_8)).contains("JSON data"));
        Outcome.Refused broken = (Outcome.Refused) all("{\"uri\": \"x\",\n \"body_text\": \"cut").getFirst();
        assertTrue(broken.rejected().reason().contains("cut off"));
        assertEquals(Optional.of("line 2"), broken.rejected().where());
    }

    @Test
    void messagesOneAfterTheOtherAreArticles() {
        String one = text("wire-iptc7901");
        assertEquals(2, all(one + one.replace("0412", "0413")).size());
        assertInstanceOf(Outcome.Read.class, all(one.replaceAll("[\u0001-\u0004\u007F]", "")).getFirst());
        assertEquals(2, all(text("wire-anpa") + text("wire-anpa")).size());
    }

    @Test
    void declaredCharsetIsHeard() {
        String nitf = text("wire-nitf").replace("caf&eacute;", "caf\u00E9");
        Article a = ((Outcome.Read) Reading.one(nitf.getBytes(StandardCharsets.ISO_8859_1))).article();
        assertTrue(a.paragraphs().get(2).text().contains("caf\u00E9"));
    }

    @Test
    void wiresCutOffAnywhereAreReadOrRefused() {
        for (String twin : TWINS) {
            byte[] bytes = twin(twin);
            for (int length = 1; length < bytes.length; length++) {
                assertTrue(Reading.all(Arrays.copyOf(bytes, length), Optional.empty(), Optional.empty()).size() > 0);
            }
        }
    }

    @Property(tries = 200)
    void damagedWiresAreReadOrRefused(@ForAll long seed) {
        Random chance = new Random(seed);
        byte[] bytes = twin(TWINS.get(chance.nextInt(TWINS.size())));
        for (int i = 0; i < 10; i++) {
            bytes[chance.nextInt(bytes.length)] = (byte) (chance.nextBoolean()
                    ? chance.nextInt(256)
                    : "<>&\"'/\0=#^`{}[]".charAt(chance.nextInt(15)));
        }
        assertTrue(Reading.all(bytes, Optional.empty(), Optional.empty()).size() > 0);
    }

    @Property(tries = 200)
    void noiseBehindTheSignsOfAWireIsReadOrRefused(@ForAll long seed) {
        Random chance = new Random(seed);
        byte[] bytes = new byte[1 + chance.nextInt(400)];
        chance.nextBytes(bytes);
        bytes[0] = (byte) (chance.nextBoolean() ? 1 : 0x16);
        assertTrue(Reading.all(bytes, Optional.empty(), Optional.empty()).size() > 0);
    }

    private static String text(String twin) {
        return new String(twin(twin), StandardCharsets.UTF_8);
    }

    private static Status status(String text) {
        return ((Outcome.Read) all(text).getFirst()).article().status();
    }
}
