package kawat.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import kawat.view.intake.Picker;

/// A reader who thinks better of it each time a file is asked for.
class NoPicker implements Picker {

    @Override
    public List<Path> files(Window owner) {
        return List.of();
    }

    @Override
    public Optional<Path> feedList(Window owner) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> newFeedList(Window owner) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> folder(Window owner) {
        return Optional.empty();
    }
}
