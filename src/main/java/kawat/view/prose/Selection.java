package kawat.view.prose;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import kawat.article.Span;
import org.jspecify.annotations.Nullable;

/// Selects text with the mouse, across paragraphs: drag, double click for a word, triple click for a paragraph.
public final class Selection {

    private record Place(int prose, int offset) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return prose != other.prose ? Integer.compare(prose, other.prose) : Integer.compare(offset, other.offset);
        }
    }

    private final VBox column;
    private final List<Prose> proses;
    private @Nullable Place anchor;
    private @Nullable Place caret;

    /// Makes the texts of a column selectable.
    ///
    /// @param column holds the texts as its children
    /// @param proses the texts, which may change while they are shown
    public Selection(VBox column, List<Prose> proses) {
        this.column = column;
        this.proses = proses;
        column.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        column.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    }

    /// Returns the words that are selected.
    public Optional<String> words() {
        List<Span> spans = spans();
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(spans.stream()
                        .map(s -> proses.get(s.paragraph()).text().substring(s.start(), s.end()))
                        .collect(Collectors.joining("\n\n")));
    }

    /// Returns what is selected, a stretch of each text, by the place of the text in the column.
    public List<Span> spans() {
        Place a = anchor;
        Place b = caret;
        if (a == null || b == null || a.equals(b)) {
            return List.of();
        }
        Place from = a.compareTo(b) < 0 ? a : b;
        Place to = a.compareTo(b) < 0 ? b : a;
        return IntStream.rangeClosed(from.prose, to.prose)
                .mapToObj(i -> new Span(i, i == from.prose ? from.offset : 0,
                        i == to.prose ? to.offset : proses.get(i).text().length()))
                .toList();
    }

    /// Selects a stretch of a text, as if with the mouse.
    public void select(Span stretch) {
        anchor = new Place(stretch.paragraph(), stretch.start());
        caret = new Place(stretch.paragraph(), stretch.end());
        draw();
    }

    /// Moves the end of what is selected by words; where nothing is selected, the selection begins at a place.
    ///
    /// @param by   1 for the end of the next word, -1 for the word before
    /// @param from where to begin
    public void extend(int by, Span from) {
        Place end = caret == null || anchor == null ? new Place(from.paragraph(), from.start()) : caret;
        if (end.prose >= proses.size()) {
            return;
        }
        anchor = anchor == null ? end : anchor;
        String text = proses.get(end.prose).text();
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int at = by > 0
                ? end.offset >= text.length() ? text.length() : words.following(end.offset)
                : end.offset <= 0 ? 0 : words.preceding(end.offset);
        caret = new Place(end.prose, at);
        draw();
    }

    /// Selects nothing.
    public void clear() {
        anchor = null;
        caret = null;
        draw();
    }

    private void press(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Optional<Place> at = at(e);
        if (e.getClickCount() == 2) {
            at.ifPresent(this::word);
        } else if (e.getClickCount() > 2) {
            at.ifPresent(p -> {
                anchor = new Place(p.prose, 0);
                caret = new Place(p.prose, proses.get(p.prose).text().length());
            });
        } else if (!e.isShiftDown() || anchor == null) {
            anchor = at.orElse(null);
            caret = anchor;
        } else {
            caret = at.orElse(caret);
        }
        draw();
    }

    private void drag(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && anchor != null) {
            caret = at(e).orElse(caret);
            draw();
        }
    }

    private void word(Place place) {
        String text = proses.get(place.prose).text();
        if (text.isEmpty()) {
            return;
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int end = place.offset >= text.length() ? text.length() : words.following(place.offset);
        anchor = new Place(place.prose, words.preceding(Math.max(1, end)));
        caret = new Place(place.prose, end);
    }

    private Optional<Place> at(MouseEvent e) {
        Point2D scene = new Point2D(e.getSceneX(), e.getSceneY());
        double y = column.sceneToLocal(scene).getY();
        for (int i = 0; i < proses.size(); i++) {
            Prose prose = proses.get(i);
            if (y <= prose.getBoundsInParent().getMaxY() || i == proses.size() - 1) {
                int own = i;
                return prose.offsetAt(scene).stream().mapToObj(o -> new Place(own, o)).findFirst();
            }
        }
        return Optional.empty();
    }

    private void draw() {
        Place from = anchor;
        Place to = caret;
        for (int i = 0; i < proses.size(); i++) {
            proses.get(i).markPassing(from == null || to == null ? List.of() : part(i, from, to));
        }
    }

    private List<Mark> part(int i, Place a, Place b) {
        Place from = a.compareTo(b) < 0 ? a : b;
        Place to = a.compareTo(b) < 0 ? b : a;
        if (i < from.prose || i > to.prose) {
            return List.of();
        }
        int start = i == from.prose ? from.offset : 0;
        int end = i == to.prose ? to.offset : proses.get(i).text().length();
        return start < end ? List.of(Mark.ground(start, end, "selection")) : List.of();
    }
}
