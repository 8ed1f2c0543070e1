package kawat.view.quotes;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
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

    private final VBox column = new VBox();
    private final Messages messages;
    private final IntConsumer open;
    private final ObjIntConsumer<Consumer<Reasons.Reason>> why;

    public QuotesPane(ArticleModel model, Messages messages) {
        this.messages = messages;
        this.open = model::showQuote;
        this.why = (answer, quote) -> model.why(quote, answer);
        column.getStyleClass().addAll("column", "cards");
        VBox page = new VBox(column);
        page.getStyleClass().add("page");
        setContent(page);
        setFitToWidth(true);
        setId("quotes");
        getStyleClass().add("article-scroll");
        model.shownProperty().addListener((o, was, is) -> show(is));
        show(model.shownProperty().get());
    }

    private void show(Optional<Shown> shown) {
        column.getChildren().clear();
        setVvalue(0);
        shown.ifPresent(s -> {
            column.getChildren().add(new Head(s, messages));
            for (int i = 0; i < s.cards().size(); i++) {
                column.getChildren().add(new QuoteCard(s, i, messages, open, new Why(i, why, messages)));
            }
            if (s.cards().isEmpty()) {
                Label none = new Label(messages.of("quotes.none"));
                none.getStyleClass().add("quiet");
                column.getChildren().add(none);
            }
        });
    }
}
