package kawat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import kawat.article.Article;
import kawat.article.Outcome;
import kawat.article.Paragraph.Role;
import kawat.article.Removed.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

    private static final String BODY = "<p>LISBON, May 3 (Reuters) - Two harbour towns agreed on Friday to share one ferry, ending a quarrel that had lasted nine winters.</p>"
            + "<p>\"The boat does not ask who pays,\" said Rosa Quintal, who runs the smaller quay, after the talks had ended.</p>"
            + "<p>The first crossing is planned for June, the two mayors said in a statement that was read out twice.</p>";

    static String page(String head, String before, String after) {
        return "<!DOCTYPE html><html><head><title>Two towns share a ferry - The Quay Post</title>" + head
                + "</head><body><h1>Two towns share a ferry</h1>" + before + BODY + after + "</body></html>";
    }

    @Test
    void fieldsComeOffThePage() {
        Article a = Reading.article(page("<link rel=canonical href=https://quay.example/a/7>",
                "<p>By Ines Carmo and Paul Vidal</p><p>3 May 2024, 18:05 GMT</p>",
                "<p>(Reporting by Ines Carmo; Editing by Paul Vidal)</p>"));
        assertEquals(Optional.of("Two towns share a ferry"), a.headline());
        assertEquals(List.of("Ines Carmo", "Paul Vidal"), a.bylines());
        assertEquals(Optional.of("Reuters"), a.agency());
        assertEquals(Optional.of("The Quay Post"), a.outlet());
        assertEquals("en", a.language());
        assertEquals("2024-05-03T18:05:00Z", a.published().orElseThrow().toString());
        assertEquals(Optional.of("LISBON"), a.dateline().orElseThrow().place());
        assertEquals("2024-05-03", a.dateline().orElseThrow().date().orElseThrow().toString());
        assertEquals(3, a.paragraphs().size());
        assertTrue(a.paragraphs().getFirst().text().startsWith("LISBON, May 3 (Reuters) - Two"));
        assertTrue(a.removed().stream().anyMatch(r -> r.reason() == Reason.CREDIT && r.after() == 2));
    }

    @Test
    void samePageUnderOneAddressHasOneIdWhateverItsText() {
        String link = "<link rel=canonical href=https://quay.example/a/7>";
        assertEquals(Reading.article(page(link, "", "")).id(),
                Reading.article(page(link, "",
                        "<p>A third town said on Saturday that it would like to join the other two as well, if asked nicely.</p>"))
                        .id());
    }

    @Test
    void dataOfAnotherStoryIsNotTrusted() {
        String data = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"The Quay Post\",\"datePublished\":\"2001-01-01T00:00:00Z\",\"author\":{\"name\":\"Site Robot\"}}</script>";
        Article a = Reading.article(page(data, "<p>By Ines Carmo</p><p>3 May 2024, 18:05 GMT</p>", ""));
        assertEquals("2024-05-03T18:05:00Z", a.published().orElseThrow().toString());
        assertEquals(List.of("Ines Carmo"), a.bylines());
    }

    @Test
    void dataOfThisStoryIsTrusted() {
        String data = "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Two towns share a ferry\",\"datePublished\":\"2024-05-03T20:05:00+02:00\",\"dateModified\":\"2024-05-04T08:00:00+02:00\",\"author\":[{\"@type\":\"Person\",\"name\":\"Ines Carmo\"}]}]}</script>";
        Article a = Reading.article(page(data, "", ""));
        assertEquals("2024-05-03T18:05:00Z", a.published().orElseThrow().toString());
        assertEquals("2024-05-04T06:00:00Z", a.modified().orElseThrow().toString());
        assertEquals(List.of("Ines Carmo"), a.bylines());
    }

    @Test
    void gluedCreditLeavesTheHeadline() {
        Article a = Reading.article(page("", "", "").replace("share a ferry</h1>", "share a ferry, by Reuters</h1>")
                .replace("share a ferry - The", "share a ferry, by Reuters - The"));
        assertEquals(Optional.of("Two towns share a ferry"), a.headline());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>SEE\u00A0 Harbour fees rise in the north again</p>",
            "<div><a href=x>Harbour fees rise in the north again</a></div>",
            "<p>Further: <a href=x>Harbour fees rise in the north again</a></p>",
            "<div><a href=x><span class=ctaText>VIEW</span>&nbsp; <span class=postTitle>Harbour fees rise in the north again</span></a></div>"})
    void linksToOtherStoriesAreToldByTheirStructure(String line) {
        Article a = Reading.article(page("", "", "").replace("<p>The first", line + "<p>The first"));
        assertEquals(3, a.paragraphs().size());
        assertTrue(a.removed().stream().anyMatch(
                r -> r.reason() == Reason.RELATED_LINK && r.after() == 1 && r.text().endsWith("the north again")));
    }

    @Test
    void captionsListsAndSubheadsKeepTheirRoles() {
        Article a = Reading.article(page("",
                "<figure><img src=https://t.example/x.png><figcaption>The old ferry at its pier. Photo: L. Mar</figcaption></figure>",
                "<h2>What was agreed</h2><ul><li>One boat for both towns, painted in the colours of neither of them.</li></ul>"
                        + "<blockquote>We share what we cannot buy, the older mayor told the crowd on the pier.</blockquote>"));
        assertEquals(List.of(Role.CAPTION, Role.BODY, Role.BODY, Role.BODY, Role.SUBHEAD, Role.LIST, Role.BLOCKQUOTE),
                a.paragraphs().stream().map(p -> p.role()).toList());
    }

    @Test
    void nothingThatRunsSurvives() {
        Article a = Reading.article(page("<style>p{color:red}</style>", "<script>alert('ferry')</script>",
                "<iframe src=https://t.example/></iframe><noscript><img src=https://t.example/p.gif></noscript><svg><text>drawn</text></svg>"));
        String all = a.toString();
        assertFalse(all.contains("alert") || all.contains("t.example") || all.contains("color:red")
                || all.contains("drawn"));
    }

    @Test
    void oneLongParagraphHasNoHeadlineAndLosesNothing() {
        String text = "The envoy said that the talks would go on for as long as it took, and that nobody would leave the table hungry. "
                .repeat(6).strip();
        Article a = Reading.article(text);
        assertEquals(Optional.empty(), a.headline());
        assertEquals(List.of(text), Reading.texts(a));
    }

    @Test
    void handBrokenLinesAreJoined() {
        Article a = Reading.article(
                "Ferry deal done\n\nTwo harbour towns agreed on Friday to share one ferry, ending a\nquarrel that had lasted nine winters and two changes of mayor in\nboth of the towns.\n\nThe first crossing is planned for June, the two mayors said in a\nstatement that was read out twice.\n");
        assertEquals(Optional.of("Ferry deal done"), a.headline());
        assertEquals(2, a.paragraphs().size());
        assertTrue(a.paragraphs().getFirst().text().contains("ending a quarrel"));
    }

    @Test
    void promoLineOfPlainTextIsToldByItsNoBreakSpace() {
        Article a = Reading.article(
                "Ferry deal done\n\nTwo harbour towns agreed on Friday to share one ferry, ending a quarrel.\n\nVIEW\u00A0 Fees rise, says PM\n\nThe first crossing is planned for June, the mayors said.");
        assertEquals(2, a.paragraphs().size());
        assertEquals(Reason.RELATED_LINK, a.removed().getFirst().reason());
        assertEquals(0, a.removed().getFirst().after());
    }

    @Test
    void whatIsNoTextIsRefusedInOneSentence() {
        assertEquals("the file is empty", Reading.refusal(new byte[0]));
        assertEquals("it holds no text", Reading.refusal(" \n\t ".getBytes(StandardCharsets.UTF_8)));
        assertTrue(Reading.refusal("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)).startsWith("it is a PDF document"));
        assertTrue(Reading.refusal(new byte[]{'P', 'K', 3, 4, 20, 0}).contains("a packed folder"));
        assertTrue(Reading.refusal(new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).contains("picture"));
        byte[] tar = java.util.Arrays.copyOf("a.html".getBytes(StandardCharsets.UTF_8), 1024);
        System.arraycopy("ustar".getBytes(StandardCharsets.UTF_8), 0, tar, 257, 5);
        assertTrue(Reading.refusal(tar).contains("tar file: unpack it"));
        for (String prolog : List.of("<?xml version=\"1.0\"?>\n", "")) {
            assertEquals("it is a list of feeds (OPML), not a story: `kawat feeds import FILE` follows its feeds",
                    Reading.refusal((prolog + "<opml version=\"2.0\"><head><title>Wires</title></head><body><outline "
                            + "text=\"Quay\" xmlUrl=\"https://quay.example/rss\"/></body></opml>")
                            .getBytes(StandardCharsets.UTF_8)));
        }
        byte[] noise = new byte[4096];
        new java.util.Random(7).nextBytes(noise);
        noise[0] = 1;
        assertTrue(Reading.refusal(noise).contains("no text"));
        assertTrue(Reading.refusal("<html><body><a href=x>Home</a></body></html>".getBytes(StandardCharsets.UTF_8))
                .contains("no story"));
    }

    @Test
    void packedPagesAreReadWithinLimits() throws IOException {
        assertInstanceOf(Outcome.Read.class, Reading.one(packed(page("", "", "").getBytes(StandardCharsets.UTF_8))));
        byte[] packed = packed(page("", "", "").getBytes(StandardCharsets.UTF_8));
        assertTrue(Reading.refusal(Arrays.copyOf(packed, packed.length - 20)).contains("cut off"));
        assertTrue(Reading.refusal(packed(new byte[40 << 20])).contains("times its size"));
    }

    @Test
    void strangePagesAreReadOrRefusedInPlainWords() {
        for (String strange : List.of("<div>".repeat(200_000) + BODY, "<p>".repeat(100_000) + BODY,
                "<b><i>".repeat(20_000) + BODY, page("", "", "").replace("towns", "to\0wns"),
                page("", "", "").substring(0, 400), "<table><tr><td>".repeat(5_000) + BODY, "<![CDATA[" + BODY,
                "<html><frameset><frame src=x></frameset></html>", "a\u0301".repeat(10) + "\u0301".repeat(50_000))) {
            Reading.one(strange.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(3, Reading.article("<div>".repeat(200_000) + BODY).paragraphs().size());
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
