/// The pane on the left: stories by day, or what a search found.
@NullMarked
package kawat.view.stories;

import org.jspecify.annotations.NullMarked;
