package kawat.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.Annotator;
import kawat.desk.Desk;
import kawat.desk.IngestListener;
import kawat.desk.Settings;
import kawat.desk.jobs.Input;
import kawat.index.ArticleHit;
import kawat.lexicon.Lexicons;
import kawat.view.activity.Requests;
import kawat.view.article.ArticleModel.View;
import kawat.view.intake.Parcel;
import kawat.view.stories.Row;
import kawat.view.stories.StoriesModel.Search;
import kawat.view.wording.Messages;

/// Paints the real window into files, for people to look at.
///
/// Run it with `-Dglass.platform=Headless -Dprism.order=sw`; arguments: the folder for the pictures, then folders or
/// files of stories. `-Dpictures.only=` paints one part alone: `corrections`, `activity` or `stories`.
final class Pictures {

    private final Desk desk;
    private final Path home;
    private final Path folder;
    private final Locale locale;

    Pictures(Desk desk, Path home, Path folder, Locale locale) {
        this.desk = desk;
        this.home = home;
        this.folder = folder;
        this.locale = locale;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Path home = Files.createTempDirectory("kawat-pictures");
        Annotator annotator = new Annotator(Lexicons.load());
        try (Desk first = Desk.open(home.resolve("archive"), annotator)) {
            first.addSamplesWhenEmpty(new Quiet());
        }
        Desk desk = Desk.open(home.resolve("archive"), annotator);
        desk.ingest(List.of(args).stream().skip(1).map(Path::of).toList(), new Quiet());
        Platform.startup(() -> Platform.setImplicitExit(false));
        String only = System.getProperty("pictures.only", "");
        if (only.isEmpty() || only.equals("corrections")) {
            CorrectionPictures.paint(home, folder, annotator);
        }
        if (only.isEmpty() || only.equals("activity")) {
            activity(home, folder, annotator);
        }
        if (only.isEmpty() || only.equals("stories")) {
            stories(desk, home, folder);
        }
        System.exit(0);
    }

    /// Paints the views of stories.
    private static void stories(Desk desk, Path home, Path folder) throws Exception {
        Pictures english = new Pictures(desk, home, folder, Locale.ENGLISH);
        for (String language : List.of("id", "zh", "ar")) {
            english.paint("gaps-" + language, language, View.PARAGRAPHS, language.equals("zh"), 100,
                    Pictures::openGaps);
        }
        english.paint("gaps-200", "id", View.PARAGRAPHS, false, 200, Pictures::openGaps);
        english.paint("window-light", "en", View.PARAGRAPHS, false, 100, w -> {});
        english.paint("window-dark", "id", View.QUOTES, true, 100, w -> {});
        english.paint("entities-light", "en", View.ENTITIES, false, 100, w -> {});
        for (String language : List.of("id", "zh", "ar", "ru")) {
            english.paint("paragraphs-" + language, language, View.PARAGRAPHS, false, 100, w -> {});
            english.paint("quotes-" + language, language, View.QUOTES, language.equals("ar"), 100, w -> {});
        }
        english.paint("speaker-dark", "es", View.PARAGRAPHS, true, 100, w -> {
            w.models().stories().searchProperty().set(Search.SPEAKER);
            w.models().stories().queryProperty().set("Blinken");
            w.models().article().showQuote(1);
        });
        english.paint("words-light", "en", View.PARAGRAPHS, false, 100,
                w -> w.models().stories().queryProperty().set("fentanyl"));
        english.paint("paragraphs-200", "en", View.PARAGRAPHS, false, 200, w -> {});
        english.paint("quotes-200", "id", View.QUOTES, true, 200, w -> {});
        english.paint("keys", "en", View.PARAGRAPHS, false, 100,
                w -> w.scene().getRoot().lookup("#key-sheet").setVisible(true));
        new Pictures(desk, home, folder, Locale.of("id")).paint("indonesian", "id", View.ENTITIES, false, 100, w -> {});
    }

    /// Paints what lies over the panes, and what is shown in the text beside the story.
    private static void activity(Path home, Path folder, Annotator annotator) throws Exception {
        Path archive = home.resolve("activity");
        try (Desk first = Desk.open(archive, annotator)) {
            first.addSamplesWhenEmpty(new Quiet());
        }
        LiveStory.add(archive);
        FollowedFeeds.add(archive);
        Desk desk = Desk.open(archive, annotator);
        desk.online().switchOff(true);
        desk.settle(new Quiet());
        Path empty = Files.createFile(home.resolve("empty.html"));
        Files.writeString(home.resolve("data.json"), "{\"a\": [1, 2]}");
        desk.jobs().await(desk.jobs().add(List.of(new Input.File(Path.of("resources/samples")), new Input.File(empty),
                new Input.File(home.resolve("data.json"))), List.of()).id());
        desk.jobs().pause(desk.jobs().add(List.of(new Input.Address("https://harbour.example/story")), List.of("x"))
                .id());
        desk.watcher().add(home.resolve("Downloads"));
        desk.edits().putBack(LiveStory.ID, desk.article(LiveStory.ID).orElseThrow().removed().getFirst());
        for (String language : List.of("en", "id")) {
            for (int percent : List.of(100, 200)) {
                Pictures pictures = new Pictures(desk, home, folder, Locale.of(language));
                boolean dark = language.equals("id");
                String name = language + "-" + percent;
                pictures.paint("activity-" + name, "en", View.PARAGRAPHS, dark, percent, w -> {
                    w.scene().getRoot().lookup("#activity").setVisible(true);
                    w.scene().getRoot().lookupAll(".job-show").stream().filter(Node::isVisible)
                            .forEach(b -> ((Button) b).fire());
                });
                pictures.paint("feeds-" + name, "en", View.PARAGRAPHS, dark, percent, w -> {
                    w.scene().getRoot().lookup("#feeds").setVisible(true);
                    w.models().feeds().chosenProperty().set(Optional.of(percent == 100 ? "quay" : "north"));
                });
                pictures.paint("feeds-all-" + name, "en", View.PARAGRAPHS, dark, percent,
                        w -> w.scene().getRoot().lookup("#feeds").setVisible(true));
                pictures.paint("help-" + name, "en", View.PARAGRAPHS, dark, percent,
                        w -> w.scene().getRoot().lookup("#help-sheet").setVisible(true));
                pictures.paint("live-" + name, "en", View.PARAGRAPHS, dark, percent, w -> {
                    w.models().article().open(LiveStory.ID, List.of());
                    w.models().intake().take(new Parcel(List.of(), List.of("https://www.harbour.example/story"),
                            Optional.empty()));
                });
            }
        }
    }

