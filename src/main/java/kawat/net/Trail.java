package kawat.net;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Remembers the way of one request, for the log.
final class Trail {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final StringBuilder way = new StringBuilder();
    private int last;
    private long bytes;

    void came(Exchange.Answer answer) {
        last = 0;
        if (answer instanceof Exchange.Answer.Came came) {
            last = came.status();
            bytes += came.sent();
        }
    }

    void to(WebAddress next) {
        way.append(status(last)).append(" to ").append(next.shown()).append(", ");
    }

    RequestLog.Line line(Instant at, Request request, Fetched fetched) {
        String host = "";
        String address;
        try {
            WebAddress web = WebAddress.of(request.address());
            host = web.host();
            address = web.shown();
        } catch (BadAddress e) {
            // What cannot be read is shown as far as it surely holds no name and password.
            address = request.address().replaceFirst("^([^/]*//)?[^/]*@", "$1").replaceFirst("(?s)[?#].*", "")
                    .replaceAll("\\p{Cntrl}", " ");
        }
        String result = way + switch (fetched) {
            case Fetched.Body body -> status(body.status());
            case Fetched.NotModified same -> status(304);
            case Fetched.Gone gone -> gone.reason();
            case Fetched.Refused no when last == 0 && no.cause() != Fetched.Cause.CONNECTIVITY
                    && no.cause() != Fetched.Cause.ANSWER ->
                "not sent: " + no.reason();
            case Fetched.Refused no -> no.reason();
        };
        return new RequestLog.Line(at, host, address, request.purpose().words(), result, bytes);
    }

    /// Returns a time of day, with the date where that is not today.
    static String time(Instant at, Clock clock) {
        ZonedDateTime there = at.atZone(clock.getZone());
        boolean today = there.toLocalDate().equals(clock.instant().atZone(clock.getZone()).toLocalDate());
        return (today ? TIME : DAY).format(there);
    }

    /// Returns a status with its usual words (RFC 9110, 15).
    static String status(int status) {
        String words = switch (status) {
            case 200 -> "OK";
            case 301 -> "Moved Permanently";
            case 302 -> "Found";
            case 303 -> "See Other";
            case 304 -> "Not Modified";
            case 307 -> "Temporary Redirect";
            case 308 -> "Permanent Redirect";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 410 -> "Gone";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            default -> "";
        };
        return (status + " " + words).strip();
    }
}
