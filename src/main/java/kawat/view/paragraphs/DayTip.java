package kawat.view.paragraphs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import kawat.view.article.Shown;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// Says which day is meant where the pointer rests on words that name one, and all days of a paragraph to who cannot see
/// it.
final class DayTip {

    /// Size of the hint, as a part of that of the text.
    private static final double SIZE = 0.8;

    private final Prose prose;
    private final List<Shown.Dated> days;
    private final Tooltip tip = new Tooltip();

    private DayTip(Prose prose, List<Shown.Dated> days) {
        this.prose = prose;
        this.days = days;
        tip.setId("day-tip");
    }

    static void install(Prose prose, List<Shown.Dated> days, Messages messages) {
        if (days.isEmpty()) {
            return;
        }
        prose.setAccessibleHelp(days.stream()
                .map(d -> messages.of("day.spoken", prose.text().substring(d.start(), d.end()), d.day()))
                .collect(Collectors.joining("; ")));
        DayTip own = new DayTip(prose, days);
        prose.addEventHandler(MouseEvent.MOUSE_MOVED, own::moved);
        prose.addEventHandler(MouseEvent.MOUSE_EXITED, e -> own.tip.hide());
    }

    private void moved(MouseEvent e) {
        Optional<Shown.Dated> day = at(new Point2D(e.getSceneX(), e.getSceneY()));
        if (day.isEmpty()) {
            tip.hide();
        } else if (!tip.isShowing() || !tip.getText().equals(day.get().day())) {
            tip.setText(day.get().day());
            // A hint is a window of its own: it does not grow with the text by itself.
            if (prose.lookup("Text") instanceof Text words) {
                tip.setStyle("-fx-font-size: " + words.getFont().getSize() * SIZE + "px");
            }
            tip.show(prose, e.getScreenX(), e.getScreenY() + prose.placeOf(day.get().start(), day.get().end())
                    .getHeight());
        }
    }

    private Optional<Shown.Dated> at(Point2D scene) {
        OptionalInt offset = prose.offsetAt(scene);
        // The nearest boundary may be that of the line's end: the pointer must be over the words.
        Point2D local = prose.sceneToLocal(scene);
        return offset.isEmpty()
                ? Optional.empty()
                : days.stream().filter(d -> offset.getAsInt() >= d.start() && offset.getAsInt() <= d.end())
                        .filter(d -> prose.placeOf(d.start(), d.end()).contains(local)).findFirst();
    }
}
