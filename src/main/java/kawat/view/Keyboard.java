package kawat.view;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Sends keys to what they do. Single letters never work in a text field.
final class Keyboard {

    private final Scene scene;
    private final List<Shortcut> shortcuts;
    /// Whether the key at hand did something; what it types must not go where the focus went meanwhile.
    private boolean spent;

    Keyboard(Scene scene, List<Shortcut> shortcuts) {
        this.scene = scene;
        this.shortcuts = shortcuts;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent e) {
        spent = false;
        for (Shortcut shortcut : shortcuts) {
            if (shortcut.press().isPresent() && shortcut.press().get().match(e) && allowed(shortcut)) {
                shortcut.action().run();
                e.consume();
                spent = true;
                return;
            }
        }
    }

    private void typed(KeyEvent e) {
        if (spent) {
            e.consume();
            return;
        }
        for (Shortcut shortcut : shortcuts) {
            if (!shortcut.typed().isEmpty() && shortcut.typed().equals(e.getCharacter()) && allowed(shortcut)) {
                shortcut.action().run();
                e.consume();
                return;
            }
        }
    }

    private boolean allowed(Shortcut shortcut) {
        return shortcut.anytime() || !(scene.getFocusOwner() instanceof TextInputControl);
    }
}
