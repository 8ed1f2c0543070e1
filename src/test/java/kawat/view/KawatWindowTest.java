package kawat.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kawat.article.Article;
import kawat.desk.Annotator;
import kawat.desk.Desk;
import kawat.desk.Settings;
import kawat.index.ArticleHit;
import kawat.lexicon.Lexicons;
import kawat.view.article.ArticleModel.View;
import kawat.view.article.Shown;
import kawat.view.stories.Row;
import kawat.view.wording.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Drives the real window on the sample stories.
@ExtendWith(ApplicationExtension.class)
class KawatWindowTest {

    private static final Annotator ANNOTATOR = new Annotator(Lexicons.load());

    private final Path home = temporary();
    private final Settings settings = Settings.open(home.resolve("settings"));
    private final Desk desk = Desk.open(home.resolve("archive"), ANNOTATOR);
    private KawatWindow window;
    private Stage stage;

    @Start
    void start(Stage first) {
        settings.put("window.width", "1000");
        settings.put("window.height", "760");
        stage = first;
        window = window(first, settings);
        window.show();
    }

    @AfterEach
    void close() throws IOException {
        window.close();
        desk.close();
    }

    @Test
    void firstRunShowsTheSamplesAndSaysSo(FxRobot robot) throws TimeoutException {
        List<Row> rows = rows();
        assertTrue(rows.size() >= 6);
        assertTrue(rows.stream().allMatch(Row::sample));
        open(quoted());
        assertTrue(robot.lookup(".head .sample-badge").tryQuery().isPresent());
    }

    @Test
    void storyOpensInThreeViews(FxRobot robot) throws TimeoutException {
        ArticleHit hit = quoted();
        open(hit);
        robot.clickOn("#tab-quotes");
        assertTrue(robot.lookup("#quotes").query().isVisible());
        assertEquals(hit.quotes(), robot.lookup(".card").queryAll().size());
        robot.clickOn("#tab-entities");
        assertTrue(robot.lookup("#entities").query().isVisible());
        assertFalse(robot.lookup(".chip").queryAll().isEmpty());
        robot.clickOn("#tab-paragraphs");
        assertTrue(robot.lookup("#paragraphs").query().isVisible());
        assertEquals(desk.article(hit.id()).map(a -> a.paragraphs().size()).orElse(0),
                robot.lookup("#paragraphs .paragraph").queryAll().size());
    }

    @Test
    void clickOnAQuoteScrollsToItsWordsAndMarksThem(FxRobot robot) throws TimeoutException {
        open(quoted());
        robot.interact(() -> window.models().article().viewProperty().set(View.QUOTES));
        int last = robot.lookup(".card").queryAll().size() - 1;
        robot.interact(() -> window.models().article().showQuote(last));
        assertEquals(View.PARAGRAPHS, window.models().article().viewProperty().get());
        Node flash = robot.lookup("#paragraphs .flash").query();
        ScrollPane scroll = robot.lookup("#paragraphs").queryAs(ScrollPane.class);
        assertTrue(scroll.getVvalue() > 0, "the text did not scroll");
        assertTrue(
                scroll.localToScene(scroll.getBoundsInLocal()).intersects(flash.localToScene(flash.getBoundsInLocal())),
                "the words are out of sight");
    }

    @Test
    void cardOpensByMouseAndByKeyboard(FxRobot robot) throws TimeoutException {
        open(quoted());
        robot.clickOn("#tab-quotes").clickOn(".card .card-words");
        assertEquals(View.PARAGRAPHS, window.models().article().viewProperty().get());
        robot.type(KeyCode.DIGIT2);
        robot.interact(() -> robot.lookup(".card").query().requestFocus());
        robot.type(KeyCode.ENTER);
        assertEquals(View.PARAGRAPHS, window.models().article().viewProperty().get());
    }

