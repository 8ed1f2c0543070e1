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
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kawat.desk.Annotator;
import kawat.desk.Desk;
import kawat.desk.Settings;
import kawat.lexicon.Lexicons;
import kawat.view.feeds.FeedRow;
import kawat.view.feeds.FeedsModel;
import kawat.view.intake.IntakeModel;
import kawat.view.wording.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Drives the feeds of the real window by keyboard, with the network switched off.
@ExtendWith(ApplicationExtension.class)
class FeedsWindowTest {

    private static final Annotator ANNOTATOR = new Annotator(Lexicons.load());

    private final Path home = temporary();
    private final Settings settings = Settings.open(home.resolve("settings"));
    private Desk desk;
    private KawatWindow window;

    @Start
    void start(Stage stage) throws IOException {
        LiveStory.add(home.resolve("archive"));
        FollowedFeeds.add(home.resolve("archive"));
        desk = Desk.open(home.resolve("archive"), ANNOTATOR);
        desk.online().switchOff(true);
        window = new KawatWindow(stage, desk, settings, new Messages(Locale.ENGLISH), new NoPicker());
        window.show();
    }

    @AfterEach
    void close() throws IOException {
        window.close();
        desk.close();
    }

    @Test
    void storiesOfOneFeedAreShownAloneByKeyboard(FxRobot robot) throws TimeoutException {
        openFeeds(robot);
        assertEquals("feed-list", window.scene().getFocusOwner().getId());
        robot.type(KeyCode.DOWN);
        await(() -> feeds().chosenProperty().get().equals(Optional.of("quay")));
        await(() -> window.models().stories().rows().size() == 1);
        robot.type(KeyCode.DOWN, 2);
        await(() -> feeds().chosenProperty().get().equals(Optional.of("harbour")));
        await(() -> window.models().stories().rows().isEmpty());
        robot.type(KeyCode.ESCAPE);
        assertEquals(Optional.empty(), feeds().chosenProperty().get());
        robot.type(KeyCode.F);
        assertFalse(robot.lookup("#feeds").query().isVisible());
        assertEquals("stories", window.scene().getFocusOwner().getId());
    }

    @Test
    void feedIsUnfollowedByKeyAndBackAgain(FxRobot robot) throws TimeoutException {
        openFeeds(robot);
        robot.type(KeyCode.DOWN);
        await(() -> feeds().chosenProperty().get().isPresent());
        robot.type(KeyCode.DELETE);
        await(() -> feeds().feed("quay").isEmpty());
        robot.interact(() -> robot.lookup("#feed-list").query().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        await(() -> feeds().feed("quay").isPresent());
    }

    @Test
    void feedIsRenamedByKey(FxRobot robot) throws TimeoutException {
        openFeeds(robot);
        robot.type(KeyCode.DOWN);
        await(() -> feeds().chosenProperty().get().isPresent());
        robot.type(KeyCode.F2);
        assertEquals("feed-title", window.scene().getFocusOwner().getId());
        robot.interact(() -> robot.lookup("#feed-title").queryAs(TextField.class).setText("Mine"));
        robot.type(KeyCode.ENTER);
        await(() -> feeds().feed("quay").map(FeedRow.Feed::name).equals(Optional.of("Mine")));
    }

    @Test
    void addressIsAskedForAndNothingIsSentWhileTheNetworkIsOff(FxRobot robot) throws TimeoutException {
        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        assertEquals("feed-address", window.scene().getFocusOwner().getId());
        robot.interact(() -> robot.lookup("#feed-address").queryAs(TextField.class).setText("new.example/feed"));
        robot.type(KeyCode.ENTER);
        await(() -> feeds().newsProperty().get().contains("switched off"));
        assertTrue(robot.lookup("#offline").query().isVisible());
        robot.type(KeyCode.F5);
        await(() -> !feeds().busyProperty().get());
        assertTrue(desk.online().requests(50).stream().allMatch(s -> s.bytes() == 0));
    }

    @Test
    void listOfFeedsThatIsDroppedIsOfferedAndNotRefused(FxRobot robot) throws Exception {
        Path list = home.resolve("mine.opml");
        Files.writeString(list, "<opml version=\"2.0\"><body><outline type=\"rss\" text=\"Dock\" "
                + "xmlUrl=\"https://dock.example/rss\"/></body></opml>");
        robot.interact(() -> window.models().intake().take(List.of(list)));
        await(() -> window.models().intake().offers().equals(List.of(new IntakeModel.Offer.FeedList(list))));
        assertEquals(List.of(), desk.jobs().list());
        robot.interact(() -> robot.lookup(".offer-follow").query().requestFocus());
        robot.type(KeyCode.SPACE);
        await(() -> desk.online().feeds().find("Dock").isPresent());
        assertTrue(robot.lookup("#feeds").query().isVisible());
        assertEquals(List.of(), window.models().intake().offers());
    }

    @Test
    void everythingHasANameForThoseWhoHearTheWindow(FxRobot robot) throws TimeoutException {
        openFeeds(robot);
        assertEquals("Feeds you follow", robot.lookup("#feed-list").queryAs(ListView.class).getAccessibleText());
        assertEquals("Address of a feed or a page", robot.lookup("#feed-address").query().getAccessibleText());
        List<String> cells = robot.lookup(".feed-cell").queryAll().stream()
                .filter(n -> n.getAccessibleRole() == AccessibleRole.LIST_ITEM).map(Node::getAccessibleText)
                .filter(t -> t != null).toList();
        assertTrue(cells.contains("All stories") && cells.contains("Folder: Wires"), cells.toString());
        assertTrue(cells.stream().anyMatch(c -> c.startsWith("Harbour Times, the news of all harbours, 3 new")),
                cells.toString());
    }

    private FeedsModel feeds() {
        return window.models().feeds();
    }

    private void openFeeds(FxRobot robot) throws TimeoutException {
        await(() -> feeds().rows().size() == 6);
        robot.interact(() -> robot.lookup("#stories").query().requestFocus());
        robot.type(KeyCode.F);
        assertTrue(robot.lookup("#feeds").query().isVisible());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("kawat-feeds");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
