/// Lists of subscriptions in and out, with all that others wrote into them. Front doors:
/// {@link kawat.page.opml.OpmlReader} and {@link kawat.page.opml.OpmlWriter}.
@NullMarked
package kawat.page.opml;

import org.jspecify.annotations.NullMarked;
