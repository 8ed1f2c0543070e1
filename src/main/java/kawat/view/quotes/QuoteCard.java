package kawat.view.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kawat.article.Quote;
import kawat.view.article.ArticleModel;
import kawat.view.article.Shown;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// Shows one statement: who, what, and how it reached us. A click shows it in the text.
final class QuoteCard extends HBox {

    private final Why why;

    QuoteCard(Shown shown, int index, Messages messages, ArticleModel model, Why why) {
        this.why = why;
        Shown.Card card = shown.cards().get(index);
        getStyleClass().add("card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        String who = card.voices().stream().map(Shown.Voice::name).collect(Collectors.joining(", "));
        setAccessibleText(who + ": " + card.words() + card.decided().map(d -> ". " + d).orElse(""));
        VBox words = new VBox(new Prose(who, shown.language(), "plain", "speaker"),
                new Prose(card.words(), shown.language(), "card-words",
                        card.kind() == Quote.Kind.INDIRECT ? "reported" : "spoken"));
        words.getChildren().addAll(facts(card, messages));
        words.getChildren().addAll(foot(card, shown.sample(), messages, why.link()), why);
        words.getStyleClass().add("card-body");
        HBox.setHgrow(words, Priority.ALWAYS);
        MenuButton more = new MenuButton("\u22EF", null, items(card, index, messages, model));
        more.getStyleClass().addAll("flat", "small", "card-more");
        more.setAccessibleText(messages.of("correct.menu"));
        more.setMinWidth(USE_PREF_SIZE);
        ContextMenu menu = new ContextMenu(items(card, index, messages, model));
        setOnContextMenuRequested(e -> {
            if (e.isKeyboardTrigger()) {
                Point2D place = localToScreen(getWidth() / 2, getHeight() / 2);
                menu.show(this, place.getX(), place.getY());
            } else {
                menu.show(this, e.getScreenX(), e.getScreenY());
            }
            e.consume();
        });
        getChildren().addAll(monogram(card.voices().getFirst()), words, more);
        focusedProperty().addListener((o, was, is) -> {
            if (is) {
                model.takeInHand(index);
            }
        });
        IntConsumer open = model::showQuote;
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getButton() == MouseButton.PRIMARY && !within(e.getTarget(), more)) {
                open.accept(index);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getTarget() != this) {
                return;
            }
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                open.accept(index);
                e.consume();
            }
        });
    }

    /// Shows why the speaker was chosen, or hides it again.
    void askWhy() {
        why.toggle();
    }

    private static MenuItem[] items(Shown.Card card, int index, Messages messages, ArticleModel model) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item(messages.of("correct.speaker"), () -> model.askSpeaker(index)));
        items.add(item(messages.of("correct.none"), () -> model.notSaid(index)));
        if (!card.held().isEmpty()) {
            items.add(item(messages.of("correct.withdraw"), () -> model.withdraw(card.held())));
        }
        return items.toArray(MenuItem[]::new);
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(e -> action.run());
        return item;
    }

    private static boolean within(Object target, Node pane) {
        for (Node n = target instanceof Node node ? node : null; n != null; n = n.getParent()) {
            if (n.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    private static Node monogram(Shown.Voice voice) {
        Label letters = new Label(voice.monogram());
        letters.getStyleClass().add("monogram-letters");
        StackPane disc = new StackPane(letters);
        disc.getStyleClass().addAll("monogram",
                voice.hue().isPresent() ? "hue-" + voice.hue().getAsInt() : "hue-none");
        disc.setMinWidth(USE_PREF_SIZE);
        disc.setMaxHeight(USE_PREF_SIZE);
        return disc;
    }

    /// Returns what may be long, each on a line of its own, where it can wrap.
    private static List<Prose> facts(Shown.Card card, Messages messages) {
        List<Prose> facts = new ArrayList<>();
        if (!card.via().isEmpty()) {
            facts.add(new Prose(messages.of("via", String.join("  ›  ", card.via())), "und", "plain", "via"));
        }
        if (card.unsure()) {
            facts.add(new Prose(card.alternatives().isEmpty()
                    ? messages.of("speaker.unsure")
                    : messages.of("speaker.unsureOr", String.join(", ", card.alternatives())), "und", "plain",
                    "unsure"));
        }
        card.decided().ifPresent(d -> facts.add(new Prose(d, "und", "plain", "decided")));
        return facts;
    }

    private static Node foot(Shown.Card card, boolean sample, Messages messages, Node why) {
        FlowPane foot = new FlowPane();
        foot.getStyleClass().add("card-foot");
        add(foot, messages.of("kind." + card.kind()), "kind");
        if (sample) {
            add(foot, messages.of("sample.short"), "sample-badge");
        }
        foot.getChildren().add(why);
        return foot;
    }

    private static void add(FlowPane foot, String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        foot.getChildren().add(label);
    }
}
