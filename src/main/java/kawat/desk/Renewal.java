package kawat.desk;

/// Tells what annotating anew did.
///
/// @param articles that were annotated anew
/// @param changed  those in which something else was found than before
/// @param before   statements in them before; those that had no annotations count none
/// @param after    statements in them now
public record Renewal(long articles, long changed, long before, long after) {

    /// Nothing yet.
    static final Renewal NONE = new Renewal(0, 0, 0, 0);

    Renewal and(Renewal other) {
        return new Renewal(articles + other.articles, changed + other.changed, before + other.before,
                after + other.after);
    }
}
