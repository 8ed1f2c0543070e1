package kawat.view.quotes;

import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kawat.article.Quote;
import kawat.view.article.Shown;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// Shows one statement: who, what, and how it reached us. A click shows it in the text.
final class QuoteCard extends HBox {

    QuoteCard(Shown shown, int index, Messages messages, IntConsumer open, Why why) {
        Shown.Card card = shown.cards().get(index);
        getStyleClass().add("card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        String who = card.voices().stream().map(Shown.Voice::name).collect(Collectors.joining(", "));
        setAccessibleText(who + ": " + card.words());
        VBox words = new VBox(new Prose(who, shown.language(), "plain", "speaker"),
                new Prose(card.words(), shown.language(), "card-words",
                        card.kind() == Quote.Kind.INDIRECT ? "reported" : "spoken"),
                foot(card, shown.sample(), messages), why);
        words.getStyleClass().add("card-body");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(monogram(card.voices().getFirst()), words);
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> open.accept(index));
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getTarget() != this) {
                return;
            }
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                open.accept(index);
                e.consume();
            } else if (e.getCode() == KeyCode.W && !e.isShortcutDown()) {
                why.toggle();
                e.consume();
            }
        });
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

    private static Node foot(Shown.Card card, boolean sample, Messages messages) {
        FlowPane foot = new FlowPane();
        foot.getStyleClass().add("card-foot");
        add(foot, messages.of("kind." + card.kind()), "kind");
        if (!card.via().isEmpty()) {
            foot.getChildren().add(new Prose(messages.of("via", String.join("  ›  ", card.via())), "und", "plain",
                    "via"));
        }
        if (card.unsure()) {
            add(foot, card.alternatives().isEmpty()
                    ? messages.of("speaker.unsure")
                    : messages.of("speaker.unsureOr", String.join(", ", card.alternatives())), "unsure");
        }
        if (sample) {
            add(foot, messages.of("sample.short"), "sample-badge");
        }
        return foot;
    }

    private static void add(FlowPane foot, String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        foot.getChildren().add(label);
    }
}
