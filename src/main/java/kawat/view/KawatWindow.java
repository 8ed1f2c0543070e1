package kawat.view;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import kawat.desk.Desk;
import kawat.desk.Settings;
import kawat.view.activity.ActivityModel;
import kawat.view.activity.Requests;
import kawat.view.activity.SentRequests;
import kawat.view.article.ArticleModel;
import kawat.view.article.ArticleModel.View;
import kawat.view.article.PictureSource;
import kawat.view.feeds.FeedsModel;
import kawat.view.intake.DropArea;
import kawat.view.intake.IntakeModel;
import kawat.view.intake.Picker;
import kawat.view.stories.Row;
import kawat.view.stories.StoriesModel;
import kawat.view.work.FxThread;
import kawat.view.wording.Messages;
import org.jspecify.annotations.Nullable;

/// The window: makes models and panes, and joins them. Made on the JavaFX thread.
public final class KawatWindow {

    private final Stage stage;
    private final Frame frame;
    private final Models models;
    private final Theme theme = new Theme();
    private final FxThread thread;
    private final Commands commands;
    private final Messages messages;
    private final Settings settings;

    /// Makes the window on a stage that is not shown yet.
    public KawatWindow(Stage stage, Desk desk, Settings settings, Messages messages, Picker picker) {
        this(stage, desk, settings, messages, picker, desk::picture, new SentRequests(desk));
    }

    /// Makes the window on a stage that is not shown yet.
    ///
    /// @param pictures gives the pictures that were captured
    /// @param requests lists what was asked of the network
    public KawatWindow(Stage stage, Desk desk, Settings settings, Messages messages, Picker picker,
            PictureSource pictures, Requests requests) {
        this.stage = stage;
        this.thread = new FxThread(this::failed);
        ZoneId zone = ZoneId.systemDefault();
        StoriesModel stories = new StoriesModel(desk, thread, messages, zone);
        ArticleModel article = new ArticleModel(desk, thread, messages, zone, pictures);
        IntakeModel intake = new IntakeModel(desk, thread, messages, new Following(), stories::refresh);
        FeedsModel feeds = new FeedsModel(desk, thread, messages, settings, zone, intake::tell, stories::refresh);
        ActivityModel activity = new ActivityModel(desk, thread, messages, settings, requests, intake::hear,
                article::reload);
        this.models = new Models(stories, article, intake, activity, feeds);
        this.commands = new Commands(models, picker, stage);
        this.messages = messages;
        this.settings = settings;
        this.frame = new Frame(models, theme, commands, messages);
        Scene scene = new Scene(frame, Place.WIDTH, Place.HEIGHT);
        theme.dress(scene);
        stage.setScene(scene);
        stage.setTitle(messages.of("app.name"));
        stage.setMinWidth(480);
        stage.setMinHeight(360);
        List<Shortcut> shortcuts = shortcuts();
        frame.keys().fill(shortcuts);
        new Keyboard(scene, shortcuts);
        DropArea.install(scene, intake);
        stories.chosenProperty().addListener((o, was, is) -> is.ifPresent(this::open));
        feeds.chosenProperty().addListener((o, was, is) -> stories.onlyProperty()
                .set(is.flatMap(feeds::feed).map(f -> new StoriesModel.Only(f.id(), f.name()))));
        Timeline minutes = new Timeline(new KeyFrame(Duration.minutes(1), e -> feeds.tick()));
        minutes.setCycleCount(Animation.INDEFINITE);
        stage.setOnShown(e -> minutes.play());
        stage.setOnHidden(e -> minutes.stop());
        new Place(stage, frame.split(), frame.feedsShownProperty(), theme, models, settings, thread).restore();
        stories.refresh();
        intake.welcome();
        activity.start();
        feeds.refresh();
    }

    /// Follows what was dropped or pasted, where the reader can see what becomes of it.
    private final class Following implements IntakeModel.Follower {

        @Override
        public void address(String address) {
            frame.showFeeds();
            models.feeds().follow(address);
        }

        @Override
        public void list(Path file) {
            frame.showFeeds();
            models.feeds().importList(file);
        }
    }

    Scene scene() {
        return frame.getScene();
    }

    Models models() {
        return models;
    }

    Theme theme() {
        return theme;
    }

    /// Shows the window.
    public void show() {
        stage.show();
    }

    /// Stops the work in the background and keeps where the reader was. Called after the window closed, on any thread.
    ///
    /// @throws IOException when the settings cannot be written
    public void close() throws IOException {
        models.intake().abandon();
        models.feeds().stop();
        thread.close();
        settings.save();
    }

