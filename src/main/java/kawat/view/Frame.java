package kawat.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kawat.view.activity.ActivityPane;
import kawat.view.feeds.FeedsPane;
import kawat.view.intake.IntakeBar;
import kawat.view.quotes.SpeakerChooser;
import kawat.view.stories.SearchBox;
import kawat.view.stories.StoriesPane;
import kawat.view.wording.Messages;

/// Puts the panes together.
final class Frame extends StackPane {

    /// The part of the window that the feeds take, within the bounds that the style sheet sets.
    private static final double FEEDS_SHARE = 0.22;

    private final SearchBox search;
    private final StoriesPane stories;
    private final ArticlePane article;
    private final FeedsPane feeds;
    private final SplitPane split;
    private final KeySheet keys;
    private final Sheet keySheet;
    private final ActivityPane activity;
    private final Sheet activitySheet;
    private final Sheet helpSheet;
    private final List<Sheet> sheets;

    Frame(Models models, Theme theme, Commands commands, Messages messages) {
        this.search = new SearchBox(models.stories(), messages);
        this.stories = new StoriesPane(models.stories(), messages);
        this.article = new ArticlePane(models.article(), messages);
        this.feeds = new FeedsPane(models.feeds(), messages, commands);
        feeds.setVisible(false);
        feeds.managedProperty().bind(feeds.visibleProperty());
        feeds.prefWidthProperty().bind(widthProperty().multiply(FEEDS_SHARE));
        this.split = new SplitPane(stories, article);
        this.keys = new KeySheet(messages, this::closeSheets);
        this.keySheet = new Sheet("key-sheet", keys, keys::focus);
        this.activity = new ActivityPane(models.activity(), messages, commands::watchFolder, this::closeSheets);
        this.activitySheet = new Sheet("activity", activity, activity::focus);
        HelpPage help = new HelpPage(messages, this::closeSheets);
        this.helpSheet = new Sheet("help-sheet", help, help::focus);
        SpeakerChooser chooser = new SpeakerChooser(models.article(), messages, this::closeSheets);
        Sheet chooserSheet = new Sheet("chooser", chooser, chooser::focus);
        this.sheets = List.of(keySheet, activitySheet, helpSheet, chooserSheet);
        models.article().asksProperty().addListener((o, was, is) -> is.ifPresent(question -> {
            closeSheets();
            chooser.ask(question);
            chooserSheet.toggle();
        }));
        activitySheet.visibleProperty().addListener(o -> models.activity().refresh());
        SplitPane.setResizableWithParent(stories, false);
        split.setDividerPositions(0.3);
        BorderPane panes = new BorderPane(split);
        panes.setLeft(feeds);
        panes.setTop(top(theme, commands, messages));
        panes.setBottom(new IntakeBar(models.intake(), messages, this::toggleActivity));
        getChildren().add(panes);
        getChildren().addAll(sheets);
        getStyleClass().add("frame");
    }

    SearchBox search() {
        return search;
    }

    ArticlePane article() {
        return article;
    }

    KeySheet keys() {
        return keys;
    }

    SplitPane split() {
        return split;
    }

    /// Tells whether the feeds show, and shows or hides them.
    BooleanProperty feedsShownProperty() {
        return feeds.visibleProperty();
    }

    /// Shows the feeds, or hides them and gives the keyboard to the stories.
    void toggleFeeds() {
        feeds.setVisible(!feeds.isVisible());
        if (feeds.isVisible()) {
            feeds.focus();
        } else {
            stories.focus();
        }
    }

    void showFeeds() {
        closeSheets();
        feeds.setVisible(true);
    }

    /// Asks for the address of a feed.
    void follow() {
        showFeeds();
        feeds.focusAddress();
    }

    /// Tells whether the feeds have the keyboard.
    boolean inFeeds() {
        return within(getScene().getFocusOwner(), feeds);
    }

    void toggleActivity() {
        toggle(activitySheet);
    }

    void toggleHelp() {
        toggle(helpSheet);
    }

    void toggleKeys() {
        toggle(keySheet);
    }

    /// Shows one sheet alone, or hides it.
    private void toggle(Sheet sheet) {
        boolean shown = sheet.isVisible();
        closeSheets();
        if (!shown) {
            sheet.toggle();
        }
    }

    /// Takes away what lies over the panes.
    ///
    /// @return whether there was anything
    boolean closeSheets() {
        return sheets.stream().filter(Sheet::close).count() > 0;
    }

    /// Returns the words that are selected in what is on top.
    Optional<String> selected() {
        return activitySheet.isVisible() ? activity.selected() : article.selected();
    }

    /// Moves the keyboard focus on: list, article, search, feeds where they show, list.
    void nextPane() {
        Node owner = getScene().getFocusOwner();
        if (within(owner, stories)) {
            article.focus();
        } else if (within(owner, article)) {
            search.focus();
        } else if (feeds.isVisible() && !within(owner, feeds)) {
            feeds.focus();
        } else {
            stories.focus();
        }
    }

    private static boolean within(Node node, Node pane) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    private HBox top(Theme theme, Commands commands, Messages messages) {
        Label name = new Label(messages.of("app.name"));
        name.getStyleClass().add("brand");
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(search, Priority.ALWAYS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.SOMETIMES);
        MenuButton add = new MenuButton(messages.of("add"), null,
                item(messages.of("add.files"), commands::openFiles),
                item(messages.of("add.folder"), commands::openFolder), item(messages.of("add.paste"), commands::paste),
                item(messages.of("add.watch"), commands::watchFolder),
                item(messages.of("add.feed"), this::follow),
                item(messages.of("add.help"), this::toggleHelp));
        add.setId("add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        Button dark = icon("theme", messages.of("theme.switch"), () -> theme.darkProperty().set(!theme.darkProperty()
                .get()));
        dark.getStyleClass().add("icon-theme");
        Button list = icon("feeds-button", messages.of("feeds.title"), this::toggleFeeds);
        list.getStyleClass().add("icon-feeds");
        Button jobs = icon("activity-button", messages.of("activity.title"), this::toggleActivity);
        jobs.getStyleClass().add("icon-activity");
        Button help = icon("help", messages.of("keys.title"), this::toggleKeys);
        help.getStyleClass().add("icon-help");
        HBox bar = new HBox(name, search, space, add, list, jobs, dark, help);
        bar.getStyleClass().add("top");
        return bar;
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(e -> action.run());
        return item;
    }

    private static Button icon(String id, String words, Runnable action) {
        Region shape = new Region();
        shape.getStyleClass().add("icon");
        Button button = new Button(null, shape);
        button.setId(id);
        button.getStyleClass().addAll("flat", "icon-button");
        button.setAccessibleText(words);
        button.setTooltip(new javafx.scene.control.Tooltip(words));
        button.setOnAction(e -> action.run());
        return button;
    }
}
