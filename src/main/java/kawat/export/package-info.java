/// Files out. Front door: {@link kawat.export.TestCase}.
@NullMarked
package kawat.export;

import org.jspecify.annotations.NullMarked;
