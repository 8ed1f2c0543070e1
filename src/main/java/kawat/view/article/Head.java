package kawat.view.article;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// The head of an article: kicker, headline, sender, and the badge of a sample.
public final class Head extends VBox {

    public Head(Shown shown, Messages messages) {
        getStyleClass().add("head");
        if (shown.sample()) {
            Label badge = new Label(messages.of("sample.long"));
            badge.getStyleClass().add("sample-badge");
            getChildren().add(badge);
        }
        shown.withdrawn().ifPresent(w -> {
            Label badge = new Label(w);
            badge.getStyleClass().add("withdrawn-badge");
            getChildren().add(badge);
        });
        shown.kicker().ifPresent(k -> getChildren().add(new Prose(k, shown.language(), "plain", "kicker")));
        shown.headline().ifPresent(h -> getChildren().add(new Prose(h, shown.language(), "headline")));
        if (!shown.details().isBlank()) {
            getChildren().add(new Prose(shown.details(), shown.language(), "plain", "sender"));
        }
    }
}
