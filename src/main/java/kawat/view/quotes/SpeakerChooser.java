package kawat.view.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kawat.article.Entity;
import kawat.article.EntityType;
import kawat.article.Who;
import kawat.view.article.ArticleModel;
import kawat.view.article.Shown;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// Asks who said something: the people of the story first, then names that Kawat knows. Typing narrows; what is typed can be
/// the answer itself. The arrows move in the list, Enter takes the chosen one.
public final class SpeakerChooser extends VBox {

    private final ArticleModel model;
    private final Messages messages;
    private final Runnable closed;
    private final TextField field = new TextField();
    private final ListView<Choice> list = new ListView<>();
    private final VBox words = new VBox();
    private Optional<ArticleModel.Asked> asked = Optional.empty();
    private long typed;

    /// One answer.
    private record Choice(String name, String note, Who who) {}

    /// @param closed called when the reader is done
    public SpeakerChooser(ArticleModel model, Messages messages, Runnable closed) {
        this.model = model;
        this.messages = messages;
        this.closed = closed;
        getStyleClass().addAll("sheet", "chooser");
        Label title = new Label(messages.of("chooser.title"));
        title.getStyleClass().add("sheet-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button(messages.of("intake.close"));
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(e -> closed.run());
        HBox head = new HBox(title, space, close);
        head.getStyleClass().add("sheet-head");
        field.setId("chooser-field");
        field.setPromptText(messages.of("chooser.prompt"));
        field.setAccessibleText(messages.of("chooser.prompt"));
        list.setId("chooser-list");
        list.setAccessibleText(messages.of("chooser.title"));
        list.setCellFactory(v -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, words, field, list);
        field.textProperty().addListener((o, was, is) -> narrow(is));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        list.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                take();
            }
        });
    }

    /// Shows a question.
    public void ask(ArticleModel.Asked question) {
        asked = Optional.of(question);
        words.getChildren().setAll(new Prose(question.words(), question.language(), "chooser-words"));
        field.setText("");
        narrow("");
    }

    /// Moves the keyboard here.
    public void focus() {
        field.requestFocus();
    }

    private void keys(KeyEvent e) {
        switch (e.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> take();
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        list.getSelectionModel().select(Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, last));
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }

    private void take() {
        Choice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            closed.run();
            asked.ifPresent(q -> q.answer().accept(choice.who()));
        }
    }

    private void narrow(String text) {
        long own = ++typed;
        show(text, List.of());
        if (!text.isBlank()) {
            model.known(text, known -> {
                if (own == typed) {
                    show(text, known);
                }
            });
        }
    }

    private void show(String text, List<Entity> known) {
        String name = text.strip();
        List<Shown.Person> people = asked.map(ArticleModel.Asked::people).orElse(List.of());
        List<Choice> choices = new ArrayList<>();
        people.stream().filter(p -> contains(p.name(), name))
                .forEach(p -> choices.add(new Choice(p.name(), messages.of("chooser.here"), p.who())));
        known.stream().filter(e -> people.stream().noneMatch(p -> p.who().equals(new Who.Known(e))))
                .forEach(e -> choices.add(new Choice(e.name(), messages.of("chooser.known"), new Who.Known(e))));
        if (!name.isEmpty()) {
            choices.add(new Choice(name, messages.of("chooser.free"),
                    new Who.Called(name, EntityType.PERSON, Optional.empty())));
            choices.add(new Choice(name, messages.of("chooser.unnamed"), new Who.Described(name)));
        }
        choices.add(new Choice(messages.of("speaker.unknown"), "", new Who.Nobody()));
        list.getItems().setAll(choices);
        list.getSelectionModel().select(0);
    }

    private static boolean contains(String name, String part) {
        return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /// Shows one answer.
    private final class Cell extends ListCell<Choice> {

        Cell() {
            // A cell as wide as the list, so that its text wraps.
            setPrefWidth(0);
            getStyleClass().add("chooser-cell");
            setOnMouseClicked(e -> {
                if (!isEmpty()) {
                    take();
                }
            });
        }

        @Override
        protected void updateItem(Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label note = new Label(choice.note());
            note.getStyleClass().add("chooser-note");
            note.setMinWidth(USE_PREF_SIZE);
            Prose name = new Prose(choice.name(), asked.map(ArticleModel.Asked::language).orElse("und"), "plain");
            HBox.setHgrow(name, Priority.ALWAYS);
            HBox line = new HBox(name, note);
            line.getStyleClass().add("entry-line");
            setGraphic(line);
            setAccessibleText(Stream.of(choice.name(), choice.note()).filter(w -> !w.isEmpty())
                    .reduce((a, b) -> a + ", " + b).orElse(""));
        }
    }
}
