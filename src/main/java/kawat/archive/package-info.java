/// Articles, annotations and originals as files: the truth that everything else is derived from. Also home of the article JSON.
@NullMarked
package kawat.archive;

import org.jspecify.annotations.NullMarked;
