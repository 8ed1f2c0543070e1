/// The article that is open: its model, ready to show, and the head that its views share.
@NullMarked
package kawat.view.article;

import org.jspecify.annotations.NullMarked;
