package kawat.view.entities;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kawat.article.EntityType;
import kawat.view.article.ArticleModel;
import kawat.view.article.Head;
import kawat.view.article.Shown;
import kawat.view.wording.Messages;

/// Shows whom and what the article names, the most often named first.
public final class EntitiesPane extends ScrollPane {

    private final VBox column = new VBox();
    private final ArticleModel model;
    private final Messages messages;

    public EntitiesPane(ArticleModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        column.getStyleClass().add("column");
        VBox page = new VBox(column);
        page.getStyleClass().add("page");
        setContent(page);
        setFitToWidth(true);
        setId("entities");
        getStyleClass().add("article-scroll");
        model.shownProperty().addListener((o, was, is) -> show(is));
        show(model.shownProperty().get());
    }

    private void show(Optional<Shown> shown) {
        column.getChildren().clear();
        setVvalue(0);
        shown.ifPresent(s -> {
            column.getChildren().add(new Head(s, messages));
            for (EntityType type : EntityType.values()) {
                List<Shown.Bearer> bearers = s.bearers().stream().filter(b -> b.type() == type).toList();
                if (!bearers.isEmpty()) {
                    column.getChildren().add(group(type, bearers, s.language()));
                }
            }
            if (s.bearers().isEmpty()) {
                Label none = new Label(messages.of("entities.none"));
                none.getStyleClass().add("quiet");
                column.getChildren().add(none);
            }
        });
    }

    private VBox group(EntityType type, List<Shown.Bearer> bearers, String language) {
        Label title = new Label(messages.of("entities." + type, bearers.size()));
        title.getStyleClass().add("group-title");
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("chips");
        bearers.forEach(b -> chips.getChildren().add(new BearerChip(b, language, messages, model::showBearer)));
        VBox group = new VBox(title, chips);
        group.getStyleClass().add("group");
        return group;
    }
}
