package kawat.net;

import java.time.Duration;

/// Holds every limit and courtesy of the network, in one table.
///
/// @param userAgent     what Kawat calls itself
/// @param deadline      the longest a request may take with its redirects and its body
/// @param feedBytes     most bytes of a feed, unpacked or not
/// @param pageBytes     most bytes of a page, unpacked or not
/// @param robotsBytes   most bytes that are read of a `robots.txt` (RFC 9309 asks for 500 KiB at least)
/// @param redirects     most redirects of one request
/// @param hosts         most hosts that are talked to at the same time; each over one connection
/// @param spacing       between two pages behind a feed's items from one host
/// @param longestSpacing the most that a site's `Crawl-delay` can make of it
/// @param pause         how long a host is left alone that asked for it and did not say how long
/// @param longestPause  the longest that a host can ask for
/// @param skip          how long an address is left alone that the server does not give out
/// @param longestFresh  the longest that a server can say there is nothing new; some say a year by mistake
/// @param robotsLife    how long a `robots.txt` is gone by
public record Manners(String userAgent, Duration deadline, int feedBytes, int pageBytes, int robotsBytes, int redirects,
        int hosts, Duration spacing, Duration longestSpacing, Duration pause, Duration longestPause, Duration skip,
        Duration longestFresh, Duration robotsLife) {

    /// The manners of Kawat.
    public static final Manners USUAL = new Manners("Kawat/0.1 (desktop news reader; asks for one person)",
            Duration.ofSeconds(30), 16 << 20, 32 << 20, 512 << 10, 5, 8, Duration.ofSeconds(1), Duration.ofSeconds(10),
            Duration.ofMinutes(10), Duration.ofHours(24), Duration.ofHours(53), Duration.ofHours(5),
            Duration.ofHours(24));

    /// Returns the same manners in more of a hurry.
    Manners within(Duration shortDeadline, Duration shortSpacing) {
        return new Manners(userAgent, shortDeadline, feedBytes, pageBytes, robotsBytes, redirects, hosts, shortSpacing,
                longestSpacing, pause, longestPause, skip, longestFresh, robotsLife);
    }

    /// Returns the most bytes of an answer.
    int most(Request.Purpose purpose) {
        return switch (purpose) {
            case FEED -> feedBytes;
            case PAGE, FULL_TEXT -> pageBytes;
            case ROBOTS -> robotsBytes;
        };
    }
}
