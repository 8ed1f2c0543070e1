package kawat.page.feed;

import java.util.List;
import java.util.Optional;
import kawat.article.Rejected;

/// Holds a feed as it was read, its items in the order of the file.
///
/// @param title    without markup
/// @param home     address of the site that it is the feed of
/// @param language BCP-47 tag as the feed gives it
/// @param fault    what is wrong with the feed where items before the fault could be read all the same
public record Feed(Optional<String> title, Optional<String> home, Optional<String> language, List<FeedItem> items,
        Optional<Rejected> fault) {

    public Feed {
        items = List.copyOf(items);
    }
}
