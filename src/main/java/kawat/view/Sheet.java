package kawat.view;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Lies over the window until the reader is done with it, and gives the keyboard back to where it was.
final class Sheet extends StackPane {

    private final Runnable focus;
    private @Nullable Node before;

    /// @param focus moves the keyboard into the content
    Sheet(String id, Region content, Runnable focus) {
        this.focus = focus;
        setId(id);
        getStyleClass().add("sheet-veil");
        setPadding(new Insets(16));
        setVisible(false);
        getChildren().add(content);
        setOnMouseClicked(e -> {
            if (e.getTarget() == this) {
                close();
            }
        });
    }

    void toggle() {
        if (!close()) {
            before = getScene().getFocusOwner();
            setVisible(true);
            focus.run();
        }
    }

    boolean close() {
        boolean was = isVisible();
        setVisible(false);
        Node back = before;
        if (was && back != null) {
            back.requestFocus();
        }
        before = null;
        return was;
    }
}
