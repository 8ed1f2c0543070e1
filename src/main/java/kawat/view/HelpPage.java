package kawat.view;

import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// Tells what can be taken in, and how.
final class HelpPage extends BorderPane {

    private final ScrollPane scroll;

    HelpPage(Messages messages, Runnable closed) {
        getStyleClass().addAll("sheet", "help-page");
        Label title = new Label(messages.of("help.title"));
        title.getStyleClass().add("sheet-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button(messages.of("intake.close"));
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(e -> closed.run());
        HBox head = new HBox(title, space, close);
        head.getStyleClass().add("sheet-head");
        setTop(head);
        VBox column = new VBox();
        column.getStyleClass().add("activity-column");
        Stream.of("files", "pasted", "addresses", "feeds", "folders", "jobs", "removed", "refused").forEach(part -> {
            Label heading = new Label(messages.of("help.head." + part));
            heading.getStyleClass().add("group-title");
            column.getChildren().addAll(heading, new Prose(messages.of("help." + part), "und", "plain", "help-words"));
        });
        scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("activity-scroll");
        setCenter(scroll);
    }

    void focus() {
        scroll.requestFocus();
    }
}
