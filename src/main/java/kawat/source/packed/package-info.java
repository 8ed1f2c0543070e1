/// Packed folders: ZIP and tar. Front door: {@link kawat.source.packed.PackedFolder}. Nothing here writes a file.
@NullMarked
package kawat.source.packed;

import org.jspecify.annotations.NullMarked;
