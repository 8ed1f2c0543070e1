package kawat.lexicon;

/// Thrown when a resource file of Kawat's own is not as it must be: a fault of the build, never of what a reader gave.
public final class BadResource extends RuntimeException {

    /// @param file the resource's path
    public BadResource(String file, String reason) {
        super(file + ": " + reason);
    }
}
