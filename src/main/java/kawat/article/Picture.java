package kawat.article;

import java.util.Optional;

/// Says where a picture stood in the story. Its bytes are never part of the article; they are shown only where they were
/// captured with it, and are never fetched.
///
/// @param after       index of the paragraph it stood behind, -1 when it stood before the first
/// @param address     where the page said that it lies; shortened to its media type where the picture is in the address
/// @param sha256      of its bytes, in lower-case hexadecimal, where they were captured
/// @param description what the page says is on it
public record Picture(int after, String address, Optional<String> sha256, Optional<String> description) {}
