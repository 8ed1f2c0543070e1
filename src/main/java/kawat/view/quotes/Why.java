package kawat.view.quotes;

import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import kawat.desk.Reasons;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// Asks why a statement was given to its speaker, and shows the answer below: what decided, who was weighed, and each
/// piece of evidence. Closes again when asked once more.
final class Why extends VBox {

    private final ObjIntConsumer<Consumer<Reasons.Reason>> ask;
    private final int quote;
    private final VBox answer = new VBox();

    /// @param ask hands over the reason of a statement when it is there
    Why(int quote, ObjIntConsumer<Consumer<Reasons.Reason>> ask, Messages messages) {
        this.quote = quote;
        this.ask = ask;
        Hyperlink open = new Hyperlink(messages.of("why.open"));
        open.getStyleClass().add("why-open");
        open.setAccessibleRole(AccessibleRole.BUTTON);
        open.setAccessibleText(messages.of("why.title"));
        open.setOnAction(e -> toggle());
        answer.getStyleClass().add("why");
        getChildren().addAll(open, answer);
    }

    void toggle() {
        if (answer.getChildren().isEmpty()) {
            ask.accept(this::show, quote);
        } else {
            answer.getChildren().clear();
        }
    }

    private void show(Reasons.Reason reason) {
        answer.getChildren().clear();
        reason.lines().forEach(l -> answer.getChildren().add(new Prose(l, "und", "plain", "why-line")));
        for (Reasons.Who who : reason.candidates()) {
            answer.getChildren().add(new Prose(who.line(), "und", "plain", who.chosen() ? "why-chosen" : "why-other"));
            who.evidence().forEach(e -> answer.getChildren().add(new Prose(e, "und", "plain", "why-evidence")));
        }
    }
}
