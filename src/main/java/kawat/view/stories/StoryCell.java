package kawat.view.stories;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kawat.index.Snippet;
import kawat.view.prose.Mark;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;
import org.jspecify.annotations.Nullable;

/// Shows one row of the list.
final class StoryCell extends ListCell<Row> {

    private final Messages messages;

    StoryCell(Messages messages) {
        this.messages = messages;
        // A cell as wide as the list, so that its text wraps.
        setPrefWidth(0);
        getStyleClass().add("story-cell");
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(row == null || empty ? null : switch (row) {
            case Row.Story story -> story(story);
            case Row.Said said -> said(said);
        });
        if (row != null) {
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            setAccessibleText(switch (row) {
                case Row.Story story -> Stream
                        .concat(story.withdrawn().stream(),
                                Stream.of(story.headline(), story.details(), story.quotes()))
                        .collect(Collectors.joining(", "));
                case Row.Said said -> String.join(", ", said.speakers()) + ": " + said.words().text();
            });
        }
    }

    private Node story(Row.Story story) {
        VBox box = new VBox();
        box.getStyleClass().add("story-row");
        story.day().ifPresent(day -> {
            Label heading = new Label(day);
            heading.getStyleClass().add("day");
            box.getChildren().add(heading);
        });
        box.getChildren().add(new Prose(story.headline(), story.language(), "list-headline"));
        story.snippet().filter(s -> !s.text().isBlank()).map(s -> snippet(s, story.language()))
                .ifPresent(box.getChildren()::add);
        box.getChildren().add(details(story.details(), story.quotes(), story.withdrawn(), story.sample()));
        return box;
    }

    private Node said(Row.Said said) {
        VBox box = new VBox(new Prose(String.join(", ", said.speakers()), said.language(), "plain", "list-speaker"),
                snippet(said.words(), said.language()));
        box.getStyleClass().add("story-row");
        if (!said.headline().isBlank()) {
            box.getChildren().add(new Prose(said.headline(), said.language(), "plain", "list-source"));
        }
        box.getChildren().add(details(said.details(), "", Optional.empty(), said.sample()));
        return box;
    }

    private Prose snippet(Snippet snippet, String language) {
        Prose prose = new Prose(snippet.text(), language, "list-snippet");
        List<Mark> marks = snippet.marks().stream().map(m -> Mark.ground(m.start(), m.end(), "found")).toList();
        prose.mark(marks);
        return prose;
    }

    private Node details(String words, String quotes, Optional<String> withdrawn, boolean sample) {
        FlowPane line = new FlowPane();
        line.getStyleClass().add("details-line");
        if (!quotes.isEmpty()) {
            line.getChildren().add(whole(quotes, "details"));
        }
        withdrawn.ifPresent(w -> line.getChildren().add(whole(w, "withdrawn-badge")));
        if (sample) {
            line.getChildren().add(whole(messages.of("sample.short"), "sample-badge"));
        }
        return words.isEmpty() ? line : new VBox(new Prose(words, "und", "plain", "list-details"), line);
    }

    /// Makes a label that is never cut short.
    private static Label whole(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
