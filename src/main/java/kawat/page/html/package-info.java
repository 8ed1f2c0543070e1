/// HTML in, lines and facts out. Front door: {@link kawat.page.html.HtmlReader}. With `kawat.page.meta` the
/// only home of jsoup; nothing of a page's scripts, styles or remote parts gets past them.
@NullMarked
package kawat.page.html;

import org.jspecify.annotations.NullMarked;
