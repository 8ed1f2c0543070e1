package kawat.view.quotes;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import kawat.desk.Reasons;
import kawat.view.article.ArticleModel;
import kawat.view.article.Head;
import kawat.view.article.Shown;
import kawat.view.wording.Messages;

/// Shows a card for each statement of the article.
public final class QuotesPane extends ScrollPane {

    /// What stays free above a card that is gone to, in pixels.
    private static final double MARGIN = 24;

    private final VBox column = new VBox();
    private final Messages messages;
    private final ArticleModel model;
    private final ObjIntConsumer<Consumer<Reasons.Reason>> why;

    public QuotesPane(ArticleModel model, Messages messages) {
        this.messages = messages;
        this.model = model;
        this.why = (answer, quote) -> model.why(quote, answer);
        column.getStyleClass().addAll("column", "cards");
        VBox page = new VBox(column);
        page.getStyleClass().add("page");
        setContent(page);
        setFitToWidth(true);
        setId("quotes");
        getStyleClass().add("article-scroll");
        model.shownProperty().addListener((o, was, is) -> show(is, was));
        show(model.shownProperty().get(), Optional.empty());
    }

    /// Goes to the card of a statement and shows why its speaker was chosen, or hides that again.
    public void askWhy(int quote) {
        column.getChildren().stream().filter(QuoteCard.class::isInstance).map(QuoteCard.class::cast).skip(quote)
                .findFirst().ifPresent(card -> {
                    reveal(card);
                    card.requestFocus();
                    card.askWhy();
                });
    }

    /// Scrolls so far that a card starts in the upper half of the window, where it does not already.
    private void reveal(Node card) {
        applyCss();
        layout();
        double hidden = getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        double top = getContent().sceneToLocal(card.localToScene(card.getBoundsInLocal())).getMinY();
        double seen = top - getVvalue() * hidden;
        if (hidden > 0 && (seen < 0 || seen > getViewportBounds().getHeight() / 2)) {
            setVvalue(Math.clamp((top - MARGIN) / hidden, 0, 1));
        }
    }

    /// Shows the cards from the top; of the same article, in which something changed, where the reader is.
    private void show(Optional<Shown> shown, Optional<Shown> before) {
        boolean same = before.isPresent() && before.map(Shown::id).equals(shown.map(Shown::id));
        double place = getVvalue();
        column.getChildren().clear();
        setVvalue(0);
        shown.ifPresent(s -> {
            column.getChildren().add(new Head(s, messages));
            for (int i = 0; i < s.cards().size(); i++) {
                column.getChildren().add(new QuoteCard(s, i, messages, model, new Why(i, why, messages)));
            }
            if (s.cards().isEmpty()) {
                Label none = new Label(messages.of("quotes.none"));
                none.getStyleClass().add("quiet");
                column.getChildren().add(none);
            }
            s.notes().forEach(n -> column.getChildren().add(new NoteLine(n, s.language(), model, messages)));
        });
        if (same) {
            applyCss();
            layout();
            setVvalue(place);
        }
    }
}
