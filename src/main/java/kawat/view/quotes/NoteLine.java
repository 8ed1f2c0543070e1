package kawat.view.quotes;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kawat.view.article.ArticleModel;
import kawat.view.article.Shown;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// Tells of a correction that has no card, with a way back.
final class NoteLine extends VBox {

    NoteLine(Shown.Note note, String language, ArticleModel model, Messages messages) {
        getStyleClass().add("gap-entry");
        Label says = new Label(note.says());
        says.getStyleClass().add("gap-reason");
        Button back = new Button(messages.of("correct.withdraw"));
        back.getStyleClass().addAll("flat", "small", "put-back");
        back.setAccessibleText(messages.of("correct.withdraw") + ": " + note.words());
        back.setOnAction(e -> model.withdraw(List.of(note.held())));
        FlowPane head = new FlowPane(says, back);
        head.getStyleClass().add("gap-head");
        getChildren().addAll(head, new Prose(note.words(), language, "gap-line"));
    }
}
