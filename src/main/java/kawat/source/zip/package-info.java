/// Packed folders. Front door: {@link kawat.source.zip.PackedFolder}. Nothing here writes a file.
@NullMarked
package kawat.source.zip;

import org.jspecify.annotations.NullMarked;
