package kawat.view.stories;

import javafx.animation.PauseTransition;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import kawat.view.stories.StoriesModel.Search;
import kawat.view.wording.Messages;

/// Asks what to search for: words, or who said something.
public final class SearchBox extends HBox {

    /// A search starts when nothing was typed for this long.
    private static final Duration REST = Duration.millis(150);

    private final TextField field = new TextField();
    private final PauseTransition rest = new PauseTransition(REST);

    public SearchBox(StoriesModel model, Messages messages) {
        getStyleClass().add("search");
        field.setId("search");
        HBox.setHgrow(field, Priority.ALWAYS);
        ToggleGroup group = new ToggleGroup();
        ToggleButton words = mode(Search.WORDS, model, messages, group);
        ToggleButton speaker = mode(Search.SPEAKER, model, messages, group);
        words.getStyleClass().add("left-pill");
        speaker.getStyleClass().add("center-pill");
        field.getStyleClass().add("right-pill");
        getChildren().addAll(words, speaker, field);
        model.searchProperty().subscribe(mode -> {
            words.setSelected(mode == Search.WORDS);
            speaker.setSelected(mode == Search.SPEAKER);
            field.setPromptText(messages.of("search.prompt." + mode));
            field.setAccessibleText(field.getPromptText());
        });
        rest.setOnFinished(e -> model.queryProperty().set(field.getText()));
        field.textProperty().subscribe(text -> {
            if (text.isBlank()) {
                rest.stop();
                model.queryProperty().set("");
            } else {
                rest.playFromStart();
            }
        });
        field.setOnAction(e -> {
            rest.stop();
            model.queryProperty().set(field.getText());
            model.step(1);
        });
    }

    /// Moves the keyboard focus into the field.
    public void focus() {
        field.requestFocus();
        field.selectAll();
    }

    /// Empties the field.
    ///
    /// @return whether there was anything in it
    public boolean clear() {
        boolean had = !field.getText().isEmpty();
        field.clear();
        return had;
    }

    private static ToggleButton mode(Search mode, StoriesModel model, Messages messages, ToggleGroup group) {
        ToggleButton button = new ToggleButton(messages.of("search." + mode));
        button.setId("search-" + mode.name().toLowerCase(java.util.Locale.ROOT));
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> {
            model.searchProperty().set(mode);
            button.setSelected(true);
        });
        return button;
    }
}
