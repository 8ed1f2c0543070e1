package kawat.index;

import java.io.IOException;

/// Thrown when the index cannot be read. Nothing is lost: it is made anew from the archive.
public final class DamagedIndex extends IOException {

    /// @param folder of the index
    public DamagedIndex(String folder, Throwable cause) {
        super(folder + ": the index is damaged", cause);
    }
}