    private static void openGaps(KawatWindow w) {
        ((ScrollPane) w.scene().getRoot().lookup("#paragraphs")).setVvalue(0.35);
        w.scene().getRoot().lookupAll(".gap-button").forEach(b -> ((Button) b).fire());
    }

    /// Paints a window of its own: one that is not on a screen does not always repaint what changed. Menus and hints that
    /// lie over it are painted too.
    ///
    /// @param acts what is done in the window, one after the other
    @SafeVarargs
    final void paint(String name, String language, View view, boolean dark, int percent, Consumer<KawatWindow>... acts)
            throws Exception {
        Optional<String> story = desk.newest(100).items().stream().filter(h -> h.language().equals(language))
                .map(ArticleHit::id).filter(id -> !id.equals(LiveStory.ID)).findFirst();
        Settings settings = Settings.open(home.resolve(name));
        settings.put("theme", dark ? "dark" : "light");
        settings.put("text.percent", String.valueOf(percent));
        settings.put("view", view.name());
        KawatWindow window = onFx(() -> new KawatWindow(new Stage(), desk, settings, new Messages(locale),
                new NoPicker(), LiveStory::bytes, new Asked()));
        settle();
        onFx(() -> window.scene().snapshot(null));
        onFx(() -> {
            window.models().stories().rows().stream().filter(r -> r.article().equals(story.orElse(""))).findFirst()
                    .ifPresent(r -> window.models().stories().chosenProperty().set(Optional.<Row>of(r)));
            return true;
        });
        settle();
        for (Consumer<KawatWindow> act : acts) {
            onFx(() -> {
                act.accept(window);
                return true;
            });
            settle();
        }
        onFx(() -> window.scene().snapshot(null));
        WritableImage image = onFx(() -> withPopups(window.scene()));
        Files.write(folder.resolve(name + ".png"), Png.of(image));
        onFx(() -> {
            window.scene().getWindow().hide();
            return true;
        });
    }

    private static WritableImage withPopups(Scene scene) {
        WritableImage image = scene.snapshot(null);
        Window under = scene.getWindow();
        for (Window over : List.copyOf(Window.getWindows())) {
            if (over instanceof PopupWindow && over.isShowing()) {
                SnapshotParameters clear = new SnapshotParameters();
                clear.setFill(Color.TRANSPARENT);
                WritableImage popup = over.getScene().getRoot().snapshot(clear, null);
                lay(popup, image, (int) (over.getX() - under.getX() - scene.getX()),
                        (int) (over.getY() - under.getY() - scene.getY()));
            }
        }
        return image;
    }

    /// Lays a picture over another where it is not transparent.
    private static void lay(WritableImage over, WritableImage under, int left, int top) {
        for (int y = Math.max(0, -top); y < over.getHeight() && y + top < under.getHeight(); y++) {
            for (int x = Math.max(0, -left); x < over.getWidth() && x + left < under.getWidth(); x++) {
                Color above = over.getPixelReader().getColor(x, y);
                Color below = under.getPixelReader().getColor(x + left, y + top);
                under.getPixelWriter().setColor(x + left, y + top,
                        below.interpolate(new Color(above.getRed(), above.getGreen(), above.getBlue(), 1),
                                above.getOpacity()));
            }
        }
    }

    /// Waits until the workers have answered; good enough for pictures.
    private static void settle() throws Exception {
        Thread.sleep(700);
        onFx(() -> true);
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    private static final class Quiet implements IngestListener {
        @Override
        public void progress(long done, Optional<Long> total) {
            // Nobody watches.
        }

        @Override
        public void refused(Origin origin, Rejected why) {
            throw new IllegalArgumentException(origin + " was refused: " + why.reason());
        }
    }

    /// Requests that were never made.
    private static final class Asked implements Requests {
        @Override
        public List<Line> lines() {
            return List.of(new Line(Instant.parse("2031-05-06T08:00:00Z"), "harbour.example", "GET /story",
                    "200, 48 kB, text/html"));
        }

        @Override
        public void listen(Runnable changed) {
            // Nothing comes after it.
        }
    }
}
