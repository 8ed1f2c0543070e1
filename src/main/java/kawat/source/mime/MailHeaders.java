package kawat.source.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Holds the headers of a mail, decoded, by their names in lower case.
///
/// @param fields every value of a header, in the order of the mail
public record MailHeaders(Map<String, List<String>> fields) {

    private static final Pattern DATE = Pattern.compile(
            "(\\d{1,2})[ -]+([A-Za-z]{3})[a-z]*[ -]+(\\d{4}|\\d{2})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([+-]\\d{4})?");
    private static final Pattern ADDRESS = Pattern
            .compile("\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^<\"]*?))\\s*<[^>]*>.*");

    public MailHeaders {
        fields = Map.copyOf(fields);
    }

    /// Returns the first value of a header that is not blank.
    public Optional<String> first(String name) {
        return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().map(String::strip)
                .filter(v -> !v.isEmpty()).findFirst();
    }

    /// Returns when it was sent.
    public Optional<Instant> date() {
        return first("Date").flatMap(MailHeaders::date);
    }

    /// Returns the name of who sent it, where the mail gives one besides the address.
    public Optional<String> sender() {
        return first("From").map(ADDRESS::matcher).filter(Matcher::matches)
                .map(m -> m.group(1) != null ? m.group(1).replaceAll("\\\\(.)", "$1") : m.group(2)).map(String::strip)
                .filter(n -> !n.isEmpty() && !n.contains("@"));
    }

    /// Tells whether it went to many, as the letter of an agency or a paper does.
    public boolean toMany() {
        return first("List-Id").isPresent() || first("List-Unsubscribe").isPresent();
    }

    /// Returns the address that a browser saved as this mail.
    public Optional<String> pageAddress() {
        return first("Snapshot-Content-Location").or(() -> first("Content-Location"));
    }

    /// Tells whether a browser wrote it, to keep a page with its pictures.
    public boolean isSavedPage() {
        String type = first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return first("Snapshot-Content-Location").isPresent()
                || (type.startsWith("multipart/related") || type.startsWith("text/html"))
                        && first("Received").isEmpty()
                        && (first("To").isEmpty() || first("Content-Location").isPresent());
    }

    private static Optional<Instant> date(String text) {
        Matcher m = DATE.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        String year = m.group(3).length() == 4
                ? m.group(3)
                : (m.group(3).compareTo("50") < 0 ? "20" : "19") + m.group(3);
        String month = m.group(2).substring(0, 1).toUpperCase(Locale.ROOT)
                + m.group(2).substring(1, 3).toLowerCase(Locale.ROOT);
        String hour = m.group(4).length() == 2 ? m.group(4) : "0" + m.group(4);
        String plain = m.group(1) + " " + month + " " + year + " " + hour + ":" + m.group(5) + ":"
                + Optional.ofNullable(m.group(6)).orElse("00") + " "
                + Optional.ofNullable(m.group(7)).filter(z -> !z.equals("-0000")).orElse("GMT");
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(plain)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
