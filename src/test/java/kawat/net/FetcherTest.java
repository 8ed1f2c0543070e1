package kawat.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kawat.net.Fetched.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked for, what is remembered, and when a host is left alone.
class FetcherTest extends Fetching {

    @Test
    void bodyComesWithWhatTheServerToldOfIt() {
        server.page("/f", "text/html; charset=\"windows-1252\"", "page", "ETag: \"v1\"",
                "Last-Modified: Mon, 23 Nov 2026 09:00:00 GMT", "Cache-Control: public, max-age=600");
        Fetched.Body body = body(fetcher().fetch(Request.page(server.address("/f"))));
        assertEquals("page", words(body));
        assertEquals(Optional.of("text/html"), body.mediaType());
        assertEquals("windows-1252", body.charset().orElseThrow().name());
        assertEquals(server.address("/f"), body.address());
        assertEquals(Optional.of("\"v1\""), body.validators().etag());
        assertEquals(clock.now, body.at());
        assertEquals(Optional.of(clock.now.plusSeconds(600)), body.freshUntil());
        assertEquals(Optional.empty(), body.moved());
        assertTrue(body.local());
    }

    @Test
    void nothingIsToldButWhatIsNeeded() {
        server.page("/f", "text/html", "page", "Set-Cookie: id=1; Path=/", "ETag: \"v1\"");
        server.status("/from", "302 Found", "Location: /f", "Set-Cookie: other=2");
        Fetcher fetcher = fetcher();
        for (int i = 0; i < 3; i++) {
            body(fetcher.fetch(Request.page(server.address("/from?q=1#part").replace("//", "//reader:secret@"))));
        }
        for (TestServer.Asked asked : server.asked()) {
            assertTrue(asked.header("User-Agent").startsWith("Kawat/0.1 ("), asked.toString());
            assertEquals("gzip, br", asked.header("Accept-Encoding"));
            for (String absent : List.of("Cookie", "Referer", "Authorization", "Accept-Language", "Upgrade", "From",
                    "If-None-Match", "Origin", "DNT")) {
                assertEquals("", asked.header(absent), absent);
            }
        }
        assertEquals("/from?q=1", server.paths().getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"429 | 120 | 120", "503 | 120 | 120", "429 | 0 | 600", "429 | | 600",
            "503 | soon | 600", "429 | -5 | 600", "429 | 1000000000 | 86400", "429 | 99999999999999999999 | 86400",
            "429 | Tue, 24 Nov 2026 10:20:00 GMT | 1200", "503 | Tue, 24 Nov 2026 09:00:00 GMT | 600",
            "503 | Thu, 24 Nov 2033 10:20:00 GMT | 86400"})
    void hostThatAsksToWaitIsLeftAloneForThatLong(String status, String retryAfter, long seconds) {
        server.status("/busy", status + " Busy", "Retry-After: " + (retryAfter == null ? "" : retryAfter));
        server.page("/other", "text/html", "page");
        Fetcher fetcher = fetcher();
        Fetched.Refused no = refused(fetcher.fetch(Request.page(server.address("/busy"))));
        assertEquals(Cause.WAIT, no.cause());
        assertEquals(Optional.of(clock.now.plusSeconds(seconds)), no.retry());
        clock.pass(Duration.ofSeconds(seconds - 1));
        assertEquals(Cause.WAIT, refused(fetcher.fetch(Request.page(server.address("/other")))).cause());
        assertEquals(1, server.asked().size());
        clock.pass(Duration.ofSeconds(2));
        body(fetcher.fetch(Request.page(server.address("/other"))));
    }

    @Test
    void hostIsLeftAloneByTheNextRunToo() {
        server.status("/busy", "429 Too Many Requests", "Retry-After: 3600");
        refused(fetcher().fetch(Request.page(server.address("/busy"))));
        Fetched.Refused no = refused(fetcher().fetch(Request.page(server.address("/other"))));
        assertEquals("the host asked to wait until 11:00", no.reason());
        assertEquals(1, server.asked().size());
    }

