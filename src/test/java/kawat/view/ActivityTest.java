package kawat.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import kawat.desk.Annotator;
import kawat.desk.Desk;
import kawat.desk.Settings;
import kawat.desk.jobs.Job;
import kawat.lexicon.Lexicons;
import kawat.view.activity.JobRow;
import kawat.view.activity.Requests;
import kawat.view.article.Shown;
import kawat.view.intake.IntakeModel;
import kawat.view.intake.Parcel;
import kawat.view.wording.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Drives taking in, the activity list, and what is shown in the text beside the story.
@ExtendWith(ApplicationExtension.class)
class ActivityTest {

    private static final Annotator ANNOTATOR = new Annotator(Lexicons.load());

    private final Path home = temporary();
    private final Settings settings = Settings.open(home.resolve("settings"));
    private final Asked asked = new Asked();
    private Desk desk;
    private KawatWindow window;

    @Start
    void start(Stage stage) {
        settings.put("window.width", "1000");
        settings.put("window.height", "760");
        LiveStory.add(home.resolve("archive"));
        desk = Desk.open(home.resolve("archive"), ANNOTATOR);
        desk.online().switchOff(true);
        window = new KawatWindow(stage, desk, settings, new Messages(Locale.ENGLISH), new FolderPicker(),
                LiveStory::bytes, asked);
        window.show();
    }

    @AfterEach
    void close() throws IOException {
        window.close();
        desk.close();
    }

