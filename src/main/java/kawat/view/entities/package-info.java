/// The Entities view: who and what an article names, with counts.
@NullMarked
package kawat.view.entities;

import org.jspecify.annotations.NullMarked;
