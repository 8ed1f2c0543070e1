package kawat.view.intake;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import kawat.view.wording.Messages;
import org.jspecify.annotations.Nullable;

/// Asks with the dialogs of the system.
public final class SystemPicker implements Picker {

    private final Messages messages;

    public SystemPicker(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Path> files(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.of("pick.files"));
        @Nullable
        List<File> files = chooser.showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> feedList(Window owner) {
        return Optional.ofNullable(lists("pick.feeds").showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> newFeedList(Window owner) {
        FileChooser chooser = lists("pick.feeds.new");
        chooser.setInitialFileName("kawat.opml");
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private FileChooser lists(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.of(title));
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(messages.of("pick.feeds.kind"), "*.opml", "*.xml"),
                new FileChooser.ExtensionFilter(messages.of("pick.all"), "*"));
        return chooser;
    }

    @Override
    public Optional<Path> folder(Window owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.of("pick.folder"));
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }
}
