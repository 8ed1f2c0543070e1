/// What the reader does to articles: lines put back, statements corrected. Front door:
/// {@link kawat.desk.edits.ReaderEdits}.
@NullMarked
package kawat.desk.edits;

import org.jspecify.annotations.NullMarked;
