package kawat.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import kawat.net.Fetched.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers and networks that fail, and those that mean harm: one refusal in words, and nothing hangs.
class HostileServerTest extends Fetching {

    private Fetched.Refused hurried(String path) {
        return refused(fetcher(SHORT, UnaryOperator.identity()).fetch(feed(server.address(path))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void headerThatComesByteByByteIsNotWaitedFor() {
        server.on("/f", (asked, out) -> drip(out, "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"));
        Fetched.Refused no = hurried("/f");
        assertEquals(Cause.CONNECTIVITY, no.cause());
        assertTrue(no.reason().startsWith("the host did not answer in full within"), no.reason());
    }

    @Test
    void bodyThatComesByteByByteIsNotWaitedFor() {
        server.on("/f", (asked, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n"));
            drip(out, "x".repeat(100));
        });
        assertEquals(Cause.CONNECTIVITY, hurried("/f").cause());
    }

    @Test
    void redirectsShareOneDeadline() {
        AtomicInteger hops = new AtomicInteger();
        server.on("/f", (asked, out) -> {
            hops.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(120);
            TestServer.reply(out, "302 Found", "text/plain", new byte[0], "Location: /f");
        });
        assertEquals(Cause.CONNECTIVITY, hurried("/f").cause());
        assertTrue(hops.get() <= 4, hops + " hops");
    }

    private static void drip(java.io.OutputStream out, String text) throws IOException, InterruptedException {
        for (byte b : bytes(text)) {
            out.write(b);
            out.flush();
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Test
    void endlessBodyIsCut() {
        server.on("/f", (asked, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n"));
            byte[] much = new byte[1 << 16];
            while (true) {
                out.write(much);
            }
        });
        Fetched.Refused no = refused(fetcher().fetch(feed(server.address("/f"))));
        assertEquals(Cause.POLICY, no.cause());
        assertEquals("it is larger than 16 MiB, the most that Kawat takes of it", no.reason());
    }

    @Test
    void bodyThatAnnouncesItselfTooLargeIsNotBegun() {
        server.on("/f", (asked, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 33554433\r\n\r\n"));
            out.flush();
            TimeUnit.SECONDS.sleep(30);
        });
        Fetched.Refused no = refused(fetcher().fetch(Request.page(server.address("/f"))));
        assertEquals("it is larger than 32 MiB, the most that Kawat takes of it", no.reason());
    }

    @Test
    void endlessBodyOfARedirectOrErrorIsNotRead() {
        for (String status : List.of("302 Found\r\nLocation: /to", "500 Oops")) {
            server.on("/f", (asked, out) -> {
                out.write(bytes("HTTP/1.1 " + status + "\r\nTransfer-Encoding: chunked\r\n\r\n"));
                while (true) {
                    out.write(bytes("1000\r\n" + "x".repeat(4096) + "\r\n"));
                }
            });
            server.page("/to", "text/xml", "feed");
            Fetched fetched = fetcher().fetch(feed(server.address("/f")));
            assertEquals(status.startsWith("302"), fetched instanceof Fetched.Body, fetched.toString());
        }
    }

    @Test
    void endlessHeadersAreCut() {
        server.on("/f", (asked, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n"));
            for (long i = 0;; i++) {
                out.write(bytes("X-" + i + ": " + "y".repeat(1000) + "\r\n"));
            }
        });
        assertEquals(Cause.ANSWER, refused(fetcher().fetch(feed(server.address("/f")))).cause());
    }

    @Test
    void headerLineWithoutEndIsCut() {
        server.on("/f", (asked, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nX: "));
            while (true) {
                out.write(bytes("y".repeat(10_000)));
            }
        });
        refused(fetcher().fetch(feed(server.address("/f"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not http at all\r\n\r\n", "HTTP/1.1 abc OK\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc", "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nabc",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc", "\u0000\u0001",
            "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n"})
    void nonsenseIsSaidToBeNonsense(String answer) {
        server.on("/f", (asked, out) -> out.write(bytes(answer)));
        Fetched.Refused no = refused(fetcher().fetch(feed(server.address("/f"))));
        assertTrue(no.reason().matches("the (server's answer cannot be understood|connection broke off.*)"),
                no.reason());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 17, 38, 60, 70})
    void connectionThatBreaksAtAnyByteIsNoPage(int length) {
        byte[] whole = bytes("HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n" + "x".repeat(40));
        server.on("/f", (asked, out) -> out.write(whole, 0, length));
        Fetched.Refused no = refused(fetcher().fetch(feed(server.address("/f"))));
        assertTrue(List.of(Cause.CONNECTIVITY, Cause.ANSWER).contains(no.cause()), no.toString());
    }

    @Test
    void bodyShorterThanAnnouncedIsNotTakenForWhole() {
        server.on("/f", (asked, out) -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")));
        assertEquals("the connection broke off before everything had come",
                refused(fetcher().fetch(feed(server.address("/f")))).reason());
    }

    @Test
    void bodyLongerThanAnnouncedEndsWhereItWasAnnouncedTo() {
        server.on("/f", (asked, out) -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef")));
        Fetcher fetcher = fetcher();
        assertEquals("abc", words(body(fetcher.fetch(feed(server.address("/f"))))));
        assertEquals("abc", words(body(fetcher.fetch(feed(server.address("/f"))))));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private Fetched packed(byte[] body, String encoding) {
        server.on("/f",
                (asked, out) -> TestServer.reply(out, "200 OK", "text/xml", body, "Content-Encoding: " + encoding));
        return fetcher().fetch(feed(server.address("/f")));
    }

    @Test
    void gzipIsUnpacked() throws IOException {
        assertEquals("feed", words(body(packed(gzip(bytes("feed")), "gzip"))));
        assertEquals("feed", words(body(packed(gzip(bytes("feed")), "X-GZIP"))));
        assertEquals("feed", words(body(packed(bytes("feed"), "identity"))));
        assertEquals("", words(body(packed(new byte[0], "gzip"))));
    }

    @Test
    void gzipThatIsGarbageOrCutOffIsRefused() throws IOException {
        byte[] whole = gzip(bytes("a feed that is long enough to be cut"));
        assertEquals("it came packed and damaged", refused(packed(bytes("garbage"), "gzip")).reason());
        assertEquals("it came packed and damaged",
                refused(packed(Arrays.copyOf(whole, whole.length - 9), "gzip")).reason());
        assertEquals("it came packed in a way that Kawat did not ask for", refused(packed(whole, "zstd")).reason());
        assertEquals("it came packed in a way that Kawat did not ask for",
                refused(packed(whole, "gzip, gzip")).reason());
    }

    @Test
    void gzipBombIsNotUnpacked() throws IOException {
        byte[] bomb = gzip(new byte[64 << 20]);
        assertTrue(bomb.length < 100_000);
        assertEquals("it unpacks to far more than a page or feed can be", refused(packed(bomb, "gzip")).reason());
    }

    @Test
    void brotliIsUnpackedAndItsDamageTold() {
        byte[] whole = Base64.getDecoder().decode("GzYAAASZY6mObi2eC8o4cF+t1wGv+OYc7dp6IBpMQm5uDN4+AQ==");
        assertEquals("a feed that is long enough to be packed, packed, packed", words(body(packed(whole, "br"))));
        for (int length = 1; length < whole.length; length++) {
            assertEquals("it came packed and damaged",
                    refused(packed(Arrays.copyOf(whole, length), "BR")).reason());
        }
        assertEquals("it came packed and damaged", refused(packed(bytes("garbage of some length"), "br")).reason());
    }

    @Test
    void brotliBombIsNotUnpacked() {
        // 64 MiB of zeros in 102 bytes.
        byte[] bomb = Base64.getDecoder().decode("y///PwAkAOKxQHLv//j//weABEAcFoDu/R////8AkACIwwLQvf/j//8fABIAcVgA"
                + "uvd//P//A0ACIA4LQPf+j///fwBIAMRhAeje//H//w8ACYA4LADd+7/8//8DIAEQhwWge/8H");
        assertEquals("it unpacks to far more than a page or feed can be", refused(packed(bomb, "br")).reason());
    }

    @Test
    void redirectsThatGoRoundEnd() {
        server.status("/a", "302 Found", "Location: /b");
        server.status("/b", "301 Moved", "Location: /a");
        Fetched.Refused no = refused(fetcher().fetch(feed(server.address("/a"))));
        assertEquals("it leads on and on to other addresses (5 were followed)", no.reason());
        assertEquals(6, server.asked().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", "http://",
            "jar:file:/x!/y",
            "data:text/html,x", "//", "http://exa%mple/"})
    void redirectToAnythingButThePageOfAHostIsNotFollowed(String location) {
        server.status("/f", "302 Found", "Location: " + location);
        Fetched.Refused no = refused(fetcher().fetch(feed(server.address("/f"))));
        assertEquals(Cause.POLICY, no.cause());
        assertTrue(no.reason().startsWith("it leads on to something that Kawat does not follow"), no.reason());
        assertEquals(1, server.asked().size());
    }

    @Test
    void redirectWithoutATargetIsNoPage() {
        server.status("/f", "301 Moved");
        assertEquals(Cause.ANSWER, refused(fetcher().fetch(feed(server.address("/f")))).cause());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "http://127.0.0.1:1/", "http://2130706433/", "http://0x7f.1/",
            "http://127.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://169.254.169.254/latest/",
            "http://10.0.0.1/", "http://192.168.0.1/", "http://printer.inside.example/", "http://reader@127.0.0.1/",
            "http://\uFF11\uFF12\uFF17.0.0.1/"})
    void noFeedOrRedirectSendsKawatIntoTheOwnNetwork(String inside) {
        server.status("http://feed.example/f", "302 Found",
                "Location: " + inside.replace("\uFF11\uFF12\uFF17", "127"));
        Fetcher world = inTheWorld();
        Fetched.Refused direct = refused(world.fetch(named(inside)));
        assertEquals("it is on this computer or its own network; Kawat goes there only where you give the address",
                direct.reason());
        Fetched.Refused no = refused(world.fetch(named("http://feed.example/f")));
        assertEquals(Cause.POLICY, no.cause());
        assertEquals(1, server.asked().size());
    }

    @Test
    void typedLocalAddressLeadsToNoOtherLocalOne() {
        server.status("/f", "302 Found", "Location: http://127.0.0.1:1/");
        Fetched.Refused no = refused(fetcher().fetch(Request.page(server.address("/f"))));
        assertEquals("it leads on to a machine of your own network, where only you may send Kawat", no.reason());
    }

    @Test
    void worldIsReached() {
        server.status("http://feed.example/f", "301 Moved", "Location: http://other.example/g");
        server.page("http://other.example/g", "text/xml", "feed");
        Fetched.Body body = body(inTheWorld().fetch(named("http://feed.example/f")));
        assertEquals("http://other.example/g", body.address());
        assertFalse(body.local());
    }

    @Test
    void hostThatNobodyKnowsIsNoAnswerAboutThePage() {
        Fetched.Refused no = refused(nowhere().fetch(Request.page("https://example.org/")));
        assertEquals(Cause.CONNECTIVITY, no.cause());
        assertEquals(Fetcher.NO_SUCH_HOST, no.reason());
        assertEquals(Fetcher.NO_SUCH_HOST, refused(nowhere().fetch(named("http://example.org/"))).reason());
    }

    @Test
    void nameThatIsNotFoundInTimeIsNotWaitedFor() {
        Fetcher slow = keep(new Fetcher(folder, Manners.USUAL.within(SHORT, Duration.ZERO),
                new Fetcher.Wiring(clock, host -> {
                    try {
                        TimeUnit.SECONDS.sleep(30);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new UnknownHostException(host);
                }, Optional.empty(), UnaryOperator.identity())));
        assertEquals(Cause.CONNECTIVITY, refused(slow.fetch(Request.page("http://example.org/"))).cause());
    }

    @Test
    void whereAProxyConnectsItLooksNamesUpToo() {
        server.page("http://feed.example/f", "text/xml", "feed");
        assertEquals("feed", words(body(inTheWorld(host -> {
            throw new UnknownHostException(host);
        }).fetch(named("http://feed.example/f")))));
    }

    @Test
    void refusedConnectionIsNoAnswerAboutThePage() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = closed.getLocalPort();
        }
        Fetched.Refused no = refused(fetcher().fetch(Request.page("http://127.0.0.1:" + port + "/")));
        assertEquals(Cause.CONNECTIVITY, no.cause());
        assertEquals("the host refuses connections", no.reason());
    }

    @ParameterizedTest
    @CsvSource({"expired, the host's certificate has expired", "other, the host's certificate is for another host"})
    void certificateThatIsNotRightIsRefusedInWords(String certificate, String words) throws Exception {
        try (TestServer safe = TestServer.startSafe(certificate)) {
            safe.page("/f", "text/xml", "feed");
            var trust = TestServer.trustingTheTest();
            Fetched.Refused no = refused(fetcher(LONG, b -> b.sslContext(trust)).fetch(feed(safe.address("/f"))));
            assertEquals(Cause.CONNECTIVITY, no.cause());
            assertEquals("the connection is not safe, so nothing was taken: " + words, no.reason());
            assertEquals(List.of(), safe.asked());
        }
    }

    @Test
    void certificateThatNobodyVouchesForIsRefusedInWords() throws Exception {
        try (TestServer safe = TestServer.startSafe("good")) {
            Fetched.Refused no = refused(fetcher().fetch(feed(safe.address("/f"))));
            assertTrue(no.reason().endsWith("nobody that this computer trusts vouches for the host's certificate"),
                    no.reason());
        }
    }

    @Test
    void plainServerOnAProtectedAddressIsRefusedInWords() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> {
                // The client may try a second time.
                while (!plain.isClosed()) {
                    try (var connection = plain.accept()) {
                        connection.getOutputStream().write(bytes("HTTP/1.1 400 Bad Request\r\n\r\n"));
                        connection.getInputStream().readNBytes(100);
                    } catch (IOException e) {
                        // The client has gone, or the test is over.
                    }
                }
            });
            Fetched.Refused no = refused(fetcher().fetch(feed("https://127.0.0.1:" + plain.getLocalPort() + "/")));
            assertEquals("the connection is not safe, so nothing was taken: no protected connection could be made",
                    no.reason());
        }
    }

    @Test
    void protectedAddressDoesNotLeadToAnOpenOne() throws Exception {
        try (TestServer safe = TestServer.startSafe("good")) {
            var trust = TestServer.trustingTheTest();
            Fetcher fetcher = fetcher(LONG, b -> b.sslContext(trust));
            safe.page("/page", "text/html", "page");
            assertEquals("page", words(body(fetcher.fetch(Request.page(safe.address("/page"))))));
            safe.status("/f", "301 Moved", "Location: " + safe.address("/page").replace("https:", "http:"));
            Fetched.Refused no = refused(fetcher.fetch(Request.page(safe.address("/f"))));
            assertTrue(no.reason().startsWith("it leads on from a protected to an open connection"), no.reason());
        }
    }
}
