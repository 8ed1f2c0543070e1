package kawat.net;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import kawat.net.Fetched.Cause;
import kawat.net.Fetched.Refused;
import org.jspecify.annotations.Nullable;

/// Fetches what the reader asked for, politely: one request at a time to a host, with what the server gave last time, and
/// none while the host wants to be left alone. It has no cookies, keeps no pages, and says of no page where it was found.
///
/// Safe for use by several threads; a thread that calls it waits for its turn at the host.
public final class Fetcher implements AutoCloseable {

    static final String NO_SUCH_HOST = "there is no such host, or this computer is not connected";

    private final Manners manners;
    private final Wiring wiring;
    private final Guard guard;
    private final Hosts hosts;
    private final Robots robots;
    private final RequestLog log;
    private final AtomicBoolean off = new AtomicBoolean();
    private @Nullable HttpClient client;

    /// What the fetcher stands on.
    ///
    /// @param client changes how connections are made; for tests with certificates and proxies of their own
    record Wiring(Clock clock, Guard.Resolver resolver, Optional<ProxySelector> proxies,
            UnaryOperator<HttpClient.Builder> client) {

        static Wiring usual() {
            return new Wiring(Clock.system(ZoneId.systemDefault()), Guard::system,
                    Optional.ofNullable(ProxySelector.getDefault()),
                    UnaryOperator.identity());
        }
    }

    Fetcher(Path folder, Manners manners, Wiring wiring) {
        this.manners = manners;
        this.wiring = wiring;
        this.guard = new Guard(wiring.resolver());
        this.hosts = new Hosts(folder.resolve("hosts.tsv"), manners, wiring.clock());
        this.robots = new Robots(manners, wiring.clock());
        this.log = new RequestLog(folder.resolve("requests.log"), RequestLog.MOST_BYTES);
    }

    /// Makes a fetcher that keeps its log, and which hosts are to be left alone, in a folder. It opens no connection
    /// until it is asked for something.
    public static Fetcher of(Path folder, Manners manners) {
        return new Fetcher(folder, manners, Wiring.usual());
    }

    /// Returns the log of everything that was asked for.
    public RequestLog log() {
        return log;
    }

    /// Switches the network off, or on again; while it is off nothing is sent.
    public void switchedOff(boolean now) {
        off.set(now);
    }

