package kawat.net;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names a page or feed on the web: `http` or `https`, with a host that means the same to every program, without name and
/// password, without a fragment.
///
/// Hosts are made plain before anything looks at them: names in other scripts become their ASCII form, and the many
/// spellings of a numeric address (`2130706433`, `0x7f.1`, `127.1`) the one with four numbers (WHATWG URL Standard,
/// "IPv4 parser").
public final class WebAddress {

    private static final Pattern PARTS = Pattern
            .compile("(?is)([a-z][a-z0-9+.-]*):[/\\\\]{2}([^/\\\\?#]*)([^#]*)(#.*)?");
    private static final Pattern SCHEME = Pattern.compile("(?is)([a-z][a-z0-9+.-]*):.*");
    private static final Pattern NAME = Pattern
            .compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    private static final Pattern NUMBER = Pattern.compile("(0x[0-9a-f]*|[0-9]+)");
    /// Characters of paths and queries that need no escape (RFC 3986, "pchar", "query").
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?";
    private static final int LONGEST = 8_000;

    private final URI uri;

    private WebAddress(URI uri) {
        this.uri = uri;
    }

    /// Reads an address as a person or a page writes it. `feed:` before or instead of `http:` is taken off.
    ///
    /// @throws BadAddress when Kawat does not follow such an address
    public static WebAddress of(String written) throws BadAddress {
        String text = withoutFeedScheme(strip(written));
        if (text.length() > LONGEST) {
            throw new BadAddress("its address is longer than any page's");
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new BadAddress(SCHEME.matcher(text).matches()
                    ? "it is no address on the web: only http and https are followed"
                    : "it is no whole address: that begins with https:// or http://");
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new BadAddress("it is no address on the web: only http and https are followed");
        }
        String authority = parts.group(2).substring(parts.group(2).lastIndexOf('@') + 1);
        String rest = parts.group(3).replace('\\', '/');
        String port = port(authority, scheme);
        String host = host(authority.replaceFirst(":[0-9]*$", ""));
        try {
            return new WebAddress(
                    new URI(scheme + "://" + host + port + (rest.startsWith("/") ? "" : "/") + escape(rest)));
        } catch (URISyntaxException e) {
            throw new BadAddress("its address cannot be read");
        }
    }

    /// Returns where a link on this page leads.
    ///
    /// @throws BadAddress when Kawat does not follow such a link
    WebAddress resolve(String link) throws BadAddress {
        String text = strip(link);
        if (SCHEME.matcher(text).matches()) {
            return of(text);
        }
        String site = uri.getScheme() + "://" + uri.getRawAuthority();
        if (text.startsWith("//") || text.startsWith("\\\\")) {
            return of(uri.getScheme() + ":" + text);
        }
        if (text.startsWith("/")) {
            return of(site + text);
        }
        if (text.startsWith("?") || text.isEmpty() || text.startsWith("#")) {
            return of(site + uri.getRawPath() + text);
        }
        String path = uri.getRawPath();
        return of(site + URI.create(path.substring(0, path.lastIndexOf('/') + 1) + "x").resolve(escape(text)));
    }

    /// Returns the address to send to.
    URI uri() {
        return uri;
    }

    /// Returns the host: a name in ASCII, four numbers, or an IPv6 address in brackets.
    public String host() {
        return Optional.ofNullable(uri.getHost()).orElse("");
    }

    /// Returns scheme, host and port, which name one server.
    String site() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /// Tells whether nobody on the way can read along.
    boolean isProtected() {
        return "https".equals(uri.getScheme());
    }

    /// Returns the port that is connected to.
    int port() {
        return uri.getPort() > 0 ? uri.getPort() : isProtected() ? 443 : 80;
    }

    /// Returns the address without its query, which may hold what is nobody else's business.
    String shown() {
        return site() + uri.getRawPath();
    }

    @Override
    public String toString() {
        return uri.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebAddress a && a.uri.equals(uri);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }

    private static String strip(String written) {
        return written.strip().replaceAll("[\\t\\r\\n]", "");
    }

    private static String withoutFeedScheme(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("feed://")) {
            return "https" + text.substring(4);
        }
        if (lower.startsWith("feeds://")) {
            return "https" + text.substring(5);
        }
        return lower.startsWith("feed:http") ? text.substring(5) : text;
    }

    private static String port(String authority, String scheme) throws BadAddress {
        Matcher port = Pattern.compile(".*:([0-9]*)").matcher(authority);
        if (!port.matches() || port.group(1).isEmpty()) {
            return "";
        }
        String digits = port.group(1).replaceFirst("^0+(?=.)", "");
        int number = digits.length() > 5 ? 0 : Integer.parseInt(digits);
        if (number < 1 || number > 65_535) {
            throw new BadAddress("its address names a port that does not exist");
        }
        return number == (scheme.equals("https") ? 443 : 80) ? "" : ":" + number;
    }

    private static String host(String written) throws BadAddress {
        if (written.startsWith("[")) {
            String plain = written.toLowerCase(Locale.ROOT);
            if (!plain.matches("\\[[0-9a-f:.]+]")) {
                throw new BadAddress("its address names no host that exists");
            }
            return plain;
        }
        String ascii;
        try {
            ascii = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        } catch (IllegalArgumentException e) {
            throw new BadAddress("its address names no host that exists");
        }
        if (ascii.length() > 253 || !NAME.matcher(ascii).matches()) {
            throw new BadAddress(
                    ascii.isEmpty() ? "its address names no host" : "its address names no host that exists");
        }
        String last = ascii.substring(ascii.lastIndexOf('.') + 1);
        return NUMBER.matcher(last).matches() ? fourNumbers(ascii.split("\\.")) : ascii;
    }

    private static String fourNumbers(String[] parts) throws BadAddress {
        long whole = 0;
        if (parts.length > 4) {
            throw new BadAddress("its address names no host that exists");
        }
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            long most = last ? (1L << (8 * (5 - parts.length))) - 1 : 255;
            long number = number(parts[i]);
            if (number > most) {
                throw new BadAddress("its address names no host that exists");
            }
            whole |= last ? number : number << (24 - 8 * i);
        }
        return (whole >> 24 & 255) + "." + (whole >> 16 & 255) + "." + (whole >> 8 & 255) + "." + (whole & 255);
    }

    private static long number(String part) throws BadAddress {
        try {
            if (part.startsWith("0x")) {
                return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
            }
            return part.length() > 1 && part.startsWith("0") ? Long.parseLong(part, 8) : Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw new BadAddress("its address names no host that exists");
        }
    }

    private static String escape(String rest) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < rest.length();) {
            int c = rest.codePointAt(i);
            i += Character.charCount(c);
            boolean escaped = c == '%' && rest.substring(i).matches("(?s)[0-9a-fA-F]{2}.*");
            if (escaped || c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
            }
        }
        return out.toString();
    }
}
