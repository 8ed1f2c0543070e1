package kawat.source;

import kawat.article.Origin;
import kawat.article.Rejected;

/// Takes the pages that an input holds, one after the other; a bad one among them does not end the input.
public interface PageSink {

    /// Takes a page.
    void page(Page page);

    /// Takes the reason why something in the input is no page that can be read.
    void refused(Origin origin, Rejected why);
}
