/// Taking stories in: drop, open, paste, and how it goes.
@NullMarked
package kawat.view.intake;

import org.jspecify.annotations.NullMarked;
