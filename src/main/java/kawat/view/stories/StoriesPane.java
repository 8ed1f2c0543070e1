package kawat.view.stories;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;
import org.jspecify.annotations.Nullable;

/// The list on the left.
public final class StoriesPane extends VBox {

    private final ListView<Row> list;
    private final Label count = new Label();
    private final Messages messages;
    private final StoriesModel model;

    public StoriesPane(StoriesModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.list = new ListView<>(model.rows());
        getStyleClass().add("stories");
        list.setId("stories");
        list.setCellFactory(l -> new StoryCell(messages));
        list.setAccessibleText(messages.of("stories.list"));
        list.setPlaceholder(new Prose(messages.of("stories.none"), "und", "plain", "quiet"));
        count.getStyleClass().add("count");
        count.setId("count");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(count, list);
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> chosen(is));
        model.chosenProperty().addListener((o, was, is) -> choose(is));
        model.rows().addListener((ListChangeListener<Row>) change -> tellCount());
        model.totalProperty().addListener(o -> tellCount());
        model.onlyProperty().addListener(o -> tellCount());
        tellCount();
    }

    /// Moves the keyboard focus to the list.
    public void focus() {
        list.requestFocus();
    }

    private void chosen(@Nullable Row row) {
        if (row != null) {
            model.chosenProperty().set(Optional.of(row));
        }
    }

    private void choose(Optional<Row> row) {
        if (row.isEmpty()) {
            list.getSelectionModel().clearSelection();
        } else if (!row.get().equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(row.get());
            bringIntoView(model.rows().indexOf(row.get()));
        }
    }

    /// Scrolls no more than is needed to show a row.
    private void bringIntoView(int index) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null) {
            int first = flow.getFirstVisibleCell().getIndex();
            int last = flow.getLastVisibleCell().getIndex();
            if (index <= first) {
                list.scrollTo(index);
            } else if (index >= last) {
                list.scrollTo(Math.max(0, index - (last - first) + 1));
            }
        } else {
            list.scrollTo(index);
        }
    }

    private void tellCount() {
        long total = model.totalProperty().get();
        count.setText(model.searching()
                ? messages.of("stories.found", model.rows().size(), total)
                : model.onlyProperty().get().map(only -> messages.of("stories.of", only.name(), total))
                        .orElseGet(() -> messages.of("stories.count", total)));
    }
}
