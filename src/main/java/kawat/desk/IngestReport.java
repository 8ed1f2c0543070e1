package kawat.desk;

/// Counts what became of a batch.
///
/// @param added   articles that were not in the archive before, new versions among them
/// @param known   articles that were there already
/// @param refused inputs that could not be taken in
public record IngestReport(int added, int known, int refused) {}
