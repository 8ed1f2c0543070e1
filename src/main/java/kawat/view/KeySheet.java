package kawat.view;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// Lists the keys, in two columns.
final class KeySheet extends BorderPane {

    private final Messages messages;
    private final ScrollPane scroll = new ScrollPane();

    KeySheet(Messages messages, Runnable closed) {
        this.messages = messages;
        getStyleClass().addAll("sheet", "key-page");
        Label title = new Label(messages.of("keys.title"));
        title.getStyleClass().add("sheet-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button(messages.of("intake.close"));
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(e -> closed.run());
        HBox head = new HBox(title, space, close);
        head.getStyleClass().add("sheet-head");
        setTop(head);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("activity-scroll");
        setCenter(scroll);
    }

    void fill(List<Shortcut> shortcuts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("sheet-grid");
        int half = (shortcuts.size() + 1) / 2;
        for (int i = 0; i < shortcuts.size(); i++) {
            Label key = new Label(shortcuts.get(i).keys().replace("Shortcut", "Ctrl").replace("Equals", "+")
                    .replace("Minus", "−"));
            key.getStyleClass().add("key");
            key.setMinWidth(USE_PREF_SIZE);
            GridPane.setValignment(key, VPos.TOP);
            Prose does = new Prose(messages.of("keys." + shortcuts.get(i).does()), "und", "plain");
            does.setMinWidth(0);
            GridPane.setHgrow(does, Priority.ALWAYS);
            grid.add(key, i < half ? 0 : 2, i % half);
            grid.add(does, i < half ? 1 : 3, i % half);
        }
        scroll.setContent(grid);
    }

    /// Moves the keyboard here, so that its keys scroll.
    void focus() {
        scroll.requestFocus();
    }
}
