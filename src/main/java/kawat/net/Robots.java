package kawat.net;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Remembers for a while what sites ask of programs.
final class Robots {

    private final Manners manners;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /// @param refusal why the file is not known, where that forbids everything (RFC 9309, 2.3.1.4)
    private record Known(RobotsRules rules, Optional<Fetched.Refused> refusal, Instant until) {}

    Robots(Manners manners, Clock clock) {
        this.manners = manners;
        this.clock = clock;
    }

    /// What a site says about one address.
    ///
    /// @param refusal why it may not be fetched
    record Verdict(RobotsRules rules, Optional<Fetched.Refused> refusal) {}

    /// Asks a site, unless its answer is known.
    ///
    /// @param fetch asks for the file
    Verdict ask(WebAddress address, Function<String, Fetched> fetch) {
        Instant now = clock.instant();
        Known site = known.get(address.site());
        if (site == null || !site.until().isAfter(now)) {
            site = read(fetch.apply(address.site() + "/robots.txt"), now);
            known.put(address.site(), site);
        }
        if (site.refusal().isPresent()) {
            return new Verdict(RobotsRules.NONE, site.refusal());
        }
        String query = address.uri().getRawQuery();
        boolean allowed = site.rules().allows(address.uri().getRawPath() + (query == null ? "" : "?" + query));
        return new Verdict(site.rules(), allowed
                ? Optional.empty()
                : Optional.of(new Fetched.Refused(Fetched.Cause.POLICY,
                        "the site asks programs in its robots.txt not to fetch it")));
    }

    private Known read(Fetched fetched, Instant now) {
        Instant later = now.plus(manners.robotsLife());
        return switch (fetched) {
            case Fetched.Body body -> new Known(RobotsRules.read(new String(body.bytes(), StandardCharsets.UTF_8)),
                    Optional.empty(), later);
            case Fetched.Refused no when no.status().filter(s -> s >= 400 && s < 500 && s != 429).isEmpty() ->
                new Known(RobotsRules.NONE, Optional.of(new Fetched.Refused(no.cause(),
                        "what the site asks of programs cannot be read: " + no.reason(), no.status(), no.retry())),
                        no.retry().filter(later::isAfter).orElse(now.plus(manners.pause())));
            default -> new Known(RobotsRules.NONE, Optional.empty(), later);
        };
    }
}
