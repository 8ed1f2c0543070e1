package kawat.view.paragraphs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import kawat.article.Span;
import kawat.view.article.ArticleModel;
import kawat.view.article.Head;
import kawat.view.article.Shown;
import kawat.view.prose.Mark;
import kawat.view.prose.Prose;
import kawat.view.prose.Selection;
import kawat.view.wording.Messages;

/// Shows the story as printed. A long story is built a screenful at a time, a little in each frame.
public final class ParagraphsPane extends ScrollPane {

    /// A place that is gone to comes to rest this far down the window.
    private static final double EYE_LEVEL = 0.3;
    private static final Duration FLASH = Duration.seconds(1.6);

    private final ArticleModel model;
    private final Messages messages;
    private final VBox column = new VBox();
    private final List<Prose> proses = new ArrayList<>();
    private final PauseTransition flash = new PauseTransition(FLASH);
    private final Trickle trickle = new Trickle();
    private final Selection selection;
    private final ContextMenu menu = new ContextMenu();

    public ParagraphsPane(ArticleModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.selection = new Selection(column, proses);
        column.getStyleClass().add("column");
        setOnContextMenuRequested(this::menu);
        VBox page = new VBox(column);
        page.getStyleClass().add("page");
        setContent(page);
        setFitToWidth(true);
        setId("paragraphs");
        getStyleClass().add("article-scroll");
        model.shownProperty().addListener((o, was, is) -> show(is, was));
        model.litProperty().addListener((o, was, is) -> markAll());
        model.targetProperty().addListener((o, was, is) -> is.ifPresent(this::go));
        show(model.shownProperty().get(), Optional.empty());
    }

    /// Returns the words that are selected.
    public Optional<String> selected() {
        return selection.words();
    }

    /// Asks who said the words that are selected.
    public void askSelected() {
        model.askMissed(selection.spans());
    }

    /// Lets words be selected with the keyboard, from the place last gone to.
    ///
    /// @param by 1 for the next word, -1 for the one before
    public void extendSelection(int by) {
        selection.extend(by, model.targetProperty().get().map(ArticleModel.Target::place).orElse(new Span(0, 0, 0)));
    }

    private void menu(ContextMenuEvent e) {
        MenuItem said = new MenuItem(messages.of("correct.missed"));
        said.setDisable(selection.spans().isEmpty());
        said.setOnAction(a -> askSelected());
        menu.getItems().setAll(said);
        menu.show(column, e.getScreenX(), e.getScreenY());
        e.consume();
    }

    /// Shows an article from its top; the same one, in which something changed, where the reader is in it.
    private void show(Optional<Shown> shown, Optional<Shown> before) {
        boolean same = before.isPresent() && before.map(Shown::id).equals(shown.map(Shown::id));
        int built = proses.size();
        double place = getVvalue();
        trickle.stop();
        column.getChildren().clear();
        proses.clear();
        selection.clear();
        setVvalue(0);
        shown.ifPresent(s -> {
            column.getChildren().add(new Head(s, messages));
            addAfter(s, -1);
            trickle.start(s.blocks().size(), block -> addBlock(s, block));
        });
        if (same) {
            trickle.upTo(built);
            applyCss();
            layout();
            setVvalue(place);
        }
    }

    private void addBlock(Shown shown, int index) {
        Shown.Block block = shown.blocks().get(index);
        if (shown.entries().containsKey(index)) {
            Label mark = new Label(shown.entries().get(index));
            mark.getStyleClass().add("entry-mark");
            column.getChildren().add(mark);
        }
        Prose prose = new Prose(block.text(), shown.language(), "paragraph",
                block.role().name().toLowerCase(java.util.Locale.ROOT));
        proses.add(prose);
        prose.mark(marks(shown, index));
        DayTip.install(prose, block.days(), messages);
        column.getChildren().add(prose);
        addAfter(shown, index);
    }

    private void addAfter(Shown shown, int after) {
        shown.pictures().stream().filter(p -> p.after() == after)
                .forEach(p -> column.getChildren().add(new PictureBox(p, shown.language(), model, messages)));
        shown.gaps().stream().filter(g -> g.after() == after)
                .forEach(g -> column.getChildren().add(new GapStrip(g, shown.language(), model, messages)));
    }

    private void markAll() {
        model.shownProperty().get().ifPresent(s -> {
            for (int i = 0; i < proses.size(); i++) {
                proses.get(i).mark(marks(s, i));
            }
        });
    }

    private List<Mark> marks(Shown shown, int index) {
        Shown.Block block = shown.blocks().get(index);
        List<Mark> marks = new ArrayList<>();
        for (Shown.Said said : block.said()) {
            Shown.Voice voice = shown.cards().get(said.quote()).voices().getFirst();
            String hue = voice.hue().isPresent() ? "tint-" + voice.hue().getAsInt() : "tint-none";
            marks.add(Mark.ground(said.start(), said.end(), hue));
        }
        block.named().forEach(n -> marks.add(Mark.line(n.start(), n.end(), "name")));
        block.days().forEach(d -> marks.add(Mark.line(d.start(), d.end(), "day")));
        model.litProperty().get().stream().filter(s -> s.paragraph() == index)
                .forEach(s -> marks.add(Mark.ground(s.start(), s.end(), "lit")));
        return marks;
    }

    private void go(ArticleModel.Target target) {
        Span place = target.place();
        trickle.upTo(place.paragraph());
        if (place.paragraph() >= proses.size()) {
            return;
        }
        scrollTo(proses.get(place.paragraph()), place);
        List<Span> flashed = target.quote().isEmpty() ? List.of(place) : spans(target.quote().getAsInt());
        flash.stop();
        for (int i = 0; i < proses.size(); i++) {
            int index = i;
            proses.get(i).markPassing(flashed.stream().filter(s -> s.paragraph() == index)
                    .map(s -> Mark.ground(s.start(), s.end(), "flash")).toList());
        }
        flash.setOnFinished(e -> proses.forEach(p -> p.markPassing(List.of())));
        flash.playFromStart();
    }

    private List<Span> spans(int quote) {
        List<Span> spans = new ArrayList<>();
        List<Shown.Block> blocks = model.shownProperty().get().map(Shown::blocks).orElse(List.of());
        for (int b = 0; b < blocks.size(); b++) {
            for (Shown.Said said : blocks.get(b).said()) {
                if (said.quote() == quote) {
                    spans.add(new Span(b, said.start(), said.end()));
                }
            }
        }
        return spans;
    }

    private void scrollTo(Prose prose, Span place) {
        applyCss();
        layout();
        Node page = getContent();
        Bounds inProse = prose.placeOf(place.start(), place.end());
        Bounds inPage = page.sceneToLocal(prose.localToScene(inProse));
        double hidden = page.getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = inPage.getMinY() - EYE_LEVEL * getViewportBounds().getHeight();
            setVvalue(Math.clamp(top / hidden, 0, 1));
        }
    }
}