    @Test
    void chipLightsEveryMention(FxRobot robot) throws TimeoutException {
        open(quoted());
        robot.clickOn("#tab-entities").clickOn(".chip");
        Shown shown = window.models().article().shownProperty().get().orElseThrow();
        assertTrue(shown.bearers().stream()
                .anyMatch(b -> b.mentions().equals(window.models().article().litProperty().get())));
        assertFalse(robot.lookup("#paragraphs .lit").queryAll().isEmpty());
        robot.type(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#paragraphs .lit").queryAll().isEmpty());
    }

    @Test
    void searchForASpeakerFindsWhatTheySaid(FxRobot robot) throws TimeoutException {
        rows();
        robot.clickOn("#search-speaker").clickOn("#search").write("Blinken");
        await(() -> !rows().isEmpty() && rows().stream().allMatch(Row.Said.class::isInstance));
        robot.type(KeyCode.ENTER);
        await(() -> robot.lookup("#paragraphs .flash").tryQuery().isPresent());
        robot.clickOn("#search").type(KeyCode.ESCAPE);
        await(() -> rows().stream().allMatch(Row.Story.class::isInstance));
        assertEquals("", robot.lookup("#search").queryAs(TextField.class).getText());
    }

    @Test
    void lettersTypedInTheSearchFieldAreNoCommands(FxRobot robot) throws TimeoutException {
        open(quoted());
        robot.clickOn("#search").write("2d?y");
        assertEquals(View.PARAGRAPHS, window.models().article().viewProperty().get());
        assertFalse(robot.lookup("#key-sheet").query().isVisible());
        assertFalse(window.theme().darkProperty().get());
    }

    @Test
    void pastedTextIsTakenIn(FxRobot robot) throws TimeoutException {
        int before = rows().size();
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("Ministers meet in the harbour town\n\n"
                    + "The ministers of two neighbours met on Tuesday to talk about fishing rights in the strait.\n\n"
                    + "“We shall meet again in spring,” said one of the delegates after the talks had ended.");
            Clipboard.getSystemClipboard().setContent(content);
            robot.lookup("#stories").query().requestFocus();
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        await(() -> !window.models().intake().workingProperty().get());
        await(() -> window.models().stories().rows().stream().anyMatch(r -> !r.sample()));
        assertTrue(before > 0);
    }

    @Test
    void refusedFileIsListedWithItsReason(FxRobot robot) throws TimeoutException, IOException {
        rows();
        Path empty = Files.createFile(home.resolve("nothing.txt"));
        robot.interact(() -> window.models().intake().take(List.of(empty)));
        await(() -> !window.models().intake().refused().isEmpty());
        assertEquals("nothing.txt", window.models().intake().refused().getFirst().what());
        assertFalse(window.models().intake().refused().getFirst().reason().isBlank());
    }

    @Test
    void themeAndTextSizeAreKeptForTheNextRun(FxRobot robot) throws Exception {
        robot.clickOn("#theme");
        robot.press(KeyCode.CONTROL).type(KeyCode.EQUALS).release(KeyCode.CONTROL);
        window.close();
        Settings later = Settings.open(home.resolve("settings"));
        KawatWindow next = WaitForAsyncUtils.asyncFx(() -> window(new Stage(), later)).get(20, TimeUnit.SECONDS);
        assertTrue(next.theme().darkProperty().get());
        assertEquals(110, next.theme().percentProperty().get());
        next.close();
    }

    @Test
    void questionMarkShowsTheKeysAndEscapeHidesThem(FxRobot robot) throws TimeoutException {
        rows();
        robot.interact(() -> robot.lookup("#stories").query().requestFocus());
        robot.write("?");
        assertTrue(robot.lookup("#key-sheet").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#key-sheet").query().isVisible());
    }

    @Test
    void sheetTellsOfEveryKeyAndNoKeyDoesTwoThings() {
        List<String> keys = window.scene().getRoot().lookupAll("#key-sheet .key").stream()
                .map(n -> ((Label) n).getText()).toList();
        assertEquals(keys.stream().distinct().toList(), keys);
        assertTrue(keys.containsAll(List.of("S", "X", "Q", "W", "F", "Ctrl+N", "F2", "Delete")), keys.toString());
    }

    @Test
    void everySampleShowsInEveryViewAtTwiceTheTextSize(FxRobot robot) throws Throwable {
        robot.interact(() -> window.theme().percentProperty().set(200));
        for (Row row : List.copyOf(rows())) {
            robot.interact(() -> window.models().stories().chosenProperty().set(Optional.of(row)));
            await(() -> window.models().article().shownProperty().get().map(Shown::id).filter(row.article()::equals)
                    .isPresent());
            for (View view : View.values()) {
                robot.interact(() -> window.models().article().viewProperty().set(view));
                robot.interact(() -> stage.getScene().getRoot().layout());
            }
        }
        WaitForAsyncUtils.checkException();
    }

    private KawatWindow window(Stage on, Settings kept) {
        return new KawatWindow(on, desk, kept, new Messages(Locale.ENGLISH), new NoPicker());
    }

    private List<Row> rows() throws TimeoutException {
        await(() -> !window.models().stories().rows().isEmpty());
        return window.models().stories().rows();
    }

    /// Finds a story with enough statements to scroll.
    private ArticleHit quoted() throws TimeoutException {
        rows();
        return desk.newest(100).items().stream().max((a, b) -> Integer.compare(a.quotes(), b.quotes())).orElseThrow();
    }

    private void open(ArticleHit hit) throws TimeoutException {
        Article article = desk.article(hit.id()).orElseThrow();
        WaitForAsyncUtils.asyncFx(() -> window.models().article().open(hit.id(), List.of()));
        await(() -> window.models().article().shownProperty().get().map(Shown::id).filter(article.id()::equals)
                .isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("kawat-window");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
