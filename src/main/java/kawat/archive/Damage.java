package kawat.archive;

/// Tells of a file of the archive that is not as it was written.
///
/// @param file   its path below the archive folder
/// @param reason what is wrong with it, and what became of it
public record Damage(String file, String reason) {}
