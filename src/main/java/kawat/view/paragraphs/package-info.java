/// The Paragraphs view: the story as printed, with its statements and names marked.
@NullMarked
package kawat.view.paragraphs;

import org.jspecify.annotations.NullMarked;
