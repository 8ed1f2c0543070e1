package kawat.source;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import kawat.article.Origin;

/// Holds bytes as captured, never yet a string.
///
/// @param bytes     not copied: whoever makes a page hands the array over
/// @param mediaType as told by whoever gave the bytes or by the file's ending
/// @param charset   as told by a transport header; pages lie, so it is a hint
/// @param uri       canonical address or file
@SuppressWarnings("ArrayRecordComponent")
public record Page(byte[] bytes, Optional<String> mediaType, Optional<Charset> charset, Optional<String> uri,
        Optional<Instant> capturedAt) {

    /// Returns the same page with the media type that its bytes show.
    public Page typed(String shown) {
        return new Page(bytes, Optional.of(shown), charset, uri, capturedAt);
    }

    /// Returns where the bytes came from, with their SHA-256.
    public Origin origin() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Origin(uri, capturedAt, mediaType, Optional.of(HexFormat.of().formatHex(hash)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
