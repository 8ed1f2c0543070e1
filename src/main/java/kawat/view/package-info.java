/// The window. Front door: {@link kawat.view.KawatWindow}. The only home of JavaFX; one sub-package per pane.
@NullMarked
package kawat.view;

import org.jspecify.annotations.NullMarked;
