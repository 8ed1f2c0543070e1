package kawat.article;

import java.time.Instant;
import java.util.Optional;

/// Says where an article's bytes came from.
///
/// @param uri        address or file the bytes were read from
/// @param capturedAt when they were captured, where that is known
/// @param mediaType  e.g. `text/html`
/// @param sha256     of the bytes as captured, in lower-case hexadecimal
public record Origin(Optional<String> uri, Optional<Instant> capturedAt, Optional<String> mediaType,
        Optional<String> sha256) {

    /// The origin of text that came from nowhere in particular.
    public static final Origin UNKNOWN = new Origin(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());
}
