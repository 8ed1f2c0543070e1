package kawat.view.prose;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// Lays out one stretch of words and draws marks behind them. The paths are unmanaged, so that they take no place in the
/// layout and do not count as characters.
final class Flow extends TextFlow {

    private record Drawn(Mark mark, Path path) {}

    private final int from;
    private final String words;
    private final int length;
    private final boolean rightToLeft;
    private final List<Drawn> drawn = new ArrayList<>();

    private @Nullable Font measured;
    private double longest;
    private double least;

    /// Makes a flow of words.
    ///
    /// @param from where the words start in the whole text
    Flow(String words, int from, NodeOrientation direction) {
        this.from = from;
        this.words = words;
        this.rightToLeft = Direction.anyRightToLeft(words);
        this.length = words.length();
        setNodeOrientation(direction);
        getStyleClass().add("flow");
        for (String word : Pieces.words(words)) {
            getChildren().add(new Text(word));
        }
    }

    int from() {
        return from;
    }

    int end() {
        return from + length;
    }

    /// Draws these marks in place of those before; they count from the start of the whole text.
    void mark(List<Mark> marks) {
        drawn.forEach(d -> getChildren().remove(d.path));
        drawn.clear();
        for (Mark mark : marks) {
            int start = Math.max(0, mark.start() - from);
            int end = Math.min(length, mark.end() - from);
            if (start < end) {
                Path path = new Path();
                path.setManaged(false);
                path.setMouseTransparent(true);
                // Shapes come in unmirrored coordinates, right to left or not.
                path.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
                path.setStroke(null);
                path.getStyleClass().addAll("mark", mark.style());
                drawn.add(new Drawn(new Mark(start, end, mark.style(), mark.line()), path));
            }
        }
        List<Path> paths = drawn.stream().map(Drawn::path).toList();
        getChildren().addAll(0, paths);
        requestLayout();
    }

    /// Right-to-left words never get less width than the longest of them needs: JavaFX throws when it has to break
    /// within one.
    @Override
    protected double computeMinWidth(double height) {
        return rightToLeft ? Math.max(longest(), least) : super.computeMinWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        double enough = width < 0 || !rightToLeft ? width : Math.max(width, minWidth(-1));
        try {
            return super.computePrefHeight(enough);
        } catch (IndexOutOfBoundsException e) {
            // JavaFX cannot break these lines: text on one line that runs out of sight beats no window at all.
            least = super.computePrefWidth(-1);
            requestLayout();
            return super.computePrefHeight(-1);
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double longest() {
        Font font = getChildren().stream().filter(Text.class::isInstance).map(t -> ((Text) t).getFont()).findFirst()
                .orElse(Font.getDefault());
        if (!font.equals(measured)) {
            measured = font;
            longest = getChildren().stream().filter(Text.class::isInstance)
                    .mapToDouble(t -> Math.ceil(t.getLayoutBounds().getWidth())).max().orElse(0) + 1;
        }
        return longest;
    }

    @Override
    protected void layoutChildren() {
        try {
            super.layoutChildren();
        } catch (IndexOutOfBoundsException e) {
            // As above; the next layout has the width for one line.
            least = super.computePrefWidth(-1);
            requestLayout();
            return;
        }
        for (Drawn d : drawn) {
            d.path.getElements().clear();
            for (int start = d.mark.start(); start < d.mark.end();) {
                int end = lineEnd(start, d.mark.end());
                int seen = end;
                while (end < d.mark.end() && seen > start + 1 && Character.isWhitespace(words.charAt(seen - 1))) {
                    seen--;
                }
                d.path.getElements().addAll(
                        upright(d.mark.line() ? getUnderlineShape(start, seen) : getRangeShape(start, seen, false)));
                start = end;
            }
        }
    }

    /// Returns shapes where they are seen: JavaFX gives those of a right-to-left flow as in a mirror.
    private List<PathElement> upright(PathElement[] shape) {
        if (getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT) {
            for (PathElement element : shape) {
                switch (element) {
                    case MoveTo to -> to.setX(getWidth() - to.getX());
                    case LineTo to -> to.setX(getWidth() - to.getX());
                    default -> {
                        // Shapes of text are made of moves and lines.
                    }
                }
            }
        }
        return List.of(shape);
    }

    /// Finds the character boundary nearest to a point in this node's coordinates, counted from the start of the text.
    int offsetAt(Point2D point) {
        boolean mirrored = getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        Point2D seen = mirrored ? new Point2D(getWidth() - point.getX(), point.getY()) : point;
        return from + getHitInfo(seen).getInsertionIndex();
    }

    /// Returns where the line of `start` ends, or the mark if that comes first: a mark leaves the space at the end of a
    /// line white.
    private int lineEnd(int start, int end) {
        double line = top(start);
        for (int i = start + 1; i < end; i++) {
            if (Character.isWhitespace(words.charAt(i - 1)) && !Character.isWhitespace(words.charAt(i))
                    && top(i) != line) {
                return i;
            }
        }
        return end;
    }

    private double top(int at) {
        return new Path(getRangeShape(at, at + 1, false)).getLayoutBounds().getMinY();
    }
}
