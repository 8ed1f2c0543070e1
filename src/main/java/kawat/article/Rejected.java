package kawat.article;

import java.util.Optional;

/// Says why an input could not be taken in, in words a reader understands.
///
/// @param where line, byte or part of the input, where that is known
public record Rejected(String reason, Optional<String> where) {}
