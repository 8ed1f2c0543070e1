package kawat.view.feeds;

import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kawat.desk.online.Found;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// Takes the address of a feed or a page, and asks which feed is meant where a page points to several.
final class FollowBar extends VBox {

    private final FeedsModel model;
    private final Messages messages;
    private final TextField address = new TextField();
    private final VBox choices = new VBox();

    FollowBar(FeedsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("feeds-part");
        address.setId("feed-address");
        address.setPromptText(messages.of("feeds.address"));
        address.setAccessibleText(messages.of("feeds.address"));
        address.setOnAction(e -> follow());
        Button follow = new Button(messages.of("feeds.follow"));
        follow.setId("follow");
        follow.setMinWidth(USE_PREF_SIZE);
        follow.setOnAction(e -> follow());
        // Below the address, which needs the width.
        follow.visibleProperty().bind(address.textProperty().map(t -> !t.isBlank()));
        follow.managedProperty().bind(follow.visibleProperty());
        choices.getStyleClass().add("feeds-part");
        getChildren().addAll(address, follow, choices);
        model.choices().addListener((Observable o) -> offer());
        offer();
    }

    void focus() {
        address.requestFocus();
        address.selectAll();
    }

    private void follow() {
        model.follow(address.getText());
        address.clear();
    }

    private void offer() {
        boolean any = !model.choices().isEmpty();
        choices.setVisible(any);
        choices.setManaged(any);
        choices.getChildren().clear();
        if (any) {
            choices.getChildren().add(new Prose(messages.of("feeds.choose"), "und", "plain", "feed-state"));
            model.choices().forEach(c -> choices.getChildren().add(choice(c)));
            Button none = new Button(messages.of("feeds.choose.none"));
            none.getStyleClass().add("small");
            none.setMinWidth(USE_PREF_SIZE);
            none.setOnAction(e -> model.chooseNone());
            choices.getChildren().add(new FlowPane(none));
        }
    }

    private Node choice(Found.Choice choice) {
        String words = choice.title().isBlank() ? choice.address() : choice.title();
        Button button = new Button(messages.of("feeds.follow"));
        button.getStyleClass().addAll("small", "feed-choice");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(button.getText() + ": " + words);
        button.setOnAction(e -> model.choose(choice));
        Prose name = new Prose(words, "und", "plain", "feed-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = new HBox(name, button);
        line.getStyleClass().add("follow-line");
        return line;
    }
}