    /// Asks for an address and returns what came of it, whatever that is.
    public Fetched fetch(Request request) {
        Trail trail = new Trail();
        Fetched fetched;
        try {
            fetched = off.get()
                    ? new Refused(Cause.OFF, "the network is switched off in Kawat")
                    : follow(request, WebAddress.of(request.address()), trail);
        } catch (BadAddress e) {
            fetched = new Refused(Cause.POLICY, e.reason());
        } catch (UnknownHostException e) {
            fetched = new Refused(Cause.CONNECTIVITY, NO_SUCH_HOST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fetched = new Refused(Cause.OFF, "it was stopped");
        } catch (RuntimeException e) {
            fetched = new Refused(Cause.POLICY, "Kawat failed on it (" + e.getClass().getSimpleName() + ")");
        }
        log.add(trail.line(wiring.clock().instant(), request, fetched));
        return fetched;
    }

    private Fetched follow(Request request, WebAddress first, Trail trail) throws BadAddress,
            UnknownHostException, InterruptedException {
        WebAddress address = hosts.moved(first);
        WebAddress moved = address;
        boolean forGood = true;
        long left = manners.deadline().toNanos();
        for (int hop = 0; hop <= manners.redirects(); hop++) {
            boolean own = request.local() && address.host().equals(first.host()) && address.port() == first.port();
            long began = System.nanoTime();
            boolean local = isLocal(address, left);
            left -= System.nanoTime() - began;
            if (local && !own) {
                return new Refused(Cause.POLICY, hop > 0
                        ? "it leads on to a machine of your own network, where only you may send Kawat"
                        : "it is on this computer or its own network; Kawat goes there only where you give the address");
            }
            Duration spacing = Duration.ZERO;
            if (request.purpose() == Request.Purpose.FULL_TEXT) {
                Robots.Verdict verdict = robots.ask(address, a -> fetch(new Request(a, Request.Purpose.ROBOTS, false,
                        own, Optional.empty())));
                if (verdict.refusal().isPresent()) {
                    return verdict.refusal().get();
                }
                spacing = spacing(verdict.rules());
            }
            Exchange.Answer answer;
            Hosts.Turn turn = hosts.enter(address.host(), spacing);
            try {
                Optional<Refused> wait = mayNot(request, first, address);
                if (wait.isPresent()) {
                    return wait.get();
                }
                began = System.nanoTime();
                answer = exchange().send(address, request.purpose(), usable(request),
                        Duration.ofNanos(Math.max(1, left)));
                left -= System.nanoTime() - began;
                Optional<Refused> stop = asksToWait(answer, address);
                if (stop.isPresent()) {
                    trail.came(answer);
                    return stop.get();
                }
            } finally {
                turn.end();
            }
            trail.came(answer);
            Optional<String> next = leadsOn(answer);
            if (next.isEmpty()) {
                return result(request, first, address, moved, local, answer);
            }
            WebAddress to = target(address, next.get());
            trail.to(to);
            forGood &= answer instanceof Exchange.Answer.Came came && (came.status() == 301 || came.status() == 308);
            moved = forGood ? to : moved;
            address = to;
        }
        return new Refused(Cause.ANSWER, "it leads on and on to other addresses (" + manners.redirects()
                + " were followed)");
    }

    private WebAddress target(WebAddress from, String link) throws BadAddress {
        WebAddress to;
        try {
            to = from.resolve(link);
        } catch (BadAddress | IllegalArgumentException e) {
            throw new BadAddress("it leads on to something that Kawat does not follow"
                    + (e instanceof BadAddress bad ? ": " + bad.reason() : ""));
        }
        if (from.isProtected() && !to.isProtected()) {
            throw new BadAddress("it leads on from a protected to an open connection, so it was not followed; give the "
                    + "address with http:// if you want that");
        }
        return to;
    }

    private boolean isLocal(WebAddress address, long nanos) throws UnknownHostException, InterruptedException {
        CompletableFuture<Boolean> lookup = CompletableFuture.supplyAsync(() -> {
            try {
                return guard.isLocal(address.host());
            } catch (UnknownHostException e) {
                // Where a proxy connects for us it also looks names up for us.
                if (proxied(address)) {
                    return false;
                }
                throw new IllegalStateException(e);
            }
        }, work -> Thread.ofVirtual().start(work));
        try {
            return lookup.get(Math.max(1, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new UnknownHostException(address.host());
        }
    }

    private boolean proxied(WebAddress address) {
        return wiring.proxies().map(p -> p.select(address.uri())).filter(all -> all.stream()
                .anyMatch(p -> p.type() != Proxy.Type.DIRECT)).isPresent();
    }

    private Duration spacing(RobotsRules rules) {
        Duration asked = rules.spacing().orElse(manners.spacing());
        Duration most = manners.longestSpacing();
        Duration capped = asked.compareTo(most) > 0 ? most : asked;
        return capped.compareTo(manners.spacing()) > 0 ? capped : manners.spacing();
    }

    private Optional<Refused> mayNot(Request request, WebAddress first, WebAddress address) {
        if (off.get()) {
            return Optional.of(new Refused(Cause.OFF, "the network is switched off in Kawat"));
        }
        Optional<Instant> pause = hosts.pausedUntil(address.host());
        if (pause.isPresent()) {
            return pause
                    .map(u -> new Refused(Cause.WAIT, "the host asked to wait until " + Trail.time(u, wiring.clock()),
                            Optional.empty(), Optional.of(u)));
        }
        return request.asked()
                ? Optional.empty()
                : hosts.skippedUntil(first).map(u -> new Refused(Cause.WAIT,
                        "the server did not give it out last time; it is asked again after "
                                + Trail.time(u, wiring.clock()),
                        Optional.empty(), Optional.of(u)));
    }

    private Optional<Refused> asksToWait(Exchange.Answer answer, WebAddress address) {
        if (!(answer instanceof Exchange.Answer.Came came) || came.status() != 429 && came.status() != 503) {
            return Optional.empty();
        }
        Instant now = wiring.clock().instant();
        Instant until = now.plus(came.headers().retryAfter(now, manners.pause(), manners.longestPause()));
        hosts.pause(address.host(), until);
        return Optional.of(new Refused(Cause.WAIT, Trail.status(came.status()) + ": the host asks to wait until "
                + Trail.time(until, wiring.clock()), Optional.of(came.status()), Optional.of(until)));
    }

    private Optional<Validators> usable(Request request) {
        return request.validators().filter(v -> v.usable(wiring.clock().instant()));
    }

    private static Optional<String> leadsOn(Exchange.Answer answer) {
        return answer instanceof Exchange.Answer.Came came && switch (came.status()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        } ? came.headers().first("Location") : Optional.empty();
    }

    private Fetched result(Request request, WebAddress first, WebAddress address, WebAddress moved, boolean local,
            Exchange.Answer answer) {
        if (answer instanceof Exchange.Answer.Failed failed) {
            return failed.why();
        }
        Exchange.Answer.Came came = (Exchange.Answer.Came) answer;
        int status = came.status();
        AnswerHeaders headers = came.headers();
        Instant now = wiring.clock().instant();
        Optional<Instant> fresh = headers.maxAge(manners.longestFresh()).map(now::plus);
        Optional<String> forGood = moved.equals(first) ? Optional.empty() : Optional.of(moved.toString());
        Optional<String> etag = headers.first("ETag");
        Optional<String> date = headers.first("Last-Modified");
        if (status == 200 || status == 203 || status == 304) {
            hosts.answered(first);
            forGood.ifPresent(to -> hosts.move(first, moved));
        }
        return switch (status) {
            case 200, 203 -> new Fetched.Body(came.body(), address.toString(), status, now, headers.mediaType(),
                    headers.charset(), new Validators(address.toString(), etag, date, now), fresh, forGood, local);
            case 304 -> {
                Optional<Validators> sent = usable(request).filter(v -> v.address().equals(address.toString()));
                yield sent.isPresent()
                        ? new Fetched.NotModified(sent.get().renewed(etag, date), now, fresh, forGood)
                        : answered(304, "the server says that nothing is new, and was not asked that");
            }
            case 410 -> new Fetched.Gone("410 Gone: the site says that it is gone for good");
            case 401, 407 -> skipping(request, first, answered(status,
                    "it asks for a name and a password, which Kawat does not send"));
            default -> {
                Refused no = answered(status, Trail.status(status) + ": the server did not give it out");
                yield status >= 400 && status < 500 && status != 408 ? skipping(request, first, no) : no;
            }
        };
    }

    private static Refused answered(int status, String reason) {
        return new Refused(Cause.ANSWER, reason, Optional.of(status), Optional.empty());
    }

    private Refused skipping(Request request, WebAddress first, Refused no) {
        if (request.purpose() == Request.Purpose.ROBOTS) {
            return no;
        }
        hosts.skip(first);
        return new Refused(no.cause(), no.reason(), no.status(), hosts.skippedUntil(first));
    }

    private synchronized Exchange exchange() {
        HttpClient open = client;
        if (open == null) {
            HttpClient.Builder builder = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(manners.deadline());
            wiring.proxies().ifPresent(builder::proxy);
            open = wiring.client().apply(builder).build();
            client = open;
        }
        return new Exchange(open, manners);
    }

    /// Breaks off what is under way.
    @Override
    public synchronized void close() throws IOException {
        HttpClient open = client;
        if (open != null) {
            open.shutdownNow();
        }
    }
}
