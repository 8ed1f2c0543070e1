package kawat.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import kawat.view.prose.Fonts;

/// Dresses a scene: light or dark, and in what size of text.
final class Theme {

    /// Text sizes that can be chosen, in percent.
    static final List<Integer> SIZES = List.of(80, 90, 100, 110, 125, 150, 175, 200, 250);
    private static final double BASE = 14;

    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final IntegerProperty percent = new SimpleIntegerProperty(this, "percent", 100);
    private final String fonts = inline(new Fonts(Font.getFamilies()).css());

    private final String looks = sheet("kawat");
    private final String lightColours = sheet("light");
    private final String darkColours = sheet("dark");

    BooleanProperty darkProperty() {
        return dark;
    }

    IntegerProperty percentProperty() {
        return percent;
    }

    /// Makes the text larger by so many steps, or smaller.
    void resize(int steps) {
        int at = SIZES.indexOf(percent.get());
        percent.set(SIZES.get(Math.clamp((at < 0 ? SIZES.indexOf(100) : at) + steps, 0, SIZES.size() - 1)));
    }

    /// Dresses the scene now and whenever a choice changes.
    void dress(Scene scene) {
        dark.addListener(o -> colours(scene));
        percent.addListener(o -> size(scene));
        colours(scene);
        size(scene);
    }

    private void colours(Scene scene) {
        Application.setUserAgentStylesheet(
                dark.get() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(fonts, looks, dark.get() ? darkColours : lightColours);
    }

    private void size(Scene scene) {
        scene.getRoot().setStyle("-fx-font-size: " + BASE * percent.get() / 100 + "px;");
    }

    private static String sheet(String name) {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream("/theme/" + name + ".css"))) {
            return inline(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("theme/" + name + ".css cannot be read", e);
        }
    }

    private static String inline(String css) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
