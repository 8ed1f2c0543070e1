/// Work off the user-interface thread, and the one place where its results come back. Front door: {@link kawat.view.work.Worker}.
@NullMarked
package kawat.view.work;

import org.jspecify.annotations.NullMarked;
