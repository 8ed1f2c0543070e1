/// One language's words and marks, known names and subjects, read strictly from the resource files. Front door: {@link kawat.lexicon.Lexicons}.
@NullMarked
package kawat.lexicon;

import org.jspecify.annotations.NullMarked;
