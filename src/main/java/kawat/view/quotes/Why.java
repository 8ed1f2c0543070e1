package kawat.view.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import kawat.desk.Reasons;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// Tells why a statement was given to its speaker: what decided, who was weighed, and each piece of evidence. Takes no
/// place until asked, and none when asked once more.
final class Why extends VBox {

    /// Lets a line run as the words of the window do, whatever word of a story it begins with.
    private static final String LEFT_TO_RIGHT = "\u200E";

    private final ObjIntConsumer<Consumer<Reasons.Reason>> ask;
    private final int quote;
    private final Hyperlink link;

    /// @param ask hands over the reason of a statement when it is there
    Why(int quote, ObjIntConsumer<Consumer<Reasons.Reason>> ask, Messages messages) {
        this.quote = quote;
        this.ask = ask;
        this.link = new Hyperlink(messages.of("why.open"));
        link.getStyleClass().add("why-open");
        link.setAccessibleRole(AccessibleRole.BUTTON);
        link.setAccessibleText(messages.of("why.title"));
        link.setOnAction(e -> toggle());
        getStyleClass().add("why");
        show(List.of());
    }

    /// What asks, or hides the answer.
    Node link() {
        return link;
    }

    void toggle() {
        if (getChildren().isEmpty()) {
            ask.accept(this::show, quote);
        } else {
            show(List.of());
        }
    }

    private void show(Reasons.Reason reason) {
        List<Node> lines = new ArrayList<>();
        reason.lines().forEach(l -> lines.add(line(l, "why-line")));
        for (Reasons.Who who : reason.candidates()) {
            lines.add(line(who.line(), who.chosen() ? "why-chosen" : "why-other"));
            who.evidence().forEach(e -> lines.add(line(e, "why-evidence")));
        }
        show(lines);
    }

    private static Prose line(String words, String style) {
        return new Prose(LEFT_TO_RIGHT + words, "und", "plain", style);
    }

    private void show(List<Node> lines) {
        getChildren().setAll(lines);
        setVisible(!lines.isEmpty());
        setManaged(!lines.isEmpty());
    }
}
