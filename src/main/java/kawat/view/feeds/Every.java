package kawat.view.feeds;

import java.time.Duration;
import java.util.Optional;

/// How often feeds are asked by themselves, while the window is open.
public enum Every {

    /// Only when the reader asks.
    NEVER(Duration.ZERO),
    /// Those feeds that have an interval of their own.
    OWN(Duration.ZERO), HALF_HOUR(Duration.ofMinutes(30)), TWO_HOURS(Duration.ofHours(2)), SIX_HOURS(
            Duration.ofHours(6)), DAY(Duration.ofDays(1));

    private final Duration time;

    Every(Duration time) {
        this.time = time;
    }

    /// Returns the time between two looks at a feed that has no interval of its own; never where absent.
    public Optional<Duration> time() {
        return Optional.of(time).filter(Duration::isPositive);
    }

    /// Reads a name as it was kept; what another version wrote is unknown here.
    static Optional<Every> of(String name) {
        for (Every every : values()) {
            if (every.name().equals(name)) {
                return Optional.of(every);
            }
        }
        return Optional.empty();
    }
}
