package kawat.view.intake;

import java.io.File;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Takes in what is dropped on a scene: files, folders, a text.
public final class DropArea {

    private DropArea() {
    }

    /// Makes the whole scene take drops.
    public static void install(Scene scene, IntakeModel intake) {
        scene.addEventHandler(DragEvent.DRAG_OVER, e -> {
            if (welcome(e.getDragboard())) {
                e.acceptTransferModes(TransferMode.COPY);
                e.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
            e.setDropCompleted(take(e.getDragboard(), intake));
            e.consume();
        });
    }

    private static boolean welcome(Dragboard board) {
        return board.hasFiles() || board.hasString() || board.hasHtml();
    }

    private static boolean take(Dragboard board, IntakeModel intake) {
        if (board.hasFiles()) {
            intake.take(board.getFiles().stream().map(File::toPath).toList());
        } else if (board.hasHtml()) {
            intake.takeText(board.getHtml());
        } else if (board.hasString()) {
            intake.takeText(board.getString());
        }
        return welcome(board);
    }
}
