package kawat.page.opml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kawat.source.BadBytes;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OpmlTest {

    private static final String LIST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0" xmlns:k="urn:k">
              <head><title>My &amp; feeds</title><dateCreated>Fri, 3 May 2024 18:05:00 GMT</dateCreated><k:x y="1">z</k:x></head>
              <body>
                <outline text="Wires" isOpen="true">
                  <outline type="rss" text="Quay" title="The Quay" xmlUrl="https://quay.example/rss?a=1&amp;b=2" htmlUrl="https://quay.example/" k:every="15" custom='say "so"'/>
                  <outline text="Deeper"><outline text="Old scheme" xmlUrl="feed://pier.example/atom"/></outline>
                  <k:note>kept <b>as</b> it is</k:note>
                </outline>
                <outline text="bad" xmlUrl="|curl x"/>
                <outline text="bad" xmlUrl="exec:/bin/true"/>
                <outline text="bad" xmlUrl="file:///etc/passwd"/>
                <outline text="bad" xmlUrl="javascript:alert(1)"/>
                <outline text="bad" xmlUrl="https://x.example/rss" filtercmd="sed s/a/b/"/>
                <outline text="twice" xmlUrl="https://quay.example/rss?a=1&amp;b=2"/>
                <outline text="elsewhere" type="include" url="https://x.example/more.opml"/>
                <outline text="an empty folder"/>
              </body>
            </opml>
            """;

    private static Opml read(String text) {
        try {
            return OpmlReader.read(text);
        } catch (BadBytes e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void feedsAreFoundWithTheirFolders() {
        Subscriptions found = read(LIST).subscriptions();
        assertEquals(List.of(
                new Subscriptions.Subscription("The Quay", "https://quay.example/rss?a=1&b=2",
                        Optional.of("https://quay.example/"), List.of("Wires")),
                new Subscriptions.Subscription("Old scheme", "https://pier.example/atom", Optional.empty(),
                        List.of("Wires", "Deeper"))),
                found.feeds());
    }

    @Test
    void nothingButTheWebIsSubscribedTo() {
        assertEquals(
                List.of("it asks for a program to be run, which Kawat never does",
                        "it asks for a program to be run, which Kawat never does",
                        "it is a file on a disk; open it as a file instead",
                        "its address is not one of the web (http or https)",
                        "its text is to be made by a program, which Kawat never runs",
                        "the list has this feed twice",
                        "it points to a page or to another list, and is no feed itself"),
                read(LIST).subscriptions().skipped().stream().map(Subscriptions.Skipped::reason).toList());
    }

    @Test
    void everyAttributeAndUnknownElementIsKept() {
        Opml list = read(LIST);
        Opml again = read(OpmlWriter.write(list));
        assertEquals(list, again);
        Outline quay = again.body().stream().filter(Outline.class::isInstance).map(Outline.class::cast).findFirst()
                .orElseThrow().outlines().getFirst();
        assertEquals(Map.of("type", "rss", "text", "Quay", "title", "The Quay", "xmlUrl",
                "https://quay.example/rss?a=1&b=2", "htmlUrl", "https://quay.example/", "k:every", "15", "custom",
                "say \"so\""), quay.attributes());
        assertEquals("<title>My &amp; feeds</title>", again.head().getFirst().xml());
        assertTrue(OpmlWriter.write(list).contains("<k:note>kept <b>as</b> it is</k:note>"));
        assertEquals(OpmlWriter.write(list), OpmlWriter.write(again));
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadBack(@ForAll("lists") Opml list) {
        assertEquals(list, read(OpmlWriter.write(list)));
    }

    @Property(tries = 300)
    void noTextStopsTheReader(@ForAll String text) throws BadBytes {
        Opml odd = OpmlReader
                .read("<opml><body><outline text=\"" + text + "\" " + text + "/>" + text + "</body></opml>");
        String written = OpmlWriter.write(odd);
        odd.subscriptions();
        OpmlReader.read(written);
    }

    @Test
    void noCutStopsTheReader() {
        for (int cut = LIST.indexOf("<head"); cut < LIST.length(); cut++) {
            read(LIST.substring(0, cut)).subscriptions();
        }
    }

    @Test
    void sizeAndDepthAreBounded() {
        String many = "<opml><body>" + "<outline text='a'/>".repeat(600_000) + "</body></opml>";
        assertTimeout(Duration.ofSeconds(2),
                () -> assertThrows(BadBytes.class, () -> OpmlReader.read(many)));
        Opml deep = read("<opml><body>" + "<outline text='a'>".repeat(40_000) + "</body></opml>");
        deep.subscriptions();
        read(OpmlWriter.write(deep));
        assertThrows(BadBytes.class, () -> OpmlReader.read("<html></html>"));
    }

    @Provide
    Arbitrary<Opml> lists() {
        Arbitrary<String> words = Arbitraries.strings().withChars("ab \"'<>&\u00e9\u4e2d\u0627\t\n;#x").ofMaxLength(12);
        Arbitrary<Map<String, String>> attributes = Arbitraries.maps(
                Arbitraries.of("text", "title", "xmlUrl", "k:own", "isOpen", "created"), words).ofMaxSize(4)
                .map(LinkedHashMap::new);
        Arbitrary<OpmlNode> other = Arbitraries.of("kept", "a &amp; b", "&lt;x&gt;")
                .map(t -> new Other("k:note", "<k:note y=\"1\">" + t + "</k:note>"));
        Arbitrary<OpmlNode> leaf = attributes.map(a -> new Outline(a, List.of()));
        Arbitrary<OpmlNode> tree = Arbitraries.lazy(() -> Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, leaf),
                net.jqwik.api.Tuple.of(1, other), net.jqwik.api.Tuple.of(1, folders(attributes, leaf, other))));
        return tree.list().ofMaxSize(5)
                .map(body -> new Opml(Map.of("version", "2.0", "xmlns:k", "urn:k"), List.of(), body));
    }

    private static Arbitrary<OpmlNode> folders(Arbitrary<Map<String, String>> attributes, Arbitrary<OpmlNode> leaf,
            Arbitrary<OpmlNode> other) {
        Arbitrary<OpmlNode> inner = net.jqwik.api.Combinators
                .combine(attributes, Arbitraries.oneOf(leaf, other).list().ofMaxSize(3)).as(Outline::new);
        return net.jqwik.api.Combinators.combine(attributes, Arbitraries.oneOf(leaf, inner).list().ofMaxSize(3))
                .as(Outline::new);
    }
}
