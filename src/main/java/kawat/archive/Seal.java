package kawat.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Puts a checksum under a record, so that no flipped bit, cut or glued file is ever read as an article.
///
/// A sealed file is two lines of JSON: the record, and `{"sha256":"…"}` over the bytes of the first line without its
/// line feed. Tools that read JSON Lines read both.
final class Seal {

    private static final String OPEN = "\n{\"sha256\":\"";
    private static final String CLOSE = "\"}\n";
    private static final int LENGTH = OPEN.length() + 64 + CLOSE.length();

    private Seal() {
    }

    /// Returns the bytes of a sealed file.
    static byte[] close(byte[] record) {
        byte[] sealed = Arrays.copyOf(record, record.length + LENGTH);
        System.arraycopy(seal(record), 0, sealed, record.length, LENGTH);
        return sealed;
    }

    /// Returns the record of a sealed file; empty when a single bit of the file is not as it was written.
    static Optional<byte[]> open(byte[] sealed) {
        if (sealed.length < LENGTH) {
            return Optional.empty();
        }
        byte[] record = Arrays.copyOf(sealed, sealed.length - LENGTH);
        boolean whole = Arrays.equals(seal(record), 0, LENGTH, sealed, record.length, sealed.length);
        return whole ? Optional.of(record) : Optional.empty();
    }

    /// Returns the SHA-256 of bytes in lower-case hexadecimal.
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private static byte[] seal(byte[] record) {
        return (OPEN + sha256(record) + CLOSE).getBytes(StandardCharsets.US_ASCII);
    }
}
