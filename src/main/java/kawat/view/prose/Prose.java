package kawat.view.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/// Shows one paragraph of an article's text in its own direction and script, with marks.
public final class Prose extends VBox {

    private final String text;
    private boolean oneLine;
    private List<Mark> marks = List.of();
    private List<Mark> passing = List.of();

    /// Makes a paragraph.
    ///
    /// @param text     as it stands in the article; offsets of marks count into it
    /// @param language BCP-47 tag of the article, which tells Chinese from Japanese letter shapes
    /// @param styles   style classes
    public Prose(String text, String language, String... styles) {
        this.text = text;
        getStyleClass().add("prose");
        getStyleClass().addAll(styles);
        getStyleClass().add(Script.of(text, language).style());
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(text);
        String shown = Shown.of(text);
        NodeOrientation direction = Direction.of(text);
        setNodeOrientation(direction);
        int from = 0;
        for (String words : Pieces.flows(shown)) {
            getChildren().add(new Flow(words, from, direction));
            from += words.length();
        }
    }

    /// Keeps the text on one line, however narrow the place; for names in a row of others.
    public Prose onOneLine() {
        oneLine = true;
        setMinWidth(USE_PREF_SIZE);
        return this;
    }

    @Override
    public @Nullable Orientation getContentBias() {
        return oneLine ? null : super.getContentBias();
    }

    /// Returns the text as it stands in the article.
    public String text() {
        return text;
    }

    /// Draws these marks in place of those before.
    public void mark(List<Mark> lasting) {
        marks = List.copyOf(lasting);
        draw();
    }

    /// Draws these marks over the lasting ones, until called again: a selection, a flash.
    public void markPassing(List<Mark> brief) {
        if (!passing.equals(brief)) {
            passing = List.copyOf(brief);
            draw();
        }
    }

    /// Finds the character boundary nearest to a point.
    ///
    /// @param point in the coordinates of the scene
    public OptionalInt offsetAt(Point2D point) {
        for (Node node : getChildren()) {
            Flow flow = (Flow) node;
            Point2D local = flow.sceneToLocal(point);
            if (local != null && local.getY() < flow.getHeight() || node.equals(getChildren().getLast())) {
                int at = flow.offsetAt(local == null ? Point2D.ZERO : local);
                return OptionalInt.of(Math.clamp(at, 0, text.length()));
            }
        }
        return OptionalInt.empty();
    }

    /// Returns where a stretch stands, in this node's coordinates; laid out first where it was not yet.
    public Bounds placeOf(int start, int end) {
        layout();
        for (Node node : getChildren()) {
            Flow flow = (Flow) node;
            if (start < flow.end()) {
                flow.layout();
                Path path = new Path(flow.getRangeShape(Math.max(0, start - flow.from()),
                        Math.min(end, flow.end()) - flow.from(), false));
                Bounds inFlow = path.getLayoutBounds();
                return inFlow.isEmpty() ? flow.getBoundsInParent() : flow.localToParent(inFlow);
            }
        }
        return new BoundingBox(0, 0, 0, 0);
    }

    private void draw() {
        List<Mark> all = new ArrayList<>(marks);
        all.addAll(passing);
        getChildren().forEach(flow -> ((Flow) flow).mark(all));
    }
}
