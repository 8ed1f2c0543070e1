package kawat.view.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/// Asks the reader for files and folders.
public interface Picker {

    /// Asks for files; none when the reader thinks better of it.
    List<Path> files(Window owner);

    /// Asks for a list of feeds.
    Optional<Path> feedList(Window owner);

    /// Asks where to write a list of feeds.
    Optional<Path> newFeedList(Window owner);

    /// Asks for a folder.
    Optional<Path> folder(Window owner);
}
