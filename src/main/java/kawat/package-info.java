/// Wires Kawat together and starts it. Nothing else may stand here.
@NullMarked
package kawat;

import org.jspecify.annotations.NullMarked;
