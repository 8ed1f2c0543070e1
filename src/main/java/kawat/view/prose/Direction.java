package kawat.view.prose;

import java.text.Bidi;
import javafx.geometry.NodeOrientation;

/// Tells in which direction a paragraph runs.
final class Direction {

    private Direction() {
    }

    /// Returns the direction of the first strong character, left to right where there is none.
    static NodeOrientation of(String text) {
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            switch (Character.getDirectionality(c)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return NodeOrientation.LEFT_TO_RIGHT;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return NodeOrientation.RIGHT_TO_LEFT;
                }
                default -> i += Character.charCount(c);
            }
        }
        return NodeOrientation.LEFT_TO_RIGHT;
    }

    /// Tells whether any character runs from right to left.
    static boolean anyRightToLeft(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }
}
