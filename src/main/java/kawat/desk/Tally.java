package kawat.desk;

/// Counts what becomes of articles while it happens.
final class Tally {

    private int added;
    private int updated;
    private int known;
    private int refused;

    void kept(IndexKeeper.Fate fate) {
        switch (fate) {
            case ADDED -> added++;
            case UPDATED -> updated++;
            case KNOWN -> known++;
        }
    }

    void refused() {
        refused++;
    }

    long all() {
        return (long) added + updated + known + refused;
    }

    IngestReport report() {
        return new IngestReport(added, updated, known, refused);
    }
}
