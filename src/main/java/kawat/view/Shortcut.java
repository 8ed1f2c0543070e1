package kawat.view;

import java.util.Optional;
import javafx.scene.input.KeyCombination;

/// A key, what it does, and where that is told.
///
/// @param keys    as the sheet of keys shows them
/// @param does    key of the words that say what it does
/// @param press   the keys, where they are known by their place on the keyboard
/// @param typed   the character, where the key is known by what it types
/// @param anytime whether it works in text fields too
record Shortcut(String keys, String does, Optional<KeyCombination> press, String typed, boolean anytime,
        Runnable action) {

    static Shortcut letter(String letter, String does, Runnable action) {
        return new Shortcut(letter, does, Optional.of(KeyCombination.valueOf(letter)), "", false, action);
    }

    static Shortcut character(String typed, String does, Runnable action) {
        return new Shortcut(typed, does, Optional.empty(), typed, false, action);
    }

    static Shortcut chord(String keys, String does, Runnable action) {
        return new Shortcut(keys, does, Optional.of(KeyCombination.valueOf(keys)), "", true, action);
    }

    /// A key that the pane it works in listens to; here it is only told of.
    static Shortcut told(String keys, String does) {
        return new Shortcut(keys, does, Optional.empty(), "", false, () -> {});
    }

    /// A chord that text fields have a meaning of their own for.
    static Shortcut chordOutsideFields(String keys, String does, Runnable action) {
        return new Shortcut(keys, does, Optional.of(KeyCombination.valueOf(keys)), "", false, action);
    }
}