    private void open(Row row) {
        switch (row) {
            case Row.Story story -> models.article().open(story.article(), story.snippet().map(KawatWindow::found)
                    .orElse(List.of()));
            case Row.Said said -> models.article().openQuote(said.article(), said.quote());
        }
    }

    private static List<String> found(kawat.index.Snippet snippet) {
        return snippet.marks().stream().map(m -> snippet.text().substring(m.start(), m.end())).distinct().toList();
    }

    private void failed(Exception e) {
        @Nullable
        String why = e.getMessage();
        models.intake().fail(messages.of("failed", why == null ? e.getClass().getSimpleName() : why));
    }

    private List<Shortcut> shortcuts() {
        ArticleModel article = models.article();
        return List.of(Shortcut.letter("J", "nextStory", () -> models.stories().step(1)),
                Shortcut.letter("K", "previousStory", () -> models.stories().step(-1)),
                Shortcut.letter("N", "nextMark", () -> article.step(1)),
                Shortcut.letter("P", "previousMark", () -> article.step(-1)),
                Shortcut.letter("1", "paragraphs", () -> article.viewProperty().set(View.PARAGRAPHS)),
                Shortcut.letter("2", "quotes", () -> article.viewProperty().set(View.QUOTES)),
                Shortcut.letter("3", "entities", () -> article.viewProperty().set(View.ENTITIES)),
                Shortcut.letter("S", "speaker", () -> article.quoteAtHand().ifPresent(article::askSpeaker)),
                Shortcut.letter("X", "notSaid", () -> article.quoteAtHand().ifPresent(article::notSaid)),
                Shortcut.letter("W", "why", () -> article.quoteAtHand().ifPresent(frame.article()::askWhy)),
                Shortcut.letter("Q", "missed", frame.article().paragraphs()::askSelected),
                Shortcut.chordOutsideFields("Shift+Right", "select",
                        () -> frame.article().paragraphs().extendSelection(1)),
                Shortcut.chordOutsideFields("Shift+Left", "selectLess",
                        () -> frame.article().paragraphs().extendSelection(-1)),
                Shortcut.letter("Y", "citation", commands::copyCitation),
                Shortcut.letter("D", "theme", () -> theme.darkProperty().set(!theme.darkProperty().get())),
                Shortcut.character("/", "search", frame.search()::focus),
                Shortcut.character("?", "sheet", frame::toggleKeys),
                Shortcut.letter("A", "activity", frame::toggleActivity),
                Shortcut.chord("F1", "help", frame::toggleHelp),
                Shortcut.letter("F", "feeds", frame::toggleFeeds),
                Shortcut.chord("Shortcut+N", "follow", frame::follow),
                Shortcut.chord("F5", "refreshAll", models.feeds()::refreshAll),
                Shortcut.chord("Shortcut+R", "refreshOne", models.feeds()::refreshChosen),
                Shortcut.told("F2", "rename"), Shortcut.told("Delete", "unfollow"),
                Shortcut.chordOutsideFields("Shortcut+Z", "undo", this::undo),
                Shortcut.chordOutsideFields("Shortcut+Shift+Z", "redo", article::redo),
                Shortcut.chord("Esc", "escape", this::escape), Shortcut.chord("F6", "nextPane", frame::nextPane),
                Shortcut.chord("Shortcut+F", "search", frame.search()::focus),
                Shortcut.chord("Shortcut+O", "files", commands::openFiles),
                Shortcut.chord("Shortcut+Shift+O", "folder", commands::openFolder),
                Shortcut.chordOutsideFields("Shortcut+V", "paste", commands::paste),
                Shortcut.chordOutsideFields("Shortcut+C", "copy", () -> commands.copy(frame::selected)),
                Shortcut.chord("Shortcut+Equals", "larger", () -> theme.resize(1)),
                Shortcut.chord("Shortcut+Minus", "smaller", () -> theme.resize(-1)),
                Shortcut.chord("Shortcut+0", "normal", () -> theme.percentProperty().set(100)),
                Shortcut.chord("F11", "fullScreen", () -> stage.setFullScreen(!stage.isFullScreen())));
    }

    private void escape() {
        if (!frame.closeSheets() && !frame.search().clear()) {
            if (models.feeds().chosenProperty().get().isPresent()) {
                models.feeds().chosenProperty().set(Optional.empty());
            } else {
                models.article().darken();
            }
        }
    }

    /// Undoes what was done last in the pane that has the keyboard.
    private void undo() {
        if (!frame.inFeeds() || !models.feeds().undo()) {
            models.article().undo();
        }
    }
}
