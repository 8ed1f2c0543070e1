package kawat.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
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

    private final KawatWindow window;
    private final Desk desk;
    private final Path folder;

    private Pictures(KawatWindow window, Desk desk, Path folder) {
        this.window = window;
        this.desk = desk;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Path home = Files.createTempDirectory("kawat-pictures");
        Desk desk = Desk.open(home.resolve("archive"), new Annotator(Lexicons.load()));
        desk.addSamplesWhenEmpty(new Quiet());
        desk.ingest(List.of(args).stream().skip(1).map(Path::of).toList(), new Quiet());
        Platform.startup(() -> {});
        Messages messages = new Messages(Locale.ENGLISH);
        KawatWindow window = onFx(() -> new KawatWindow(new Stage(), desk, Settings.open(home.resolve("settings")),
                messages, new NoPicker()));
        new Pictures(window, desk, folder).all();
        System.exit(0);
    }

    private void all() throws Exception {
        settle();
        open("en");
        paint("window-light");
        onFx(() -> {
            window.models().article().viewProperty().set(View.QUOTES);
            return true;
        });
        paint("quotes-light");
        onFx(() -> {
            window.models().article().viewProperty().set(View.ENTITIES);
            return true;
        });
        paint("entities-light");
        for (String language : List.of("id", "zh", "ar", "ru", "es")) {
            onFx(() -> {
                window.models().article().viewProperty().set(View.PARAGRAPHS);
                return true;
            });
            open(language);
            paint("paragraphs-" + language);
            onFx(() -> {
                window.models().article().viewProperty().set(View.QUOTES);
                return true;
            });
            paint("quotes-" + language);
        }
        onFx(() -> {
            window.theme().darkProperty().set(true);
            window.models().article().viewProperty().set(View.PARAGRAPHS);
            window.models().article().showQuote(1);
            return true;
        });
        paint("paragraphs-dark-quote");
        onFx(() -> {
            window.models().article().viewProperty().set(View.QUOTES);
            return true;
        });
        paint("quotes-dark");
        open("en");
        onFx(() -> {
            window.models().article().viewProperty().set(View.PARAGRAPHS);
            return true;
        });
        paint("window-dark");
        onFx(() -> {
            window.models().stories().searchProperty().set(Search.SPEAKER);
            window.models().stories().queryProperty().set("Blinken");
            return true;
        });
        paint("search-dark");
        onFx(() -> {
            window.theme().darkProperty().set(false);
            window.models().stories().searchProperty().set(Search.WORDS);
            window.models().stories().queryProperty().set("fentanyl");
            return true;
        });
        paint("search-words-light");
        onFx(() -> {
            window.models().stories().queryProperty().set("");
            window.theme().percentProperty().set(200);
            return true;
        });
        paint("window-200");
        onFx(() -> {
            window.models().article().viewProperty().set(View.QUOTES);
            return true;
        });
        paint("quotes-200");
        onFx(() -> {
            window.theme().percentProperty().set(100);
            window.scene().getRoot().lookup("#key-sheet").setVisible(true);
            return true;
        });
        paint("keys");
    }

    private void open(String language) throws Exception {
        Optional<ArticleHit> hit = desk.newest(100).items().stream().filter(h -> h.language().equals(language))
                .findFirst();
        if (hit.isPresent()) {
            onFx(() -> {
                window.models().stories().rows().stream().filter(r -> r.article().equals(hit.get().id())).findFirst()
                        .ifPresent(r -> window.models().stories().chosenProperty().set(Optional.<Row>of(r)));
                return true;
            });
            settle();
        }
    }

    private void paint(String name) throws Exception {
        settle();
        // Twice: cells that the first layout brings into view are dressed by the second.
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
