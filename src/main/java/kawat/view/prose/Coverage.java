package kawat.view.prose;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Tells which scripts no font here can show. JavaFX does not say, so two letters are painted: where no font has them,
/// both come out as the same box. Used on the JavaFX thread.
public final class Coverage {

    private static final double SIZE = 24;

    private final Map<Script, Boolean> shown = new EnumMap<>(Script.class);
    private final Fonts fonts = new Fonts(Font.getFamilies());

    /// Returns the Debian package whose fonts show a text that cannot be shown here; empty where it can.
    public Optional<String> missing(String text, String language) {
        Script script = Script.of(text, language);
        return shown.computeIfAbsent(script, this::shows) ? Optional.empty() : fonts.packageOf(script);
    }

    private boolean shows(Script script) {
        return fonts.lettersOf(script)
                .map(two -> !same(paint(two.substring(0, 1), script), paint(two.substring(1), script))).orElse(true);
    }

    private WritableImage paint(String letter, Script script) {
        Text text = new Text(letter);
        text.setFont(fonts.family(script.style()).map(f -> Font.font(f, SIZE)).orElse(Font.font(SIZE)));
        return text.snapshot(null, null);
    }

    private static boolean same(WritableImage a, WritableImage b) {
        int width = (int) a.getWidth();
        return a.getWidth() == b.getWidth() && a.getHeight() == b.getHeight()
                && IntStream.range(0, width * (int) a.getHeight()).allMatch(i -> a.getPixelReader().getArgb(i % width,
                        i / width) == b.getPixelReader().getArgb(i % width, i / width));
    }
}
