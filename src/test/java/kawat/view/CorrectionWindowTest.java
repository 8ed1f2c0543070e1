package kawat.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kawat.article.Quote;
import kawat.desk.Annotator;
import kawat.desk.Desk;
import kawat.desk.Settings;
import kawat.lexicon.Lexicons;
import kawat.view.article.ArticleModel;
import kawat.view.article.ArticleModel.View;
import kawat.view.article.Shown;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Corrects a statement with the keyboard, and finds it corrected when Kawat is started again.
@ExtendWith(ApplicationExtension.class)
class CorrectionWindowTest {

    private static final Annotator ANNOTATOR = new Annotator(Lexicons.load());

    private final Path home = temporary();
    private Desk desk = Desk.open(home.resolve("archive"), ANNOTATOR);
    private KawatWindow window;

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @AfterEach
    void close() throws IOException {
        window.close();
        desk.close();
    }

    private void show(Stage stage) {
        window = new KawatWindow(stage, desk, Settings.open(home.resolve("settings")), new Messages(Locale.ENGLISH),
                new NoPicker());
        window.show();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("kawat-correction");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void await(Callable<Boolean> wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, wanted);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private ArticleModel article() {
        return window.models().article();
    }

    private Shown.Card first() {
        return article().shownProperty().get().orElseThrow().cards().getFirst();
    }

    private void open(FxRobot robot) throws TimeoutException {
        await(() -> !window.models().stories().rows().isEmpty());
        String id = desk.newest(99).items().stream().filter(h -> h.language().equals("en") && h.quotes() > 0)
                .findFirst().orElseThrow().id();
        robot.interact(() -> article().open(id, List.of()));
        await(() -> article().shownProperty().get().filter(s -> s.id().equals(id)).isPresent());
        robot.interact(() -> article().viewProperty().set(View.QUOTES));
        robot.interact(() -> robot.lookup(".card").query().requestFocus());
    }

    @Test
    void speakerIsCorrectedByKeyboardSeenAfterARestartAndUndone(FxRobot robot) throws Exception {
        open(robot);
        String before = first().voices().getFirst().name();
        robot.type(KeyCode.S);
        assertTrue(robot.lookup("#chooser").query().isVisible());
        robot.write("Ida Sample").type(KeyCode.ENTER);
        await(() -> first().voices().getFirst().name().equals("Ida Sample"));
        assertTrue(first().decided().orElseThrow().contains(before));
        assertEquals(Optional.of(Quote.By.READER), first().quote().by());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> first().voices().getFirst().name().equals(before));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        await(() -> first().voices().getFirst().name().equals("Ida Sample"));
        robot.interact(() -> window.scene().getWindow().hide());
        window.close();
        desk.close();
        desk = Desk.open(home.resolve("archive"), ANNOTATOR);
        robot.interact(() -> show(new Stage()));
        open(robot);
        assertEquals("Ida Sample", first().voices().getFirst().name());
        assertTrue(robot.lookup(".card .decided").tryQuery().isPresent());
        robot.interact(() -> article().withdraw(first().held()));
        await(() -> first().voices().getFirst().name().equals(before));
        assertEquals(Optional.empty(), first().decided());
    }

    @Test
    void whatIsNoQuoteIsOutAndCanBeBroughtBack(FxRobot robot) throws TimeoutException {
        open(robot);
        int cards = article().shownProperty().get().orElseThrow().cards().size();
        robot.type(KeyCode.X);
        await(() -> article().shownProperty().get().orElseThrow().cards().size() == cards - 1);
        assertEquals(1, article().shownProperty().get().orElseThrow().notes().size());
        robot.interact(() -> article().withdraw(
                List.of(article().shownProperty().get().orElseThrow().notes().getFirst().held())));
        await(() -> article().shownProperty().get().orElseThrow().cards().size() == cards);
    }

    @Test
    void wordsSelectedWithTheKeyboardBecomeAQuote(FxRobot robot) throws TimeoutException {
        open(robot);
        int cards = article().shownProperty().get().orElseThrow().cards().size();
        robot.type(KeyCode.DIGIT1);
        robot.interact(() -> robot.lookup("#paragraphs").query().requestFocus());
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        }
        robot.type(KeyCode.Q);
        assertTrue(robot.lookup("#chooser").query().isVisible());
        robot.type(KeyCode.ENTER);
        await(() -> article().shownProperty().get().orElseThrow().cards().size() == cards + 1);
        assertEquals("marked by you", article().shownProperty().get().orElseThrow().cards().stream()
                .flatMap(c -> c.decided().stream()).findFirst().orElseThrow());
    }

    @Test
    void keyTellsTheCueThatGaveAStatementItsSpeakerAndHidesItAgain(FxRobot robot) throws Exception {
        Path story = Files.writeString(home.resolve("ferry.txt"), "Ferry stays in port\n\n"
                + "SELAT BARU, May 6 - The ferry to the outer islands stayed in port on Tuesday.\n\n"
                + "\u201CWe shall not sail before the wind has dropped,\u201D warned Dewi Larasati, the harbour master.\n");
        robot.interact(() -> window.models().intake().take(List.of(story)));
        await(() -> desk.newest(99).items().stream().anyMatch(h -> !h.sample()));
        String id = desk.newest(99).items().stream().filter(h -> !h.sample()).findFirst().orElseThrow().id();
        robot.interact(() -> article().openQuote(id, 0));
        await(() -> article().shownProperty().get().filter(s -> s.id().equals(id)).isPresent());
        robot.interact(() -> robot.lookup("#paragraphs").query().requestFocus());
        robot.type(KeyCode.W);
        await(() -> !reason(robot).isEmpty());
        assertEquals(View.QUOTES, article().viewProperty().get());
        assertTrue(reason(robot).stream().anyMatch(l -> l.contains("warned")), reason(robot).toString());
        assertTrue(robot.lookup(".why-chosen").queryAs(Prose.class).text().contains("Dewi Larasati"));
        robot.type(KeyCode.W);
        await(() -> reason(robot).isEmpty());
    }

    private static List<String> reason(FxRobot robot) {
        return robot.lookup(".why .prose").queryAll().stream().map(n -> ((Prose) n).text()).toList();
    }
}
