/// Language detection, sentences, words and text cleaning, each steered by the lexicon. The only home of ICU and of Lucene's analysis modules.
@NullMarked
package kawat.text;

import org.jspecify.annotations.NullMarked;
