package kawat.source;

import kawat.article.Origin;
import kawat.article.Rejected;

/// Takes the pages that an input holds, one after the other; a bad one among them does not end the input.
public interface PageSink {

    /// Takes a page.
    void page(Page page);

    /// Takes the reason why something in the input is no page that can be read.
    void refused(Origin origin, Rejected why);

    /// Hears, in a sentence, what of the input was passed over because it was never meant to be read, such as the
    /// redirects of a web archive.
    default void passedOver(Origin origin, String what) {
        // Most who read a page have nobody to tell.
    }

    /// Tells whether to stop early. Asked between the pages of an input.
    default boolean stopped() {
        return false;
    }
}
