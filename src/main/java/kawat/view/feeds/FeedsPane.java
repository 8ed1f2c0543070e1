package kawat.view.feeds;

import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;
import org.jspecify.annotations.Nullable;

/// The list of feeds beside the stories, with all that can be done about them.
public final class FeedsPane extends VBox {

    private final FeedsModel model;
    private final Messages messages;
    private final FollowBar follow;
    private final ListView<FeedRow> list;
    private final FeedForm form;
    private final VBox gone = new VBox();
    private final VBox details;
    private final ScrollPane scroll;

    /// Makes the pane.
    ///
    /// @param lists asks for files of lists
    public FeedsPane(FeedsModel model, Messages messages, ListFiles lists) {
        this.model = model;
        this.messages = messages;
        this.follow = new FollowBar(model, messages);
        this.form = new FeedForm(model, messages);
        this.list = new ListView<>(model.rows());
        getStyleClass().add("feeds");
        setId("feeds");
        list.setId("feed-list");
        list.setAccessibleText(messages.of("feeds.list"));
        list.setCellFactory(l -> new FeedCell(messages));
        // Before the list, which has a meaning of its own for some of these keys.
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.DELETE) {
                model.chosenProperty().get().ifPresent(model::unfollow);
                e.consume();
            } else if (e.getCode() == KeyCode.F2) {
                form.focus();
                e.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> chosen(is));
        model.chosenProperty().addListener(o -> choose());
        model.rows().addListener((Observable o) -> {
            // Who stands on a folder stays there.
            if (!(list.getSelectionModel().getSelectedItem() instanceof FeedRow.Folder folder)
                    || !model.rows().contains(folder)) {
                choose();
            }
        });
        model.gone().addListener((Observable o) -> offer());
        gone.getStyleClass().add("feeds-part");
        Label title = new Label(messages.of("feeds.title"));
        title.getStyleClass().add("feeds-title");
        this.details = new VBox(form, gone, offline(), news());
        details.getStyleClass().add("feeds-details");
        this.scroll = new ScrollPane(details);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("feeds-scroll");
        getChildren().addAll(title, follow, none(), list, scroll, foot(lists));
        choose();
        offer();
    }

    /// Asks for the files that lists of feeds are read from and written to.
    public interface ListFiles {

        /// Asks which list to follow, and has it followed.
        void open();

        /// Asks where to write the list, and has it written.
        void save();
    }

    /// Moves the keyboard focus to the list.
    public void focus() {
        list.requestFocus();
    }

    /// Moves the keyboard focus to where an address is put in.
    public void focusAddress() {
        follow.focus();
    }

    /// Gives the details the height they have once they wrap, which a scroll pane does not ask for itself.
    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        scroll.setPrefHeight(Math.ceil(details.prefHeight(width)) + 2);
        super.layoutChildren();
    }

    private void chosen(@Nullable FeedRow row) {
        switch (row) {
            case FeedRow.Feed feed -> model.chosenProperty().set(Optional.of(feed.id()));
            case FeedRow.All all -> model.chosenProperty().set(Optional.empty());
            case FeedRow.Folder folder -> {
                // A heading: what was chosen stays.
            }
            case null -> {
                // The list is being made anew.
            }
        }
    }

    private void choose() {
        FeedRow row = model.chosenProperty().get().flatMap(model::feed).<FeedRow>map(f -> f)
                .orElseGet(FeedRow.All::new);
        int at = model.rows().indexOf(row);
        if (at >= 0 && at != list.getSelectionModel().getSelectedIndex()) {
            list.getSelectionModel().clearAndSelect(at);
        }
    }

    private Node none() {
        Prose words = new Prose(messages.of("feeds.none"), "und", "plain", "feeds-none");
        words.visibleProperty().bind(Bindings.size(model.rows()).lessThan(2));
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private void offer() {
        gone.getChildren().setAll(model.gone().stream().map(feed -> {
            Button unfollow = button("feeds.unfollow", () -> model.unfollow(feed.id()));
            Button keep = button("feeds.keep", () -> model.keep(feed.id()));
            unfollow.setAccessibleText(unfollow.getText() + ": " + feed.name());
            keep.setAccessibleText(keep.getText() + ": " + feed.name());
            return part(new Prose(messages.of("feeds.gone.offer", feed.name()), "und", "plain", "feed-state"),
                    buttons(unfollow, keep));
        }).toList());
        shown(gone, !model.gone().isEmpty());
    }

    private Node offline() {
        Node line = part(new Prose(messages.of("feeds.isOffline"), "und", "plain", "feed-state"),
                buttons(button("feeds.online", () -> model.switchOff(false))));
        line.setId("offline");
        line.visibleProperty().bind(model.offProperty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private Node news() {
        VBox words = new VBox();
        words.setId("feeds-news");
        model.newsProperty().subscribe(
                news -> words.getChildren().setAll(new Prose(news, "und", "plain", "feed-state")));
        Button stop = button("feeds.stop", model::stop);
        stop.visibleProperty().bind(model.busyProperty());
        stop.managedProperty().bind(stop.visibleProperty());
        Button undo = button("undo", model::undo);
        undo.setId("feeds-undo");
        undo.visibleProperty().bind(model.unfollowedProperty().map(Optional::isPresent));
        undo.managedProperty().bind(undo.visibleProperty());
        VBox part = part(words, buttons(stop, undo));
        part.visibleProperty().bind(model.newsProperty().isNotEmpty());
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }

    private Node foot(ListFiles lists) {
        Button refresh = button("feeds.refreshAll", model::refreshAll);
        refresh.setId("refresh-all");
        MenuButton options = new MenuButton(messages.of("feeds.options"));
        options.setId("feed-options");
        options.getStyleClass().add("small");
        options.setMinWidth(USE_PREF_SIZE);
        options.getItems().addAll(item("feeds.import", lists::open), item("feeds.export", lists::save),
                new SeparatorMenuItem());
        ToggleGroup group = new ToggleGroup();
        for (Every every : Every.values()) {
            RadioMenuItem choice = new RadioMenuItem(messages.of("feeds.every." + every));
            choice.setToggleGroup(group);
            choice.setOnAction(e -> model.ask(every));
            model.everyProperty().subscribe(is -> choice.setSelected(is == every));
            options.getItems().add(choice);
        }
        CheckMenuItem off = new CheckMenuItem(messages.of("feeds.offline"));
        off.setOnAction(e -> model.switchOff(off.isSelected()));
        model.offProperty().subscribe(off::setSelected);
        options.getItems().addAll(new SeparatorMenuItem(), off);
        return buttons(refresh, options);
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.of(key));
        item.setOnAction(e -> action.run());
        return item;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.of(key));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static FlowPane buttons(Node... nodes) {
        FlowPane line = new FlowPane(nodes);
        line.getStyleClass().add("feeds-buttons");
        return line;
    }

    private static VBox part(Node... nodes) {
        VBox part = new VBox(nodes);
        part.getStyleClass().add("feeds-part");
        return part;
    }

    private static void shown(Node node, boolean whether) {
        node.setVisible(whether);
        node.setManaged(whether);
    }
}
