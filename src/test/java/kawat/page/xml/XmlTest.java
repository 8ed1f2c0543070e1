package kawat.page.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kawat.source.BadBytes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {

    private static final String ITEM = """
            <?xml version="1.0" encoding="iso-8859-1"?>
            <!DOCTYPE nitf SYSTEM "nitf.dtd">
            <message xmlns="urn:wire" xmlns:r="urn:r" xml:lang="en">
              <item r:kind="story" id="1"><!-- no text --><p>Two <b>harbour</b> towns</p><p><![CDATA[3 < 4]]></p></item>
              <item id="2"/>
            </message>
            """;

    @Test
    void treeHasNamesNamespacesAttributesAndText() throws BadBytes {
        XmlElement root = Xml.parse(ITEM);
        assertEquals("message", root.name());
        assertEquals("urn:wire", root.namespace());
        assertEquals(Optional.of("en"), root.attribute("xml:lang"));
        assertEquals(List.of("1", "2"), root.at("item").map(i -> i.attribute("id").orElseThrow()).toList());
        assertEquals(Optional.of("story"), root.children("item").getFirst().attribute("kind"));
        assertEquals(List.of("Two harbour towns", "3 < 4"), root.below("p").map(XmlElement::text).toList());
        assertEquals(4, root.children("item").getFirst().line());
        assertTrue(root.closed());
    }

    @Test
    void looseTreeIsTheSameAsTheStrictOne() throws BadBytes {
        XmlElement loose = LooseXml.parse(ITEM).orElseThrow();
        XmlElement strict = Xml.parse(ITEM);
        assertEquals(strict.text(), loose.text());
        assertEquals(strict.attributes(), loose.attributes());
        assertEquals(strict.below("p", "item", "b").map(e -> e.namespace() + e.name() + e.line()).toList(),
                loose.below("p", "item", "b").map(e -> e.namespace() + e.name() + e.line()).toList());
    }

    @Test
    void entitiesOfHtmlAndBareAmpersandsAreRead() throws BadBytes {
        assertEquals("caf\u00E9\u00A0& bar", Xml.parse("<p>caf&eacute;&nbsp;& bar</p>").text());
        assertEquals("x", Xml.parse("<n:p>x</n:p>").text());
    }

    @Test
    void cutOffElementsAreNotClosed() throws BadBytes {
        XmlElement root = Xml.parse("<all><item>one</item><item>tw");
        assertFalse(root.closed());
        assertEquals(List.of(true, false), root.at("item").map(XmlElement::closed).toList());
    }

    @Test
    void nothingOutsideIsAskedFor(@TempDir Path folder) throws IOException, BadBytes {
        Path canary = Files.writeString(folder.resolve("canary"), "a secret");
        try (ServerSocket server = new ServerSocket(0)) {
            server.setSoTimeout(200);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
            for (String attack : List.of(
                    "<!DOCTYPE a SYSTEM \"" + address + "\"><a>x</a>",
                    "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + canary.toUri() + "\">]><a>x&e;</a>",
                    "<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + address + "\">%p;]><a>x</a>",
                    "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + address + "\">]><a>x&e;</a>",
                    "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\">x<xi:include parse=\"text\" href=\""
                            + canary.toUri() + "\"/></a>",
                    "<?xml-stylesheet href=\"" + address
                            + "\"?><a xmlns:s=\"http://www.w3.org/2001/XMLSchema-instance\" s:noNamespaceSchemaLocation=\""
                            + address + "\">x</a>")) {
                String text = Xml.parse(attack).text();
                assertTrue(text.startsWith("x") && !text.contains("secret"), attack);
            }
            assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void entitiesThatBlowUpCostNothing() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY e").append(i).append(" \"&e").append(i - 1).append(";&e").append(i - 1)
                    .append(";\">");
        }
        bomb.append("]><a>&e39;</a>");
        assertTimeout(Duration.ofSeconds(2), () -> assertTrue(Xml.parse(bomb.toString()).text().length() < 100));
    }

    @Test
    void deepWideAndLongDocumentsAreReadOrRefused() throws BadBytes {
        assertEquals("x", Xml.parse("<a>".repeat(400) + "x" + "</a>".repeat(400)).text());
        assertEquals("x", Xml.parse("<a>".repeat(200_000) + "x").text());
        StringBuilder wide = new StringBuilder("<a");
        for (int i = 0; i < 300; i++) {
            wide.append(" b").append(i).append("='1'");
        }
        assertEquals(300, Xml.parse(wide.append(">x</a>").toString()).attributes().size());
        assertThrows(BadBytes.class, () -> Xml.parse("<a>" + "<b/>".repeat(1_000_001) + "</a>"));
        assertThrows(BadBytes.class, () -> Xml.parse("<".repeat(4_000_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "<", "<?xml", "<?xml version='9'?>", "<!DOCTYPE", "</a>", "<!---->",
            "<a:b:c d='", "\0", "<![CDATA[", "<a \uD800='\uDFFF'>"})
    void strangeTextsGiveATreeOrAReason(String text) {
        orReason(text);
    }

    @Test
    void nothingIsPrinted() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            orReason("<a><b></a>&what;<!DOCTYPE x>");
        } finally {
            System.setErr(before);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void damagedDocumentsGiveATreeOrAReason(@ForAll long seed) {
        Random chance = new Random(seed);
        StringBuilder text = new StringBuilder(ITEM);
        for (int i = 0; i < 6; i++) {
            int at = chance.nextInt(text.length());
            switch (chance.nextInt(3)) {
                case 0 -> text.deleteCharAt(at).append(" ");
                case 1 -> text.insert(at, "<>&\"'/\0;:]!?\uD800".charAt(chance.nextInt(13)));
                default -> text.setLength(Math.max(1, at));
            }
        }
        orReason(text.toString());
    }

    private static void orReason(String text) {
        try {
            Xml.parse(text).text();
        } catch (BadBytes e) {
            assertFalse(e.rejected().reason().isBlank());
        }
    }
}
