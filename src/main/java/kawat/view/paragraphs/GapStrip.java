package kawat.view.paragraphs;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kawat.article.Removed;
import kawat.view.article.Shown;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// Tells how many lines were taken out of the text here, and shows them when asked.
final class GapStrip extends VBox {

    GapStrip(Shown.Gap gap, String language, Messages messages) {
        getStyleClass().add("gap");
        Button strip = new Button(messages.of("removed.count", gap.lines().size()));
        strip.getStyleClass().add("gap-button");
        VBox lines = new VBox();
        lines.getStyleClass().add("gap-lines");
        for (Removed line : gap.lines()) {
            Label reason = new Label(messages.of("removed." + line.reason()));
            reason.getStyleClass().add("gap-reason");
            lines.getChildren().addAll(reason, new Prose(line.text(), language, "gap-line"));
        }
        getChildren().add(strip);
        strip.setOnAction(e -> {
            if (!getChildren().remove(lines)) {
                getChildren().add(lines);
            }
        });
    }
}
