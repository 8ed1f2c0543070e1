package kawat.desk.jobs;

import java.util.List;
import kawat.desk.IngestListener;

/// Takes inputs into the archive, whatever they are.
public interface Engine {

    /// Takes them in and tells the listener of each as it goes; returns early when the listener no longer wants to.
    ///
    /// @throws java.io.UncheckedIOException when the archive cannot be written to
    void take(List<Input> inputs, IngestListener listener);
}
