package kawat.archive;

/// Thrown when a file holds no article of the known format.
public final class BadArticle extends Exception {

    /// @param file path of the file
    public BadArticle(String file, String reason) {
        super(file + ": " + reason);
    }
}
