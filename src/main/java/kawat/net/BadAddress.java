package kawat.net;

/// Thrown for an address that Kawat does not follow; its message says why, in words a reader understands.
public final class BadAddress extends Exception {

    private static final long serialVersionUID = 1L;

    BadAddress(String reason) {
        super(reason);
    }

    /// Returns the reason.
    public String reason() {
        return String.valueOf(getMessage());
    }
}
