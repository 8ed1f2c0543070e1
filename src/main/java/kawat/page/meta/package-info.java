/// Weighs what a page says of its story outside the text: headline, writers, dates, outlet, entries of a live blog.
@NullMarked
package kawat.page.meta;

import org.jspecify.annotations.NullMarked;
