package kawat.view.feeds;

import java.util.Optional;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// What can be changed about the chosen feed.
final class FeedForm extends VBox {

    private final FeedsModel model;
    private final TextField name = new TextField();
    private final TextField folder = new TextField();
    private final CheckBox fullText;
    private final VBox address = new VBox();
    private Optional<FeedRow.Feed> shown = Optional.empty();

    FeedForm(FeedsModel model, Messages messages) {
        this.model = model;
        getStyleClass().addAll("feeds-part", "feed-form");
        setId("feed-form");
        name.setId("feed-title");
        folder.setId("feed-folder");
        folder.setPromptText(messages.of("feeds.folder.none"));
        fullText = new CheckBox(messages.of("feeds.fullText"));
        fullText.setId("feed-full-text");
        fullText.setMinHeight(USE_PREF_SIZE);
        GridPane fields = new GridPane();
        fields.getStyleClass().add("feed-fields");
        field(fields, 0, messages.of("feeds.name"), name, () -> name.getText().strip(), model::rename,
                FeedRow.Feed::name);
        field(fields, 1, messages.of("feeds.folder"), folder, () -> folder.getText().strip(), model::move,
                f -> String.join("/", f.folder()));
        fullText.setOnAction(e -> shown.ifPresent(f -> model.readInFull(f.id(), fullText.isSelected())));
        Button refresh = button(messages.of("feeds.refresh"));
        refresh.setId("feed-refresh");
        refresh.setOnAction(e -> shown.ifPresent(f -> model.refresh(f.id())));
        Button unfollow = button(messages.of("feeds.unfollow"));
        unfollow.setId("feed-unfollow");
        unfollow.setOnAction(e -> shown.ifPresent(f -> model.unfollow(f.id())));
        FlowPane buttons = new FlowPane(refresh, unfollow);
        buttons.getStyleClass().add("feeds-buttons");
        getChildren().addAll(address, fields, fullText, buttons);
        model.chosenProperty().addListener(o -> show());
        model.rows().addListener((Observable o) -> show());
        show();
    }

    /// Moves the keyboard focus to the name.
    void focus() {
        name.requestFocus();
        name.selectAll();
    }

    private interface Change {
        void to(String id, String words);
    }

    private interface Now {
        String of(FeedRow.Feed feed);
    }

    /// Keeps what was typed when the reader says so, or goes elsewhere.
    private void field(GridPane fields, int row, String words, TextField field,
            java.util.function.Supplier<String> typed, Change change, Now now) {
        Label label = new Label(words);
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        field.setAccessibleText(words);
        GridPane.setHgrow(field, Priority.ALWAYS);
        fields.addRow(row, label, field);
        Runnable keep = () -> shown.filter(f -> !now.of(f).equals(typed.get()))
                .ifPresent(f -> change.to(f.id(), typed.get()));
        field.setOnAction(e -> keep.run());
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                keep.run();
            }
        });
    }

    private void show() {
        Optional<FeedRow.Feed> next = model.chosenProperty().get().flatMap(model::feed);
        boolean other = !next.map(FeedRow.Feed::id).equals(shown.map(FeedRow.Feed::id));
        setVisible(next.isPresent());
        setManaged(next.isPresent());
        shown = next;
        next.ifPresent(f -> {
            // What is being typed is not overwritten by news of the same feed.
            if (other || !name.isFocused()) {
                name.setText(f.name());
            }
            if (other || !folder.isFocused()) {
                folder.setText(String.join("/", f.folder()));
            }
            fullText.setSelected(f.fullText());
            address.getChildren().setAll(new Prose(f.address(), "und", "plain", "feed-state"));
        });
    }

    private static Button button(String words) {
        Button button = new Button(words);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
