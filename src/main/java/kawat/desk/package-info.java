/// What the application does: takes pages in, annotates them, keeps them. Front door: {@link kawat.desk.Desk}.
@NullMarked
package kawat.desk;

import org.jspecify.annotations.NullMarked;
