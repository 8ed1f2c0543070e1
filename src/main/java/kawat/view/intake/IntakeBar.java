package kawat.view.intake;

import java.nio.file.Path;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// Tells at the foot of the window how taking in goes, what was refused, and which addresses wait for the reader's word.
public final class IntakeBar extends VBox {

    private final IntakeModel model;
    private final Messages messages;
    private final VBox refusals = new VBox();
    private final ScrollPane scroll = new ScrollPane(refusals);
    private final VBox offers = new VBox();
    private final HBox line;

    /// Makes the bar.
    ///
    /// @param details shows all jobs
    public IntakeBar(IntakeModel model, Messages messages, Runnable details) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("intake");
        setId("intake");
        Label news = new Label();
        news.setId("intake-news");
        news.textProperty().bind(model.newsProperty());
        ProgressBar progress = new ProgressBar();
        progress.progressProperty().bind(model.progressProperty());
        progress.setMinWidth(60);
        shownWhileWorking(progress);
        Button cancel = new Button(messages.of("intake.cancel"));
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(e -> model.cancel());
        shownWhileWorking(cancel);
        Button more = new Button(messages.of("intake.details"));
        more.setMinWidth(USE_PREF_SIZE);
        more.setOnAction(e -> details.run());
        Button close = new Button(messages.of("intake.close"));
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(e -> model.dismiss());
        close.visibleProperty().bind(model.workingProperty().not());
        close.managedProperty().bind(close.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line = new HBox(news, progress, space, more, cancel, close);
        line.getStyleClass().add("intake-line");
        line.visibleProperty().bind(model.newsProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        refusals.getStyleClass().add("refusals");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("refusals-scroll");
        offers.getStyleClass().add("offers");
        getChildren().addAll(offers, scroll, line);
        visibleProperty().bind(Bindings.or(model.newsProperty().isNotEmpty(), Bindings.isNotEmpty(model.offers())));
        managedProperty().bind(visibleProperty());
        model.refused().addListener((ListChangeListener<Refusal>) c -> list());
        model.offers().addListener((Observable o) -> offer());
        list();
        offer();
    }

    private void shownWhileWorking(Node node) {
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

    private void offer() {
        offers.setVisible(!model.offers().isEmpty());
        offers.setManaged(offers.isVisible());
        offers.getChildren().setAll(model.offers().stream().map(this::offer).toList());
    }

    private Node offer(IntakeModel.Offer offer) {
        String name = switch (offer) {
            case IntakeModel.Offer.Address address -> address.address();
            case IntakeModel.Offer.FeedList(Path file) -> String.valueOf(file.getFileName());
        };
        Prose what = new Prose(switch (offer) {
            case IntakeModel.Offer.Address address -> messages.of("offer.host", address.host());
            case IntakeModel.Offer.FeedList list -> messages.of("offer.list");
        }, "und", "plain", "refused-what");
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("job-buttons");
        if (offer instanceof IntakeModel.Offer.Address address) {
            buttons.getChildren().addAll(button("offer.fetch", "offer-fetch", name, () -> model.accept(address)),
                    button("offer.follow", "offer-follow", name, () -> model.follow(offer)));
        } else {
            buttons.getChildren().add(button("offer.followAll", "offer-follow", name, () -> model.follow(offer)));
        }
        buttons.getChildren().add(button("offer.leave", "offer-leave", name, () -> model.decline(offer)));
        VBox item = new VBox(what, new Prose(name, "und", "plain", "refused-why"), buttons);
        item.getStyleClass().add("offer");
        return item;
    }

    private Button button(String key, String style, String name, Runnable action) {
        Button button = new Button(messages.of(key));
        button.getStyleClass().add(style);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(messages.of(key) + ": " + name);
        button.setOnAction(e -> action.run());
        return button;
    }
}
