package kawat.source;

import java.util.Optional;
import kawat.article.Rejected;

/// Thrown when bytes cannot be taken in; says why in words a reader understands.
public final class BadBytes extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Rejected rejected;

    /// @param where byte or part of the input, where that is known
    public BadBytes(String reason, Optional<String> where) {
        super(reason);
        this.rejected = new Rejected(reason, where);
    }

    /// Returns the reason as data.
    public Rejected rejected() {
        return rejected;
    }
}
