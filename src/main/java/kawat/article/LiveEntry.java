package kawat.article;

import java.time.Instant;
import java.util.Optional;

/// Marks where an entry of a live blog begins; it ends where the next one begins.
///
/// @param paragraph index of its first paragraph
/// @param at        when it was posted, where the page says so
public record LiveEntry(int paragraph, Optional<Instant> at) {}
