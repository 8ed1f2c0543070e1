package kawat.view.prose;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Lays out one stretch of words and draws marks behind them. The paths are unmanaged, so that they take no place in the
/// layout and do not count as characters.
final class Flow extends TextFlow {

    private record Drawn(Mark mark, Path path) {}

    private final int from;
    private final int length;
    private final List<Drawn> drawn = new ArrayList<>();

    /// Makes a flow of words.
    ///
    /// @param from where the words start in the whole text
    Flow(String words, int from, NodeOrientation direction) {
        this.from = from;
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
                path.setStroke(null);
                path.getStyleClass().addAll("mark", mark.style());
                drawn.add(new Drawn(new Mark(start, end, mark.style(), mark.line()), path));
            }
        }
        List<Path> paths = drawn.stream().map(Drawn::path).toList();
        getChildren().addAll(0, paths);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (Drawn d : drawn) {
            d.path.getElements().setAll(d.mark.line()
                    ? getUnderlineShape(d.mark.start(), d.mark.end())
                    : getRangeShape(d.mark.start(), d.mark.end(), false));
        }
    }
}
