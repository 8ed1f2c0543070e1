package kawat.source;

import java.util.function.Predicate;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Rejected;

/// Takes the pages that an input holds, one after the other; a bad one among them does not end the input.
public interface PageSink {

    /// Takes a page.
    void page(Page page);

    /// Takes a page of which only some articles are wanted.
    ///
    /// @param wanted sees each outcome once, in the order of the page
    default void page(Page page, Predicate<Outcome> wanted) {
        page(page);
    }

    /// Takes the word that something is there already and was not read again.
    default void known(Origin origin) {
        // Only who counts wants to know.
    }

    /// Takes the reason why something in the input is no page that can be read.
    void refused(Origin origin, Rejected why);
}
