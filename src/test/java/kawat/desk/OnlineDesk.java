package kawat.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import kawat.desk.online.Online;
import kawat.lexicon.Lexicons;
import kawat.net.Fetcher;
import kawat.net.Manners;

/// Opens a desk that is in a hurry and has its own clock, for tests against a server on the loopback.
public final class OnlineDesk {

    public static final Annotator ANNOTATOR = new Annotator(Lexicons.load());

    private static final Manners HURRIED = new Manners(Manners.USUAL.userAgent(), Duration.ofSeconds(20), 16 << 20,
            32 << 20, 512 << 10, 5, 8, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(10), Duration.ofHours(24),
            Duration.ofHours(53), Duration.ofHours(5), Duration.ofHours(24));

    private OnlineDesk() {
    }

    public static Desk open(Path archive, Clock clock) {
        return Desk.open(archive, ANNOTATOR, (folder, network, lexicons, intake) -> new Online(folder,
                Fetcher.of(network, HURRIED), network, lexicons, intake, clock, new Random(1)));
    }
}
