package kawat.view.article;

import java.util.Optional;

/// Gives the bytes of pictures that were captured with their articles; nothing is ever fetched.
public interface PictureSource {

    /// A source that has none.
    PictureSource NONE = hash -> Optional.empty();

    /// Returns the bytes of a picture by their SHA-256; may take long.
    Optional<byte[]> bytes(String sha256);
}