    @Test
    void requestsThatWaitForTheHostAreCancelled() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        server.on("/busy", (asked, out) -> {
            busy.await();
            TestServer.reply(out, "503 Service Unavailable", "text/plain", new byte[0], "Retry-After: 600");
        });
        Fetcher fetcher = fetcher();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Fetched> first = readers.submit(() -> fetcher.fetch(feed(server.address("/busy"))));
            while (server.asked().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            List<Future<Fetched>> queued = java.util.stream.IntStream.range(0, 5)
                    .mapToObj(i -> readers.submit(() -> fetcher.fetch(feed(server.address("/" + i))))).toList();
            busy.countDown();
            assertEquals(Cause.WAIT, refused(first.get()).cause());
            for (Future<Fetched> one : queued) {
                assertEquals("the host asked to wait until 10:10", refused(one.get()).reason());
            }
        }
        assertEquals(List.of("/busy"), server.paths());
    }

    @Test
    void oneRequestAtATimeGoesToAHost() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        server.on("/f", (asked, out) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            TimeUnit.MILLISECONDS.sleep(20);
            now.decrementAndGet();
            TestServer.reply(out, "200 OK", "text/plain", "x".getBytes(StandardCharsets.UTF_8));
        });
        Fetcher fetcher = fetcher();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                readers.submit(() -> fetcher.fetch(feed(server.address("/f"))));
            }
        }
        assertEquals(6, server.asked().size());
        assertEquals(1, most.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 451})
    void addressThatTheServerDoesNotGiveOutIsLeftAloneForFiftyThreeHours(int status) {
        server.status("/f", status + " No");
        Fetcher fetcher = fetcher();
        Fetched.Refused no = refused(fetcher.fetch(feed(server.address("/f"))));
        assertEquals(Cause.ANSWER, no.cause());
        assertEquals(Optional.of(status), no.status());
        assertEquals(Optional.of(clock.now.plus(Duration.ofHours(53))), no.retry());
        server.page("/f", "text/xml", "feed");
        clock.pass(Duration.ofHours(52));
        assertEquals(Cause.WAIT, refused(fetcher().fetch(feed(server.address("/f")))).cause());
        assertEquals(1, server.asked().size());
        clock.pass(Duration.ofHours(2));
        body(fetcher.fetch(feed(server.address("/f"))));
    }

    @Test
    void readerWhoAsksForTheVeryAddressIsNotPutOff() {
        Fetcher fetcher = fetcher();
        refused(fetcher.fetch(Request.page(server.address("/f"))));
        server.page("/f", "text/html", "page");
        body(fetcher.fetch(Request.page(server.address("/f"))));
        body(fetcher.fetch(feed(server.address("/f"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504, 408, 300, 204, 206})
    void otherAnswersThanPagesAreSaidInWords(int status) {
        server.status("/f", status + " No");
        Fetched.Refused no = refused(fetcher().fetch(feed(server.address("/f"))));
        assertEquals(Cause.ANSWER, no.cause());
        assertEquals(Optional.empty(), no.retry());
        assertTrue(no.reason().startsWith(status + ""), no.reason());
    }

    @Test
    void whatIsGoneIsSaidToBeGone() {
        server.status("/f", "410 Gone");
        assertInstanceOf(Fetched.Gone.class, fetcher().fetch(feed(server.address("/f"))));
    }

    @ParameterizedTest
    @CsvSource({"301, true", "308, true", "302, false", "303, false", "307, false"})
    void onlyMovesForGoodAreTold(int status, boolean forGood) {
        server.status("/old", status + " Moved", "Location: /new");
        server.page("/new", "text/xml", "feed");
        Fetcher fetcher = fetcher();
        Fetched.Body body = body(fetcher.fetch(feed(server.address("/old"))));
        assertEquals(server.address("/new"), body.address());
        assertEquals(forGood ? Optional.of(server.address("/new")) : Optional.empty(), body.moved());
        fetcher.fetch(feed(server.address("/old")));
        assertEquals(forGood ? List.of("/old", "/new", "/new") : List.of("/old", "/new", "/old", "/new"),
                server.paths());
    }

    @Test
    void moveForGoodBehindOneForNowIsNotToldAsOne() {
        server.status("/a", "301 Moved", "Location: /b");
        server.status("/b", "302 Found", "Location: /c");
        server.status("/c", "301 Moved", "Location: /d");
        server.page("/d", "text/xml", "feed");
        assertEquals(Optional.of(server.address("/b")), body(fetcher().fetch(feed(server.address("/a")))).moved());
    }

    @Test
    void moveToWhereNothingIsIsNotRemembered() {
        server.status("/a", "301 Moved", "Location: /b");
        Fetcher fetcher = fetcher();
        refused(fetcher.fetch(Request.page(server.address("/a"))));
        refused(fetcher.fetch(Request.page(server.address("/a"))));
        assertEquals(List.of("/a", "/b", "/a", "/b"), server.paths());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"max-age=60 | 60", "max-age=31536000 | 18000",
            "private, MAX-AGE=\"300\" | 300",
            "no-cache, max-age=300 |", "s-maxage=300 |", "max-age=0 |", "max-age=-1 |", "max-age=x |",
            "max-age=99999999999999999999 | 18000"})
    void serversWordOnFreshnessIsTakenUpToALimit(String cacheControl, Long seconds) {
        server.page("/f", "text/xml", "feed", "Cache-Control: " + cacheControl);
        assertEquals(Optional.ofNullable(seconds).map(s -> clock.now.plusSeconds(s)),
                body(fetcher().fetch(feed(server.address("/f")))).freshUntil());
    }

    @Test
    void nothingIsSentWhileTheNetworkIsSwitchedOff() {
        server.page("/f", "text/xml", "feed");
        Fetcher fetcher = fetcher();
        fetcher.switchedOff(true);
        assertEquals(Cause.OFF, refused(fetcher.fetch(Request.page(server.address("/f")))).cause());
        assertEquals(List.of(), server.asked());
        fetcher.switchedOff(false);
        body(fetcher.fetch(Request.page(server.address("/f"))));
    }

    @Test
    void threadThatIsStoppedStopsWaiting() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        server.on("/f", (asked, out) -> never.await());
        Fetcher fetcher = fetcher();
        Fetched[] came = new Fetched[1];
        Thread reader = Thread.ofVirtual().start(() -> came[0] = fetcher.fetch(feed(server.address("/f"))));
        while (server.asked().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        reader.interrupt();
        reader.join();
        never.countDown();
        assertEquals(Cause.OFF, refused(came[0]).cause());
    }

    @Test
    void pagesBehindItemsAreFetchedAsTheSiteAllows() {
        server.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\nAllow: /private/press\n");
        for (String path : List.of("/story", "/private/note", "/private/press")) {
            server.page(path, "text/html", "page");
        }
        Fetcher fetcher = fetcher();
        body(fetcher.fetch(fullText("/story")));
        body(fetcher.fetch(fullText("/private/press")));
        Fetched.Refused no = refused(fetcher.fetch(fullText("/private/note")));
        assertTrue(no.reason().contains("robots.txt"), no.reason());
        assertEquals(List.of("/robots.txt", "/story", "/private/press"), server.paths());
        body(fetcher.fetch(Request.page(server.address("/private/note"))));
    }

    @Test
    void siteWithoutRobotsAllowsAllAndOneThatFailsNothing() {
        server.page("/story", "text/html", "page");
        body(fetcher().fetch(fullText("/story")));
        server.status("/robots.txt", "500 Oops");
        Fetched.Refused no = refused(fetcher().fetch(fullText("/story")));
        assertTrue(no.reason().contains("what the site asks of programs cannot be read"), no.reason());
    }

    @Test
    void robotsAreAskedOnceADay() {
        server.page("/robots.txt", "text/plain", "");
        server.page("/story", "text/html", "page");
        Fetcher fetcher = fetcher();
        fetcher.fetch(fullText("/story"));
        clock.pass(Duration.ofHours(23));
        fetcher.fetch(fullText("/story"));
        clock.pass(Duration.ofHours(2));
        fetcher.fetch(fullText("/story"));
        assertEquals(List.of("/robots.txt", "/story", "/story", "/robots.txt", "/story"), server.paths());
    }

    private Request fullText(String path) {
        return new Request(server.address(path), Request.Purpose.FULL_TEXT, false, true, Optional.empty());
    }

    @Test
    void everyRequestLeavesALine() throws Exception {
        server.status("/from", "301 Moved", "Location: /to?session=9");
        server.page("/to", "text/html", "page");
        Fetcher fetcher = fetcher();
        List<RequestLog.Line> heard = new java.util.ArrayList<>();
        Runnable quiet = fetcher.log().listen(heard::add);
        fetcher.fetch(Request.page(server.address("/from?user=me").replace("//", "//reader:secret@")));
        quiet.run();
        fetcher.fetch(Request.page(server.address("/none")));
        fetcher.fetch(Request.page("http://reader:secret@exa mple/x?user=me"));
        List<RequestLog.Line> lines = fetcher.log().last(9);
        assertEquals(lines.subList(0, 1), heard);
        assertEquals(new RequestLog.Line(clock.now, "127.0.0.1", server.address("/from"), "page",
                "301 Moved Permanently to " + server.address("/to") + ", 200 OK", 4), lines.getFirst());
        assertTrue(lines.get(1).result().startsWith("404 Not Found"), lines.toString());
        assertTrue(lines.get(2).result().startsWith("not sent: its address names"), lines.toString());
        assertEquals(lines, fetcher().log().last(9));
        String file = java.nio.file.Files.readString(folder.resolve("requests.log"));
        for (String secret : List.of("secret", "user=me", "session")) {
            assertFalse(file.contains(secret), file);
        }
        assertEquals("rw-------", java.nio.file.attribute.PosixFilePermissions
                .toString(java.nio.file.Files.getPosixFilePermissions(folder.resolve("requests.log"))));
    }

    @Test
    void listenerThatFailsStopsNoRequest() {
        server.page("/f", "text/html", "page");
        Fetcher fetcher = fetcher();
        fetcher.log().listen(line -> {
            throw new IllegalStateException("on purpose");
        });
        body(fetcher.fetch(Request.page(server.address("/f"))));
        body(fetcher.fetch(Request.page(server.address("/f"))));
    }

    @Test
    void logStaysSmallAndKeepsItsNewestLines() throws Exception {
        RequestLog log = new RequestLog(folder.resolve("small.log"), 4_000);
        for (int i = 0; i < 200; i++) {
            log.add(new RequestLog.Line(Instant.EPOCH, "host", "http://host/" + i, "page", "200\tOK\n", i));
        }
        long size = java.nio.file.Files.size(folder.resolve("small.log"))
                + java.nio.file.Files.size(folder.resolve("small.log.1"));
        assertTrue(size <= 4_200, size + " bytes");
        List<RequestLog.Line> kept = new RequestLog(folder.resolve("small.log"), 4_000).last(1_000);
        assertEquals("http://host/199", kept.getLast().address());
        assertEquals("200 OK ", kept.getLast().result());
        assertTrue(kept.size() > 20, kept.size() + " lines");
        java.nio.file.Files.writeString(folder.resolve("small.log"), "half a li",
                java.nio.file.StandardOpenOption.APPEND);
        assertEquals("http://host/199",
                new RequestLog(folder.resolve("small.log"), 4_000).last(1).getFirst().address());
    }

    @Test
    void nothingIsOpenedBeforeSomethingIsAsked() throws Exception {
        Fetcher fetcher = fetcher(LONG, builder -> {
            throw new AssertionError("a client was made");
        });
        fetcher.log().last(1);
        fetcher.close();
        assertEquals(List.of(), server.asked());
    }
}
