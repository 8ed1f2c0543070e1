package kawat.view.intake;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// Tells at the foot of the window how taking in goes, and what was refused.
public final class IntakeBar extends VBox {

    private final IntakeModel model;
    private final VBox refusals = new VBox();
    private final ScrollPane scroll = new ScrollPane(refusals);

    public IntakeBar(IntakeModel model, Messages messages) {
        this.model = model;
        getStyleClass().add("intake");
        setId("intake");
        Label news = new Label();
        news.setId("intake-news");
        news.textProperty().bind(model.newsProperty());
        ProgressBar progress = new ProgressBar();
        progress.progressProperty().bind(model.progressProperty());
        shownWhileWorking(progress);
        Button cancel = new Button(messages.of("intake.cancel"));
        cancel.setOnAction(e -> model.cancel());
        shownWhileWorking(cancel);
        Button close = new Button(messages.of("intake.close"));
        close.setOnAction(e -> model.dismiss());
        close.visibleProperty().bind(model.workingProperty().not());
        close.managedProperty().bind(close.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(news, progress, space, cancel, close);
        line.getStyleClass().add("intake-line");
        refusals.getStyleClass().add("refusals");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("refusals-scroll");
        getChildren().addAll(scroll, line);
        visibleProperty().bind(model.newsProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        model.refused().addListener((ListChangeListener<Refusal>) c -> list());
        list();
    }

    private void shownWhileWorking(javafx.scene.Node node) {
        node.visibleProperty().bind(model.workingProperty());
        node.managedProperty().bind(node.visibleProperty());
    }

    private void list() {
        scroll.setVisible(!model.refused().isEmpty());
        scroll.setManaged(scroll.isVisible());
        refusals.getChildren().setAll(model.refused().stream().map(r -> {
            Prose what = new Prose(r.what(), "und", "plain", "refused-what");
            Prose why = new Prose(r.reason(), "und", "plain", "refused-why");
            VBox item = new VBox(what, why);
            item.getStyleClass().add("refusal");
            return item;
        }).toList());
    }
}
