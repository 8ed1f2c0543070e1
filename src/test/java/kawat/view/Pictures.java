package kawat.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.Annotator;
import kawat.desk.Desk;
import kawat.desk.IngestListener;
import kawat.desk.Settings;
import kawat.index.ArticleHit;
import kawat.lexicon.Lexicons;
import kawat.view.article.ArticleModel.View;
import kawat.view.intake.Picker;
import kawat.view.stories.Row;
import kawat.view.stories.StoriesModel.Search;
import kawat.view.wording.Messages;

/// Paints the real window into files, for people to look at.
///
/// Run it with `-Dglass.platform=Headless -Dprism.order=sw`; arguments: the folder for the pictures, then folders or
/// files of stories.
final class Pictures {

    private final Desk desk;
    private final Path home;
    private final Path folder;
    private final Locale locale;

    private Pictures(Desk desk, Path home, Path folder, Locale locale) {
        this.desk = desk;
        this.home = home;
        this.folder = folder;
        this.locale = locale;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Path home = Files.createTempDirectory("kawat-pictures");
        Desk desk = Desk.open(home.resolve("archive"), new Annotator(Lexicons.load()));
        desk.addSamplesWhenEmpty(new Quiet());
        desk.ingest(List.of(args).stream().skip(1).map(Path::of).toList(), new Quiet());
        Platform.startup(() -> {});
        Pictures english = new Pictures(desk, home, folder, Locale.ENGLISH);
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
        System.exit(0);
    }

    /// Paints a window of its own: one that is not on a screen does not always repaint what changed.
    private void paint(String name, String language, View view, boolean dark, int percent, Consumer<KawatWindow> act)
            throws Exception {
        Optional<String> story = desk.newest(100).items().stream().filter(h -> h.language().equals(language))
                .map(ArticleHit::id).findFirst();
        Settings settings = Settings.open(home.resolve(name));
        settings.put("theme", dark ? "dark" : "light");
        settings.put("text.percent", String.valueOf(percent));
        settings.put("view", view.name());
        KawatWindow window = onFx(() -> new KawatWindow(new Stage(), desk, settings, new Messages(locale),
                new NoPicker()));
        settle();
        onFx(() -> window.scene().snapshot(null));
        onFx(() -> {
            window.models().stories().rows().stream().filter(r -> r.article().equals(story.orElse(""))).findFirst()
                    .ifPresent(r -> window.models().stories().chosenProperty().set(Optional.<Row>of(r)));
            return true;
        });
        settle();
        onFx(() -> {
            act.accept(window);
            return true;
        });
        settle();
        onFx(() -> window.scene().snapshot(null));
        WritableImage image = onFx(() -> window.scene().snapshot(null));
        Files.write(folder.resolve(name + ".png"), Png.of(image));
    }

    /// Waits until the workers have answered; good enough for pictures.
    private static void settle() throws Exception {
        Thread.sleep(400);
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

    private static final class NoPicker implements Picker {
        @Override
        public List<Path> files(Window owner) {
            return List.of();
        }

        @Override
        public Optional<Path> folder(Window owner) {
            return Optional.empty();
        }
    }
}
