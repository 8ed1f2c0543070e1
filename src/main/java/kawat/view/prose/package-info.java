/// Text of the world's scripts on screen: one text node per word, direction per paragraph, marks behind the words. All text that comes from an article is shown by {@link kawat.view.prose.Prose}, never by a wrapping label.
@NullMarked
package kawat.view.prose;

import org.jspecify.annotations.NullMarked;
