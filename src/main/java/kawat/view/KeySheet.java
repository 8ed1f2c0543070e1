package kawat.view;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kawat.view.wording.Messages;

/// Lists the keys over the window.
final class KeySheet extends StackPane {

    KeySheet(Messages messages) {
        this.messages = messages;
        getStyleClass().add("sheet-veil");
        setId("key-sheet");
        setVisible(false);
        setOnMouseClicked(e -> setVisible(false));
    }

    private final Messages messages;

    void fill(List<Shortcut> shortcuts) {
        Label title = new Label(messages.of("keys.title"));
        title.getStyleClass().add("sheet-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("sheet-grid");
        int half = (shortcuts.size() + 1) / 2;
        for (int i = 0; i < shortcuts.size(); i++) {
            Label key = new Label(shortcuts.get(i).keys().replace("Shortcut", "Ctrl").replace("Equals", "+")
                    .replace("Minus", "−").replace("Esc", "Esc"));
            key.getStyleClass().add("key");
            key.setMinWidth(USE_PREF_SIZE);
            Label does = new Label(messages.of("keys." + shortcuts.get(i).does()));
            grid.add(key, i < half ? 0 : 2, i % half);
            grid.add(does, i < half ? 1 : 3, i % half);
        }
        VBox sheet = new VBox(title, grid);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(sheet);
    }

    void toggle() {
        setVisible(!isVisible());
    }

    boolean close() {
        boolean was = isVisible();
        setVisible(false);
        return was;
    }
}
