package kawat.net;

import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the header lines of an answer; one that makes no sense counts as absent.
final class AnswerHeaders {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([\\w.:+-]+)");
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d+)");
    private static final Pattern NOT_KEPT = Pattern.compile("(?i)(?:^|[\\s,])(no-cache|no-store)(?=$|[\\s,])");

    private final HttpHeaders headers;

    AnswerHeaders(HttpHeaders headers) {
        this.headers = headers;
    }

    Optional<String> first(String name) {
        return headers.firstValue(name);
    }

    Optional<String> mediaType() {
        return first("Content-Type").map(t -> t.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .filter(t -> t.matches("[\\w.+-]+/[\\w.+-]+"));
    }

    Optional<Charset> charset() {
        return first("Content-Type").map(CHARSET::matcher).filter(Matcher::find).flatMap(m -> {
            try {
                return Optional.of(Charset.forName(m.group(1)));
            } catch (IllegalArgumentException e) {
                // A name that nobody knows is no hint.
                return Optional.empty();
            }
        });
    }

    /// Returns how long there is nothing new.
    Optional<Duration> maxAge(Duration most) {
        String all = String.join(",", headers.allValues("Cache-Control"));
        Matcher age = MAX_AGE.matcher(all);
        if (NOT_KEPT.matcher(all).find() || !age.find()) {
            return Optional.empty();
        }
        return Optional.of(seconds(age.group(1), most)).filter(Duration::isPositive);
    }

    /// Returns how long the host wants to be left alone, in seconds or until a date.
    ///
    /// @param otherwise where it does not say, or says that it does not matter
    Duration retryAfter(Instant now, Duration otherwise, Duration most) {
        String told = first("Retry-After").orElse("").strip();
        Duration wait;
        if (told.matches("\\d+")) {
            wait = seconds(told, most);
        } else {
            try {
                Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(told));
                wait = Duration.between(now, until);
            } catch (DateTimeParseException | ArithmeticException e) {
                return otherwise;
            }
        }
        return !wait.isPositive() ? otherwise : wait.compareTo(most) > 0 ? most : wait;
    }

    private static Duration seconds(String digits, Duration most) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        if (significant.length() > 9) {
            return most;
        }
        Duration told = Duration.ofSeconds(Long.parseLong(significant));
        return told.compareTo(most) > 0 ? most : told;
    }
}
