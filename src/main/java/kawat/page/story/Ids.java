package kawat.page.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kawat.article.Paragraph;

/// Makes the id of an article: what its sender calls it, else a hash of its address, else of its text.
final class Ids {

    /// Hexadecimal digits of a hash: 128 bits.
    private static final int LENGTH = 32;
    /// Characters of an id that is taken as its sender wrote it.
    private static final int LONGEST = 200;

    private Ids() {
    }

    static String of(Facts facts, Optional<String> uri, Optional<String> headline, List<Paragraph> paragraphs) {
        return facts.guid().map(g -> g.length() > LONGEST ? hash(g) : g)
                .or(() -> facts.address().or(() -> uri).filter(Ids::web).map(a -> hash(canonical(a))))
                .orElseGet(() -> hash(headline.orElse("") + "\n"
                        + paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n"))));
    }

    private static boolean web(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return (lower.startsWith("http://") || lower.startsWith("https://")) && lower.length() > 12;
    }

    /// The same page is found by either scheme, with and without a fragment.
    private static String canonical(String address) {
        String rest = address.substring(address.indexOf("://") + 3);
        int fragment = rest.indexOf('#');
        rest = fragment > 0 ? rest.substring(0, fragment) : rest;
        int slash = rest.indexOf('/');
        return slash < 0
                ? rest.toLowerCase(Locale.ROOT)
                : rest.substring(0, slash).toLowerCase(Locale.ROOT) + rest.substring(slash);
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
