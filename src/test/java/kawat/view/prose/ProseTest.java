package kawat.view.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ProseTest {

    private static final String ARABIC = "قال الوزير (في 25 أبريل) إن الاجتماع مع Reuters كان «مفيدا» للطرفين، وأضاف أن المحادثات ستستمر.";

    private final VBox box = new VBox();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(box, 400, 400));
        stage.show();
    }

    static Stream<String> texts() {
        return Stream.of("One plain sentence, and another “quoted” one.", ARABIC,
                "שר החוץ אמר (25.4) כי הפגישה הייתה טובה.",
                "布林肯国务卿在上海会见商界领袖，随后前往北京。", "विदेश मंत्री ने कहा ".repeat(550), "a" + "\u0301".repeat(9_000),
                "\u202E\u2066\u200F".repeat(3_000), "كلمة".repeat(2_500), "x".repeat(20_000),
                "\uD83D\uDE00".repeat(700),
                "  two   spaces  ", "ab\uFFFC\tcd\u2028ef", (ARABIC + " ").repeat(60), "\uD83D", "");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anyTextLaysOutAtAnyWidthInSmallNodes(String text, FxRobot robot) {
        List<Throwable> failures = new ArrayList<>();
        robot.interact(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((t, e) -> failures.add(e));
            Prose prose = new Prose(text, "und");
            box.getChildren().setAll(prose);
            for (double width : new double[]{0, 1, 17, 60, 133, 250, 399, 700}) {
                box.resize(width, 400);
                box.applyCss();
                box.layout();
            }
            assertEquals(Shown.of(text), joined(prose));
            assertTrue(words(prose).allMatch(t -> t.getText().length() <= Pieces.LONGEST));
            assertEquals(text, prose.getAccessibleText());
        });
        assertEquals(List.of(), failures);
    }

    @Test
    void longParagraphIsStackedFromShortFlows(FxRobot robot) {
        robot.interact(() -> {
            Prose prose = new Prose("word ".repeat(2_000), "en");
            assertTrue(prose.getChildren().size() >= 5);
            assertTrue(prose.getChildren().stream()
                    .allMatch(f -> ((Flow) f).end() - ((Flow) f).from() <= Pieces.LONGEST_FLOW));
        });
    }

    @Test
    void directionIsThatOfTheFirstLetter(FxRobot robot) {
        robot.interact(() -> {
            assertEquals(NodeOrientation.RIGHT_TO_LEFT, new Prose("25 (" + ARABIC, "en").getNodeOrientation());
            assertEquals(NodeOrientation.LEFT_TO_RIGHT, new Prose("Reuters " + ARABIC, "ar").getNodeOrientation());
            assertEquals(NodeOrientation.LEFT_TO_RIGHT, new Prose("1234 …", "ar").getNodeOrientation());
        });
    }

    @Test
    void overridesCannotReorderWhatIsShown() {
        assertEquals("a\u200Btxt.exe\u200B", Shown.of("a\u202Etxt.exe\u202C"));
    }

    @Test
    void markStandsBehindItsWords(FxRobot robot) {
        robot.interact(() -> {
            Prose prose = new Prose("one two three four five six seven eight nine ten eleven twelve", "en");
            box.getChildren().setAll(prose);
            prose.mark(List.of(Mark.ground(4, 7, "lit"), Mark.line(8, 30, "name")));
            box.resize(200, 400);
            box.applyCss();
            box.layout();
            Flow flow = (Flow) prose.getChildren().getFirst();
            Path ground = (Path) flow.getChildren().getFirst();
            assertTrue(ground.getStyleClass().contains("lit"));
            LineTo corner = (LineTo) ground.getElements().get(1);
            assertTrue(((MoveTo) ground.getElements().getFirst()).getX() > 10, ground.toString());
            assertTrue(corner.getX() < 80, ground.toString());
        });
    }

    @Test
    void markInRightToLeftTextStandsOnItsSideOfTheLine(FxRobot robot) {
        robot.interact(() -> {
            Prose prose = new Prose(ARABIC, "ar");
            box.getChildren().setAll(prose);
            prose.mark(List.of(Mark.ground(0, 4, "lit")));
            box.resize(700, 400);
            box.applyCss();
            box.layout();
            Path ground = (Path) ((Flow) prose.getChildren().getFirst()).getChildren().getFirst();
            double x = ((MoveTo) ground.getElements().getFirst()).getX();
            assertTrue(ground.localToScene(x, 0).getX() > 350, "the first word stands at the right");
        });
    }

    @Test
    void pieceOfOneCharacterWithManyMarksIsCut() {
        assertTrue(Pieces.words("a" + "\u0301".repeat(500)).stream().allMatch(p -> p.length() <= Pieces.LONGEST));
    }

    private static Stream<Text> words(Prose prose) {
        return prose.getChildren().stream().flatMap(f -> ((Flow) f).getChildren().stream())
                .filter(Text.class::isInstance).map(Text.class::cast);
    }

    private static String joined(Prose prose) {
        return String.join("", words(prose).map(Text::getText).toList());
    }
}