    @Test
    void jobIsListedWithItsRefusalsWhichCanBeTriedAgain(FxRobot robot) throws Exception {
        Path bad = Files.createFile(home.resolve("bad.txt"));
        take(bad, story("good.txt", "Ferry late"));
        await(() -> jobs().size() == 1 && jobs().getFirst().stands() == Job.State.DONE);
        assertEquals("One new story, one refused.", jobs().getFirst().news());
        open(robot);
        click(robot, ".job-show");
        await(() -> words(robot, "#activity .job-refusals").contains("the file is empty"));
        Files.copy(story("again.txt", "Bridge closed"), bad, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        click(robot, ".job-retry");
        await(() -> jobs().size() == 2 && jobs().getFirst().stands() == Job.State.DONE);
        assertEquals("One new story.", jobs().getFirst().news());
        click(robot, ".job-forget");
        await(() -> jobs().size() == 1);
    }

    @Test
    void severalThingsAreTakenInAtOnceAndAfterOneAnother(FxRobot robot) throws Exception {
        take(story("a.txt", "Ferry late"));
        take(story("b.txt", "Bridge closed"));
        robot.interact(() -> window.models().intake().takeText("<p>" + body("Quay open") + "</p>"));
        await(() -> jobs().stream().filter(j -> j.stands() == Job.State.DONE).count() == 3);
        await(() -> !window.models().intake().workingProperty().get());
        assertEquals(4, desk.newest(9).total());
    }

    @Test
    void addressIsFetchedOnlyWhenTheReaderSaysSo(FxRobot robot) throws Exception {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.put(DataFormat.URL, "https://www.harbour.example/story");
            content.putString("https://www.harbour.example/story");
            Clipboard.getSystemClipboard().setContent(content);
            robot.lookup("#stories").query().requestFocus();
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        await(() -> window.models().intake().offers().size() == 1);
        assertEquals(List.of(new IntakeModel.Offer.Address("https://www.harbour.example/story", "harbour.example")),
                window.models().intake().offers());
        assertEquals(List.of(), desk.jobs().list());
        robot.interact(() -> robot.lookup(".offer-fetch").query().requestFocus());
        robot.type(KeyCode.SPACE);
        await(() -> jobs().size() == 1);
        assertEquals(List.of(), window.models().intake().offers());
        robot.interact(() -> window.models().intake()
                .take(new Parcel(List.of(), List.of("https://b.example"), Optional.empty())));
        click(robot, ".offer-leave");
        assertEquals(List.of(), window.models().intake().offers());
        assertEquals(1, desk.jobs().list().size());
    }

    @Test
    void watchedFolderIsKeptForTheNextRun(FxRobot robot) throws Exception {
        open(robot);
        click(robot, "#watch-folder");
        await(() -> window.models().activity().folders().size() == 1);
        story("watched/in.txt", "Ferry late");
        await(() -> desk.newest(9).total() == 2);
        await(() -> Settings.open(home.resolve("settings")).get("watch.folders")
                .equals(Optional.of(home.resolve("watched").toString())));
        click(robot, "#activity .entry-remove");
        await(() -> window.models().activity().folders().isEmpty());
    }

    @Test
    void lineIsPutBackAndOutAgainByKeyboard(FxRobot robot) throws Exception {
        openLive();
        focusAndType(robot, ".gap-button", KeyCode.SPACE);
        assertEquals(2, robot.lookup(".put-back").queryAll().size());
        focusAndType(robot, ".put-back", KeyCode.SPACE);
        await(() -> blocks().contains("Editor: Ada Example, with reports from the quay"));
        assertTrue(robot.lookup("#done").queryAs(Label.class).getText().contains("harbour.example"));
        assertEquals(1, desk.edits().rules().size());
        robot.interact(() -> robot.lookup("#paragraphs").query().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        await(() -> !blocks().contains("Editor: Ada Example, with reports from the quay"));
        assertEquals(List.of(), desk.edits().rules());
    }

    @Test
    void ruleCanBeDeletedInTheActivityList(FxRobot robot) throws Exception {
        openLive();
        click(robot, ".gap-button");
        click(robot, ".put-back");
        await(() -> blocks().size() == 5);
        open(robot);
        await(() -> window.models().activity().rules().size() == 1);
        await(() -> words(robot, "#activity").contains("Credit, on harbour.example"));
        click(robot, "#activity .entry-remove");
        await(() -> blocks().size() == 4);
    }

    @Test
    void picturesAreShownWhereTheyWereCapturedAndNeverFetched(FxRobot robot) throws Exception {
        openLive();
        await(() -> robot.lookup("#paragraphs .picture").queryAll().stream()
                .anyMatch(p -> p.lookup(".image-view") instanceof ImageView));
        List<Node> boxes = robot.lookup("#paragraphs .picture").queryAll().stream().toList();
        assertEquals(4, boxes.size());
        ImageView view = (ImageView) boxes.get(1).lookup(".image-view");
        assertEquals("Ministers before the talks", view.getAccessibleText());
        assertEquals(900, view.getImage().getWidth());
        await(() -> view.getFitWidth() > 1);
        Node page = robot.lookup("#paragraphs").queryAs(javafx.scene.control.ScrollPane.class).getContent();
        assertTrue(page.getLayoutBounds().getWidth() <= 1_000, "the picture widened the page");
        assertTrue(view.getLayoutBounds().getWidth() <= boxes.get(0).getLayoutBounds().getWidth() + 1);
        assertEquals("Picture not loaded: pictures.harbour.example",
                ((Label) boxes.get(0).lookup(".picture-missing")).getText());
        for (int missing : List.of(0, 2, 3)) {
            assertTrue(boxes.get(missing).lookup(".picture-missing") instanceof Label, "box " + missing);
        }
    }

    @Test
    void entriesOfALiveBlogSayWhenTheyWerePosted(FxRobot robot) throws Exception {
        openLive();
        List<String> marks = robot.lookup(".entry-mark").queryAll().stream().map(n -> ((Label) n).getText()).toList();
        assertEquals(3, marks.size());
        assertTrue(marks.getFirst().contains("2031"), marks.toString());
        assertEquals("Next entry", marks.getLast());
    }

    @Test
    void requestsAreListedAsTheyAreMade(FxRobot robot) throws Exception {
        open(robot);
        asked.add(new Requests.Line(Instant.EPOCH, "harbour.example", "GET /story", "200"));
        await(() -> words(robot, "#activity").contains("harbour.example"));
    }

    @Test
    void sheetsOpenByKeyAndEscapeGivesTheKeyboardBack(FxRobot robot) {
        robot.interact(() -> robot.lookup("#stories").query().requestFocus());
        robot.type(KeyCode.F1);
        assertTrue(robot.lookup("#help-sheet").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#help-sheet").query().isVisible());
        robot.type(KeyCode.A);
        assertTrue(robot.lookup("#activity").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#activity").query().isVisible());
        assertEquals("stories", window.scene().getFocusOwner().getId());
    }

    @Test
    void anyOrderOfKeysAndJobsLeavesTheWindowWhole(FxRobot robot) throws Throwable {
        openLive();
        Random random = new Random(7);
        List<KeyCode> keys = List.of(KeyCode.A, KeyCode.F1, KeyCode.ESCAPE, KeyCode.TAB, KeyCode.SPACE, KeyCode.J,
                KeyCode.K, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.N, KeyCode.D, KeyCode.F6, KeyCode.ENTER);
        for (int i = 0; i < 120; i++) {
            if (i % 20 == 0) {
                take(story("monkey" + i + ".txt", "Story " + i));
            }
            robot.type(keys.get(random.nextInt(keys.size())));
        }
        await(() -> !window.models().intake().workingProperty().get());
        WaitForAsyncUtils.checkException();
    }

    private List<JobRow> jobs() {
        return window.models().activity().jobs();
    }

    private List<String> blocks() {
        return window.models().article().shownProperty().get().stream().flatMap(s -> s.blocks().stream())
                .map(Shown.Block::text).toList();
    }

    private void take(Path... files) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> window.models().intake().take(List.of(files)));
    }

    private void openLive() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> window.models().article().open(LiveStory.ID, List.of()));
        await(() -> blocks().size() == 4);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void open(FxRobot robot) {
        robot.interact(() -> robot.lookup("#activity-button").queryAs(Button.class).fire());
        assertTrue(robot.lookup("#activity").query().isVisible());
    }

    private static void click(FxRobot robot, String query) throws TimeoutException {
        await(() -> robot.lookup(query).queryAll().stream().anyMatch(Node::isVisible));
        robot.interact(() -> robot.lookup(query).queryAll().stream().filter(Node::isVisible).findFirst()
                .map(Button.class::cast).orElseThrow().fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void focusAndType(FxRobot robot, String query, KeyCode key) {
        robot.interact(() -> robot.lookup(query).query().requestFocus());
        robot.type(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String words(FxRobot robot, String query) {
        return robot.lookup(query + " .prose").queryAll().stream().map(Node::getAccessibleText)
                .collect(Collectors.joining("\n"));
    }

    private Path story(String name, String headline) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, headline + "\n\n" + body(headline) + "\n");
    }

    private static String body(String headline) {
        return "The harbour master of Selat Baru told of it on Friday: " + headline
                + ", and nobody was hurt, officials said.";
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("kawat-activity");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Requests as a network would list them.
    private static final class Asked implements Requests {

        private final List<Line> lines = new CopyOnWriteArrayList<>();
        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

        void add(Line line) {
            lines.add(line);
            listeners.forEach(Runnable::run);
        }

        @Override
        public List<Line> lines() {
            return List.copyOf(lines);
        }

        @Override
        public void listen(Runnable changed) {
            listeners.add(changed);
        }
    }

    private final class FolderPicker extends NoPicker {
        @Override
        public Optional<Path> folder(Window owner) {
            try {
                return Optional.of(Files.createDirectories(home.resolve("watched")));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
