package kawat.net;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What the tests of fetching share: a server, a fetcher in a hurry, and a clock that stands still until it is moved.
abstract class Fetching {

    /// Time for what must succeed.
    static final Duration LONG = Duration.ofSeconds(20);
    /// Time for what must run out of it.
    static final Duration SHORT = Duration.ofMillis(300);

    static final class MovedClock extends Clock {

        Instant now = Instant.parse("2026-11-24T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    @TempDir
    Path folder;
    final MovedClock clock = new MovedClock();
    TestServer server;
    private final List<Fetcher> open = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
    }

    @AfterEach
    void stop() throws IOException {
        for (Fetcher fetcher : open) {
            fetcher.close();
        }
        server.close();
    }

    Fetcher fetcher(Duration deadline, UnaryOperator<HttpClient.Builder> client) {
        return keep(new Fetcher(folder, Manners.USUAL.within(deadline, Duration.ZERO),
                new Fetcher.Wiring(clock, Guard::system, Optional.empty(), client)));
    }

    Fetcher fetcher() {
        return fetcher(LONG, UnaryOperator.identity());
    }

    /// Returns a fetcher for which every host is out in the world, and reached through the server as a proxy.
    Fetcher inTheWorld() {
        return inTheWorld(host -> List.of(InetAddress.ofLiteral(
                host.matches("[0-9.]+") ? host : host.endsWith(".inside.example") ? "10.0.0.7" : "93.184.216.34")));
    }

    Fetcher inTheWorld(Guard.Resolver resolver) {
        return keep(new Fetcher(folder, Manners.USUAL.within(LONG, Duration.ZERO), new Fetcher.Wiring(clock, resolver,
                Optional.of(ProxySelector.of(new java.net.InetSocketAddress("127.0.0.1", server.port()))),
                UnaryOperator.identity())));
    }

    /// Returns a fetcher for which no host exists.
    Fetcher nowhere() {
        return keep(new Fetcher(folder, Manners.USUAL.within(LONG, Duration.ZERO),
                new Fetcher.Wiring(clock, host -> {
                    throw new UnknownHostException(host);
                }, Optional.empty(), UnaryOperator.identity())));
    }

    Fetcher keep(Fetcher fetcher) {
        open.add(fetcher);
        return fetcher;
    }

    static Request feed(String address) {
        return new Request(address, Request.Purpose.FEED, false, true, Optional.empty());
    }

    static Request feed(String address, Validators validators) {
        return new Request(address, Request.Purpose.FEED, false, true, Optional.of(validators));
    }

    /// Asks as for something that a page or feed named, not the reader.
    static Request named(String address) {
        return new Request(address, Request.Purpose.FEED, false, false, Optional.empty());
    }

    static Fetched.Body body(Fetched fetched) {
        return assertInstanceOf(Fetched.Body.class, fetched, fetched.toString());
    }

    static Fetched.Refused refused(Fetched fetched) {
        return assertInstanceOf(Fetched.Refused.class, fetched, fetched.toString());
    }

    static String words(Fetched.Body body) {
        return new String(body.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
