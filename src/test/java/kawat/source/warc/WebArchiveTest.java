package kawat.source.warc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import kawat.source.Limits;
import kawat.source.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebArchiveTest {

    private static final List<String> BOTH = List.of("https://quay.example/one", "https://quay.example/two");

    @ParameterizedTest
    @ValueSource(strings = {"plain", "packed by record", "packed whole"})
    void pagesComeInTheirOrderWithWhatTheCrawlerKnewOfThem(String how) {
        Crawl crawl = Crawl.ofTwo();
        Taken taken = Crawl.read(switch (how) {
            case "plain" -> crawl.plain();
            case "packed by record" -> crawl.packed();
            default -> Crawl.gzip(crawl.plain());
        });
        assertEquals(BOTH, taken.uris());
        assertEquals(List.of(), taken.refusals);
        assertEquals(Crawl.story("Northport"), taken.text(0));
        assertEquals(Optional.of(Crawl.WHEN), taken.pages.getFirst().capturedAt());
        assertEquals(Optional.of("text/html"), taken.pages.getFirst().mediaType());
        assertEquals(Optional.of(StandardCharsets.UTF_8), taken.pages.getFirst().charset());
        assertTrue(taken.pages.getFirst().within().orElse("").contains("record at byte 0 of c.warc"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pictureBehindThePageIsOfferedWithIt(boolean packed) {
        Crawl crawl = Crawl.ofTwo();
        Taken taken = Crawl.read(packed ? crawl.packed() : crawl.plain(), "http://quay.example/boat.png#top",
                "https://quay.example/none.png");
        assertEquals(BOTH, taken.uris());
        assertEquals(1, taken.pages.getFirst().pictures().taken().size());
        assertArrayEquals(Crawl.PICTURE,
                taken.pages.getFirst().pictures().taken().values().iterator().next());
        assertTrue(taken.pages.getFirst().pictures().take("https://quay.example/boat.png#later").isEmpty());
    }

    @Test
    void olderFormatIsReadToo() {
        String first = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + Crawl.story("Northport");
        String second = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + Crawl.story("Southport");
        String version = "1 0 Quay\nURL IP-address Archive-date Content-type Archive-length\n";
        byte[] arc = ("filedesc://q.arc 0.0.0.0 20030503180500 text/plain " + version.length() + "\n" + version
                + "\nhttp://quay.example/one 127.0.0.1 20030503180500 text/html " + first.length() + "\n" + first
                + "\nhttp://quay.example/two 127.0.0.1 20030503180500 text/html " + second.length() + "\n" + second
                + "\n").getBytes(StandardCharsets.ISO_8859_1);
        Taken taken = Crawl.read(arc);
        assertEquals(List.of("http://quay.example/one", "http://quay.example/two"), taken.uris());
        assertEquals(Crawl.story("Southport"), taken.text(1));
        assertEquals("2003-05-03T18:05:00Z", taken.pages.getFirst().capturedAt().orElseThrow().toString());
        assertEquals(List.of(), taken.refusals);
    }

    @Test
    void longPageComesWhole() {
        String story = Crawl.story("Northport").replace("</body>", "<p>More.</p>".repeat(50_000) + "</body>");
        assertEquals(story, Crawl.read(new Crawl().page(BOTH.getFirst(), story).packed()).text(0));
    }

    @Test
    void encodingsOfTheTransferAreUndone() throws IOException {
        byte[] story = Crawl.story("Northport").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(story);
        }
        String chunked = "5\r\n" + Crawl.story("Northport").substring(0, 5) + "\r\n"
                + Integer.toHexString(story.length - 5) + "\r\n" + Crawl.story("Northport").substring(5)
                + "\r\n0\r\n\r\n";
        // One block of Brotli that is stored as it is.
        byte[] brotli = {0x0B, 0x02, (byte) 0x80, 'h', 'e', 'l', 'l', 'o', 0x03};
        Taken taken = Crawl.read(new Crawl()
                .answer("https://q.example/1", 200, "text/html", Crawl.gzip(story), "Content-Encoding", "gzip")
                .answer("https://q.example/2", 200, "text/html", deflated.toByteArray(), "Content-Encoding", "deflate")
                .answer("https://q.example/3", 200, "text/html", chunked.getBytes(StandardCharsets.UTF_8),
                        "Transfer-Encoding", "chunked")
                .answer("https://q.example/4", 200, "text/html", story, "Content-Encoding", "gzip")
                .answer("https://q.example/5", 200, "text/html", brotli, "Content-Encoding", "br")
                .answer("https://q.example/6", 200, "text/html", story, "Content-Encoding", "zstd").plain());
        assertEquals(5, taken.pages.size(), taken.refusals.toString());
        for (int i = 0; i < 4; i++) {
            assertArrayEquals(story, taken.pages.get(i).bytes());
        }
        assertEquals("hello", taken.text(4));
        assertEquals(1, taken.refusals.size());
        assertTrue(taken.refusals.getFirst().contains("https://q.example/6"), taken.refusals.toString());
        assertTrue(taken.refusals.getFirst().contains("cannot read (zstd)"), taken.refusals.toString());
    }

    @Test
    void whatIsNoPageIsPassedOverAndErrorsAreCounted() {
        Taken taken = Crawl.read(Crawl.ofTwo().answer("https://q.example/a", 301, "text/html", new byte[0])
                .answer("https://q.example/b", 404, "text/html", new byte[]{'x'})
                .answer("https://q.example/c.css", 200, "text/css", new byte[]{'x'})
                .answer("https://q.example/robots.txt", 200, "text/plain", new byte[]{'x'})
                .resource("metadata://tool.example/args.txt", "text/plain", new byte[]{'x'})
                .resource("urn:text:https://quay.example/one", "text/plain", new byte[]{'x'})
                .resource("https://quay.example/three.txt", "text/plain", new byte[]{'x'}).plain());
        assertEquals(3, taken.pages.size());
        assertEquals(List.of(), taken.refusals);
        assertEquals(List.of("passed over 1 redirect and 1 error of web servers"), taken.passedOver);
        Taken none = Crawl.read(new Crawl().answer("https://q.example/a", 302, "text/html", new byte[0]).plain());
        assertEquals(List.of("the web archive holds no page, only 1 redirect"), none.refusals);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void archiveCutOffAnywhereKeepsTheWholeRecordsBeforeTheCutAndTellsOfItOnce(boolean packed) {
        Crawl crawl = Crawl.ofTwo();
        byte[] whole = packed ? crawl.packed() : crawl.plain();
        int one = packed
                ? Crawl.gzip(new Crawl().page(BOTH.getFirst(), Crawl.story("Northport")).plain()).length
                : new Crawl().page(BOTH.getFirst(), Crawl.story("Northport")).plain().length;
        for (int cut = 20; cut < whole.length; cut++) {
            Taken taken = Crawl.read(Arrays.copyOf(whole, cut));
            assertTrue(taken.refusals.size() <= 1, cut + ": " + taken.refusals);
            // The last two newlines of a record may be missing.
            if (cut >= one + 4) {
                assertEquals(BOTH.getFirst(), taken.uris().getFirst(), "cut at " + cut);
            }
            if (taken.pages.isEmpty()) {
                assertEquals(1, taken.refusals.size(), "cut at " + cut);
            }
            taken.refusals.forEach(r -> assertTrue(r.contains("at byte "), r));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "9223372036854775807", "99999999999999999999", "x", "", "70000000", "3", "0"})
    void lyingLengthCostsItsRecordAlone(String length) {
        byte[] plain = new Crawl().page(BOTH.getFirst(), Crawl.story("Northport"))
                .answer("https://q.example/lie", 200, "text/html", new byte[50]).plain();
        String lie = new String(plain, StandardCharsets.ISO_8859_1);
        int at = lie.lastIndexOf("Content-Length", lie.indexOf("HTTP/1.1", lie.indexOf("/lie")));
        String told = lie.substring(at, lie.indexOf("\r\n", at));
        Crawl crawl = new Crawl().page(BOTH.getFirst(), Crawl.story("Northport"))
                .raw(lie.substring(0, at).substring(lie.lastIndexOf("WARC/1.0", at)) + "Content-Length: " + length
                        + lie.substring(at + told.length()))
                .page(BOTH.getLast(), Crawl.story("Southport"));
        for (byte[] archive : List.of(crawl.plain(), crawl.packed(), Crawl.gzip(crawl.plain()))) {
            Taken taken = Crawl.read(archive);
            assertEquals(List.of(BOTH.getFirst(), "refused", BOTH.getLast()), taken.order, taken.refusals.toString());
        }
    }

    @Test
    void damagedPackingCostsItsRecordAlone() {
        byte[] packed = new Crawl().page(BOTH.getFirst(), Crawl.story("Northport")).packed();
        byte[] bad = packed.clone();
        for (int i = 20; i < 60; i++) {
            bad[i] ^= 0x5A;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(packed);
        out.writeBytes(bad);
        out.writeBytes(new Crawl().page(BOTH.getLast(), Crawl.story("Southport")).packed());
        Taken taken = Crawl.read(out.toByteArray());
        assertEquals(List.of(BOTH.getFirst(), "refused", BOTH.getLast()), taken.order, taken.refusals.toString());
        assertTrue(taken.refusals.getFirst().startsWith("record at byte " + packed.length), taken.refusals.toString());
    }

    @Test
    void endlessHeaderIsRefusedAndTheNextRecordRead() {
        byte[] archive = new Crawl().raw("WARC/1.0\r\nWARC-Type: response\r\nX: " + "x".repeat(5_000_000)
                + "\r\n\r\n").raw("WARC/1.0\r\n" + "X: y\r\n".repeat(20_000) + "\r\n")
                .page(BOTH.getLast(), Crawl.story("Southport")).plain();
        Taken taken = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Crawl.read(archive));
        assertEquals(List.of("refused", "refused", BOTH.getLast()), taken.order, taken.refusals.toString());
        assertTrue(taken.refusals.getFirst().contains("longer than 64 KiB"), taken.refusals.toString());
    }

    @Test
    void linesMayEndAsTheyLike() {
        byte[] story = Crawl.story("Northport").getBytes(StandardCharsets.UTF_8);
        String http = "HTTP/1.1 200 OK\nContent-Type: text/html\n\n" + Crawl.story("Northport");
        Taken taken = Crawl.read(new Crawl().raw("\r\n\r\n\nWARC/1.1\nWARC-Type: response\nWARC-Target-URI: <"
                + BOTH.getFirst() + ">\nContent-Type: application/http; msgtype=response\nContent-Length: "
                + http.length() + "\n\n" + http + "\n\n\n\n\n").page(BOTH.getLast(), Crawl.story("Southport")).plain());
        assertEquals(BOTH, taken.uris(), taken.refusals.toString());
        assertArrayEquals(story, taken.pages.getFirst().bytes());
    }

    @Test
    void bombIsRefusedAndTheNextRecordRead() {
        Crawl crawl = new Crawl().answer("https://q.example/bomb", 200, "text/html", new byte[Limits.PAGE_BYTES])
                .page(BOTH.getLast(), Crawl.story("Southport"));
        Taken taken = Crawl.read(crawl.packed());
        assertEquals(List.of("refused", BOTH.getLast()), taken.order);
        assertTrue(taken.refusals.getFirst().contains("200 times"), taken.refusals.toString());
        Taken within = Crawl.read(new Crawl().answer("https://q.example/bomb", 200, "text/html",
                Crawl.gzip(new byte[Limits.PAGE_BYTES + 1]), "Content-Encoding", "gzip").plain());
        assertTrue(within.refusals.getFirst().contains("larger than 32 MiB"), within.refusals.toString());
    }

    @Test
    void spoiledArchivesEndInPagesAndSentences() {
        Random random = new Random(20240503);
        byte[][] wholes = {Crawl.ofTwo().plain(), Crawl.ofTwo().packed(), Crawl.gzip(Crawl.ofTwo().plain())};
        assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
            for (int i = 0; i < 3_000; i++) {
                byte[] spoiled = wholes[i % wholes.length].clone();
                for (int change = random.nextInt(1, 6); change > 0; change--) {
                    int at = random.nextInt(spoiled.length);
                    switch (random.nextInt(4)) {
                        case 0 -> spoiled[at] = (byte) random.nextInt(256);
                        case 1 -> spoiled[at] = (byte) "\r\n: -09".charAt(random.nextInt(7));
                        case 2 -> System.arraycopy(spoiled, random.nextInt(spoiled.length - 20), spoiled,
                                Math.min(at, spoiled.length - 20), 20);
                        default -> spoiled = Arrays.copyOf(spoiled, Math.max(30, spoiled.length - random.nextInt(40)));
                    }
                }
                Taken taken = Crawl.read(spoiled, "https://quay.example/boat.png");
                assertTrue(taken.pages.size() + taken.refusals.size() > 0, "archive " + i);
                assertTrue(taken.refusals.size() < 20, "archive " + i + ": " + taken.refusals);
            }
        });
    }
}
