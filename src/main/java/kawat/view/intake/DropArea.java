package kawat.view.intake;

import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes in what is dropped on a scene: files, folders, addresses, a text.
public final class DropArea {

    private DropArea() {
    }

    /// Makes the whole scene take drops.
    public static void install(Scene scene, IntakeModel intake) {
        scene.addEventHandler(DragEvent.DRAG_OVER, e -> {
            if (Parcel.welcome(e.getDragboard())) {
                e.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                e.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
            boolean welcome = Parcel.welcome(e.getDragboard());
            if (welcome) {
                intake.take(Parcel.of(e.getDragboard()));
            }
            e.setDropCompleted(welcome);
            e.consume();
        });
    }
}
