/// The Quotes view: a card for each statement.
@NullMarked
package kawat.view.quotes;

import org.jspecify.annotations.NullMarked;
