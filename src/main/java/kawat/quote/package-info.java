/// Finds who is quoted saying what: marks, cues, speakers. Front door: {@link kawat.quote.QuoteFinder}.
@NullMarked
package kawat.quote;

import org.jspecify.annotations.NullMarked;
