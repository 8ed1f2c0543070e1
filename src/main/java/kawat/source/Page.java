package kawat.source;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import kawat.article.Origin;
import kawat.article.Outcome;

/// Holds bytes as captured, never yet a string.
///
/// @param bytes     not copied: whoever makes a page hands the array over
/// @param mediaType as told by whoever gave the bytes or by the file's ending
/// @param charset   as told by a transport header; pages lie, so it is a hint
/// @param uri       canonical address or file
/// @param pictures  what was captured with it
/// @param within    which part of which file it is, where its address does not say that
@SuppressWarnings("ArrayRecordComponent")
public record Page(byte[] bytes, Optional<String> mediaType, Optional<Charset> charset, Optional<String> uri,
        Optional<Instant> capturedAt, Pictures pictures, Optional<String> within) {

    /// Makes a page that was captured without pictures.
    public Page(byte[] bytes, Optional<String> mediaType, Optional<Charset> charset, Optional<String> uri,
            Optional<Instant> capturedAt) {
        this(bytes, mediaType, charset, uri, capturedAt, Pictures.none(), Optional.empty());
    }

    /// Returns the same page with the media type that its bytes show.
    public Page typed(String shown) {
        return new Page(bytes, Optional.of(shown), charset, uri, capturedAt, pictures, within);
    }

    /// Returns where the bytes came from, with their SHA-256.
    public Origin origin() {
        return new Origin(uri, capturedAt, mediaType, Optional.of(Pictures.sha256(bytes)));
    }

    /// Hands the page over. Its pictures are on offer until this returns.
    public void handTo(PageSink to) {
        handTo(to, outcome -> true);
    }

    /// Hands the page over when only some of what is in it is wanted.
    ///
    /// @param wanted sees each outcome once, in the order of the page
    public void handTo(PageSink to, Predicate<Outcome> wanted) {
        try {
            to.page(this, wanted);
        } finally {
            pictures.close();
        }
    }
}
