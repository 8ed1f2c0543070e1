package kawat.view.entities;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import kawat.view.article.Shown;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// Shows one bearer of a name with how often it is named. A click lights the mentions in the text.
final class BearerChip extends Button {

    BearerChip(Shown.Bearer bearer, String language, Messages messages, Consumer<String> light) {
        Label count = new Label(String.valueOf(bearer.mentions().size()));
        count.getStyleClass().add("chip-count");
        HBox content = new HBox(new Prose(bearer.name(), language, "plain", "chip-name").onOneLine(), count);
        content.getStyleClass().add("chip-content");
        setGraphic(content);
        getStyleClass().add("chip");
        setAccessibleText(messages.of("entities.named", bearer.name(), bearer.mentions().size()));
        setOnAction(e -> light.accept(bearer.id()));
    }
}
