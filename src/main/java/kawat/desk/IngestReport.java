package kawat.desk;

/// Counts what became of a batch.
///
/// @param added   articles of which the archive had none before
/// @param updated articles that are there in a new version, or changed by a rule of the reader
/// @param known   articles that were there already
/// @param refused inputs that could not be taken in
public record IngestReport(int added, int updated, int known, int refused) {

    /// The report of a batch of nothing.
    public static final IngestReport NOTHING = new IngestReport(0, 0, 0, 0);

    /// Makes the report of a batch that updated nothing.
    public IngestReport(int added, int known, int refused) {
        this(added, 0, known, refused);
    }

    /// Returns how many articles and refused inputs there were in all.
    public long all() {
        return (long) added + updated + known + refused;
    }

    /// Returns the report of two batches together.
    public IngestReport plus(IngestReport other) {
        return new IngestReport(added + other.added, updated + other.updated, known + other.known,
                refused + other.refused);
    }
}
