package kawat.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Offers the pictures that were captured with one page, and remembers those that its articles took. Nothing is ever
/// fetched. Offers nothing any more when the page has been handed over, for what it was captured in is read on by then.
/// Safe for use by several threads.
public final class Pictures {

    private final Function<String, Optional<byte[]>> captured;
    private final Map<String, byte[]> taken = new LinkedHashMap<>();
    private final Map<String, Optional<String>> asked = new LinkedHashMap<>();
    private final boolean any;
    private long bytes;
    private boolean over;

    /// @param captured returns the bytes that were captured from an address; empty where there are none, they cannot be
    ///                 read, or they are larger than {@link Limits#PICTURE_BYTES}
    public Pictures(Function<String, Optional<byte[]>> captured) {
        this(captured, true);
    }

    private Pictures(Function<String, Optional<byte[]>> captured, boolean any) {
        this.captured = captured;
        this.any = any;
    }

    /// Returns the pictures of a page that was captured without any.
    public static Pictures none() {
        return new Pictures(address -> Optional.empty(), false);
    }

    /// Takes the picture of an address.
    ///
    /// @param address absolute, or as the page writes it
    /// @return its SHA-256, where it was captured and the limits allow one more
    public synchronized Optional<String> take(String address) {
        Optional<String> known = asked.get(address);
        if (known == null) {
            known = full() ? Optional.empty() : captured.apply(address).flatMap(this::take);
            if (asked.size() < 4 * Limits.PICTURES) {
                asked.put(address, known);
            }
        }
        return known;
    }

    /// Takes a picture whose bytes stood in the page itself.
    ///
    /// @return its SHA-256, where the limits allow one more
    public synchronized Optional<String> take(byte[] picture) {
        String hash = sha256(picture);
        if (taken.containsKey(hash)) {
            return Optional.of(hash);
        }
        if (full() || picture.length == 0 || picture.length > Limits.PICTURE_BYTES
                || bytes + picture.length > Limits.PICTURES_BYTES) {
            return Optional.empty();
        }
        bytes += picture.length;
        taken.put(hash, picture);
        return Optional.of(hash);
    }

    /// Returns the pictures taken so far by their SHA-256.
    public synchronized Map<String, byte[]> taken() {
        return Map.copyOf(taken);
    }

    /// Returns how many bytes may yet be taken at most.
    public synchronized int most() {
        return any && !over ? (int) (Limits.PICTURES_BYTES - bytes) : 0;
    }

    /// Ends the offer; what was taken stays.
    public synchronized void close() {
        over = true;
    }

    private boolean full() {
        return over || taken.size() >= Limits.PICTURES;
    }

    /// Returns the SHA-256 of bytes in lower-case hexadecimal.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
