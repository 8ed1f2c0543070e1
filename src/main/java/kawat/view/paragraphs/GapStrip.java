package kawat.view.paragraphs;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kawat.article.Removed;
import kawat.view.article.ArticleModel;
import kawat.view.article.Shown;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// Tells how many lines were taken out of the text here, and shows them when asked: each with its reason, and a way to put
/// it back.
final class GapStrip extends VBox {

    /// Lines are shown so many at a time: a page may have thousands.
    private static final int AT_ONCE = 100;

    private final VBox lines = new VBox();
    private final Shown.Gap gap;
    private final String language;
    private final ArticleModel model;
    private final Messages messages;

    GapStrip(Shown.Gap gap, String language, ArticleModel model, Messages messages) {
        this.gap = gap;
        this.language = language;
        this.model = model;
        this.messages = messages;
        getStyleClass().add("gap");
        String closed = messages.of("removed.count", gap.lines().size());
        Button strip = new Button(closed);
        strip.getStyleClass().add("gap-button");
        strip.setAccessibleText(closed + ", " + messages.of("gap.open"));
        lines.getStyleClass().add("gap-lines");
        getChildren().add(strip);
        strip.setOnAction(e -> {
            if (getChildren().remove(lines)) {
                strip.getStyleClass().remove("open");
            } else {
                if (lines.getChildren().isEmpty()) {
                    show(0);
                }
                getChildren().add(lines);
                strip.getStyleClass().add("open");
            }
        });
    }

    private void show(int from) {
        int to = Math.min(gap.lines().size(), from + AT_ONCE);
        List<Node> more = gap.lines().subList(from, to).stream().<Node>map(this::line).toList();
        lines.getChildren().addAll(more);
        if (to < gap.lines().size()) {
            Button rest = new Button(messages.of("gap.more", gap.lines().size() - to));
            rest.getStyleClass().addAll("flat", "small");
            rest.setOnAction(e -> {
                lines.getChildren().remove(rest);
                show(to);
            });
            lines.getChildren().add(rest);
        }
    }

    private VBox line(Removed line) {
        Label reason = new Label(messages.of("removed." + line.reason()));
        reason.getStyleClass().add("gap-reason");
        Button back = new Button(messages.of("gap.putBack"));
        back.getStyleClass().addAll("flat", "small", "put-back");
        back.setAccessibleText(messages.of("gap.putBack") + ": " + line.text());
        back.setOnAction(e -> {
            back.setDisable(true);
            model.putBack(line);
        });
        FlowPane head = new FlowPane(reason, back);
        head.getStyleClass().add("gap-head");
        VBox box = new VBox(head, new Prose(line.text(), language, "gap-line"));
        box.getStyleClass().add("gap-entry");
        return box;
    }
}
