package kawat.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kawat.view.article.ArticleModel;
import kawat.view.article.ArticleModel.View;
import kawat.view.article.Shown;
import kawat.view.entities.EntitiesPane;
import kawat.view.paragraphs.ParagraphsPane;
import kawat.view.prose.Coverage;
import kawat.view.prose.Prose;
import kawat.view.quotes.QuotesPane;
import kawat.view.wording.Messages;

/// The open article with its three views.
final class ArticlePane extends BorderPane {

    private final Map<View, ToggleButton> tabs = new EnumMap<>(View.class);
    private final Map<View, Node> panes = new EnumMap<>(View.class);
    private final ParagraphsPane paragraphs;
    private final QuotesPane quotes;
    private final Coverage coverage = new Coverage();
    private final ArticleModel model;
    private final Messages messages;

    ArticlePane(ArticleModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.paragraphs = new ParagraphsPane(model, messages);
        this.quotes = new QuotesPane(model, messages);
        getStyleClass().add("article");
        panes.put(View.PARAGRAPHS, paragraphs);
        panes.put(View.QUOTES, quotes);
        panes.put(View.ENTITIES, new EntitiesPane(model, messages));
        HBox bar = new HBox(tabs().toArray(Node[]::new));
        bar.getStyleClass().add("tabs");
        bar.visibleProperty().bind(model.shownProperty().map(Optional::isPresent));
        Label fonts = new Label();
        fonts.setId("fonts-missing");
        fonts.getStyleClass().add("notice");
        fonts.textProperty().bind(model.shownProperty().map(this::missingFonts));
        fonts.visibleProperty().bind(fonts.textProperty().isNotEmpty());
        fonts.managedProperty().bind(fonts.visibleProperty());
        VBox top = new VBox(bar, fonts, done());
        top.getStyleClass().add("article-top");
        setTop(top);
        Prose nothing = new Prose(messages.of("article.none"), "und", "plain", "quiet");
        nothing.visibleProperty().bind(model.shownProperty().map(Optional::isEmpty));
        StackPane stack = new StackPane(nothing);
        stack.getChildren().addAll(panes.values());
        setCenter(stack);
        model.viewProperty().addListener((o, was, is) -> show(is));
        model.shownProperty().addListener((o, was, is) -> count(is));
        show(model.viewProperty().get());
        count(model.shownProperty().get());
    }

    /// Returns the words that are selected in the text.
    Optional<String> selected() {
        return paragraphs.selected();
    }

    /// Returns the text of the article.
    ParagraphsPane paragraphs() {
        return paragraphs;
    }

    /// Shows the card of a statement and why its speaker was chosen, or hides that again.
    void askWhy(int quote) {
        model.viewProperty().set(View.QUOTES);
        quotes.askWhy(quote);
    }

    /// Moves the keyboard focus to the view that shows.
    void focus() {
        Node pane = panes.get(model.viewProperty().get());
        if (pane != null) {
            pane.requestFocus();
        }
    }

    /// Tells what was done to the article, with a way to undo it.
    private HBox done() {
        Label words = new Label();
        words.setId("done");
        words.textProperty().bind(model.doneProperty());
        Button undo = new Button(messages.of("undo"));
        undo.setId("undo");
        undo.getStyleClass().add("small");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(e -> model.undo());
        HBox line = new HBox(words, undo);
        line.getStyleClass().addAll("notice", "done-line");
        line.visibleProperty().bind(model.doneProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private String missingFonts(Optional<Shown> shown) {
        return shown.filter(s -> !s.blocks().isEmpty())
                .flatMap(s -> coverage.missing(s.blocks().getFirst().text(), s.language()))
                .map(pack -> messages.of("fonts.missing", pack)).orElse("");
    }

    private List<ToggleButton> tabs() {
        ToggleGroup group = new ToggleGroup();
        for (View view : View.values()) {
            ToggleButton tab = new ToggleButton();
            tab.setId("tab-" + view.name().toLowerCase(java.util.Locale.ROOT));
            tab.getStyleClass().addAll("tab-button", switch (view) {
                case PARAGRAPHS -> "left-pill";
                case QUOTES -> "center-pill";
                case ENTITIES -> "right-pill";
            });
            tab.setToggleGroup(group);
            tab.setOnAction(e -> {
                model.viewProperty().set(view);
                tab.setSelected(true);
            });
            tabs.put(view, tab);
        }
        return List.copyOf(tabs.values());
    }

    private void show(View view) {
        panes.forEach((v, pane) -> pane.setVisible(v == view && model.shownProperty().get().isPresent()));
        tabs.forEach((v, tab) -> tab.setSelected(v == view));
    }

    private void count(Optional<Shown> shown) {
        tabs.forEach((view, tab) -> tab.setText(switch (view) {
            case PARAGRAPHS -> messages.of("view.paragraphs");
            case QUOTES -> messages.of("view.quotes", shown.map(s -> s.cards().size()).orElse(0));
            case ENTITIES -> messages.of("view.entities", shown.map(s -> s.bearers().size()).orElse(0));
        }));
        show(model.viewProperty().get());
    }
}
