package kawat.desk.jobs;

import java.util.Optional;

/// Tells of an input that was refused.
///
/// @param what   address of the file or page; absent for a pasted text
/// @param reason in words a reader understands
/// @param where  line, byte or part of it
public record Refusal(Optional<String> what, String reason, Optional<String> where) {}
