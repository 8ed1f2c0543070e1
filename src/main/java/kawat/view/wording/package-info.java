/// What the window says, in the reader's language, from `resources/text`. Front door: {@link kawat.view.wording.Messages}.
@NullMarked
package kawat.view.wording;

import org.jspecify.annotations.NullMarked;
