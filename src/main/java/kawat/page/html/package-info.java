/// HTML in, lines and facts out. Front door: {@link kawat.page.html.HtmlReader}. Nothing of a
/// page's scripts, styles or remote parts gets past it.
@NullMarked
package kawat.page.html;

import org.jspecify.annotations.NullMarked;
