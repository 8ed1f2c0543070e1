/// The Lucene index, a disposable copy of the archive, and the query language.
@NullMarked
package kawat.index;

import org.jspecify.annotations.NullMarked;
