package kawat.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import kawat.view.feeds.FeedsPane;
import kawat.view.intake.Parcel;
import kawat.view.intake.Picker;

/// What the reader can have done from a menu or a key.
final class Commands implements FeedsPane.ListFiles {

    private final Models models;
    private final Picker picker;
    private final Stage stage;

    Commands(Models models, Picker picker, Stage stage) {
        this.models = models;
        this.picker = picker;
        this.stage = stage;
    }

    void openFiles() {
        Optional.of(picker.files(stage)).filter(f -> !f.isEmpty()).ifPresent(models.intake()::take);
    }

    void openFolder() {
        picker.folder(stage).ifPresent(f -> models.intake().take(List.of(f)));
    }

    void watchFolder() {
        picker.folder(stage).ifPresent(models.activity()::watch);
    }

    @Override
    public void open() {
        picker.feedList(stage).ifPresent(models.feeds()::importList);
    }

    @Override
    public void save() {
        picker.newFeedList(stage).ifPresent(models.feeds()::exportList);
    }

    void paste() {
        models.intake().take(Parcel.of(Clipboard.getSystemClipboard()));
    }

    /// Copies what is selected, else the statement last gone to with its citation.
    void copy(Supplier<Optional<String>> selected) {
        selected.get().or(models.article()::citation).ifPresent(Commands::toClipboard);
    }

    void copyCitation() {
        models.article().citation().ifPresent(Commands::toClipboard);
    }

    private static void toClipboard(String words) {
        ClipboardContent content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
