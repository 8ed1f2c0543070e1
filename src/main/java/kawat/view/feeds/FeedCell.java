package kawat.view.feeds;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;
import org.jspecify.annotations.Nullable;

/// Shows one row of the list of feeds.
final class FeedCell extends ListCell<FeedRow> {

    private final Messages messages;

    FeedCell(Messages messages) {
        this.messages = messages;
        // A cell as wide as the list, so that its text wraps.
        setPrefWidth(0);
        getStyleClass().add("feed-cell");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    @Override
    protected void updateItem(@Nullable FeedRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(row == null || empty ? null : switch (row) {
            case FeedRow.All all -> line(new Prose(messages.of("feeds.all"), "und", "plain", "feed-name"));
            case FeedRow.Folder folder -> heading(folder);
            case FeedRow.Feed feed -> feed(feed);
        });
        setAccessibleText(row == null || empty ? null : switch (row) {
            case FeedRow.All all -> messages.of("feeds.all");
            case FeedRow.Folder folder -> messages.of("feeds.folder") + ": " + folder.name();
            case FeedRow.Feed feed -> Stream.of(feed.name(),
                    feed.unseen() > 0 ? messages.of("feeds.unseen", feed.unseen()) : "", feed.state())
                    .filter(w -> !w.isEmpty()).collect(Collectors.joining(", "));
        });
    }

    private static Node heading(FeedRow.Folder folder) {
        Node name = new Prose(folder.name(), "und", "plain", "feed-folder");
        return folder.depth() == 0 ? line(name) : indented(line(name), folder.depth());
    }

    private Node feed(FeedRow.Feed feed) {
        Prose state = new Prose(feed.state(), "und", "plain", "feed-state");
        if (feed.trouble()) {
            state.getStyleClass().add("trouble");
        }
        VBox words = new VBox(new Prose(feed.name(), "und", "plain", "feed-name"), state);
        HBox line = line(words);
        if (feed.unseen() > 0) {
            Label count = new Label(String.valueOf(feed.unseen()));
            count.getStyleClass().add("feed-count");
            count.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(count);
        }
        return indented(line, feed.folder().size());
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(nodes);
        HBox.setHgrow(nodes[0], Priority.ALWAYS);
        line.getStyleClass().add("feed-row");
        return line;
    }

    private static Node indented(HBox line, int depth) {
        for (int i = 0; i < depth; i++) {
            Label step = new Label();
            step.getStyleClass().add("feed-step");
            step.setMinWidth(USE_PREF_SIZE);
            line.getChildren().addFirst(step);
        }
        return line;
    }
}
