/// Where bytes come from. Front door: {@link kawat.source.Page}. Nothing here decodes text.
@NullMarked
package kawat.source;

import org.jspecify.annotations.NullMarked;
