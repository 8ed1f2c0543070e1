package kawat.desk.online;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kawat.archive.OwnFile;
import org.jspecify.annotations.Nullable;

/// Remembers which article came from which address, so that no page is fetched twice. Addresses are kept as hashes only:
/// the file tells nobody what was read. Losing it costs requests, never an article. Safe for use by several threads.
final class KnownPages {

    private static final long LARGEST = 256L << 20;
    /// Hexadecimal digits of a hash: 128 bits.
    private static final int DIGITS = 32;

    private final Path file;
    private @Nullable Map<String, String> ids;

    KnownPages(Path file) {
        this.file = file;
    }

    /// Returns the id of the article that came from an address.
    Optional<String> article(String address) {
        return Optional.ofNullable(known().get(hash(address)));
    }

    void remember(String address, String article) {
        if (!article.equals(known().put(hash(address), article))) {
            try {
                OwnFile.append(file, hash(address) + "\t" + article.replaceAll("\\s", " ") + "\n");
            } catch (IOException e) {
                // The page is then fetched once more after the next start.
                known().putIfAbsent(hash(address), article);
            }
        }
    }

    private synchronized Map<String, String> known() {
        Map<String, String> read = ids;
        if (read == null) {
            read = new ConcurrentHashMap<>(load());
            ids = read;
        }
        return read;
    }

    private Map<String, String> load() {
        Map<String, String> read = new HashMap<>();
        try {
            OwnFile.read(file, LARGEST).ifPresent(bytes -> new String(bytes, StandardCharsets.UTF_8).lines()
                    .map(l -> l.split("\t", -1)).filter(p -> p.length == 2 && p[0].length() == DIGITS)
                    .forEach(p -> read.put(p[0], p[1])));
        } catch (IOException e) {
            // Then nothing is known.
            read.clear();
        }
        return read;
    }

    private static String hash(String address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
