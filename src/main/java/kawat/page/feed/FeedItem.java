package kawat.page.feed;

import java.util.List;
import java.util.Optional;
import kawat.page.story.Dates;

/// Holds an item of a feed.
///
/// @param guid      what the feed calls the item, as written
/// @param link      address of the item's page, absolute where the feed allows that; a guid that is an address counts
/// @param title     without markup
/// @param published when it came out first
/// @param modified  when it was changed last
/// @param dated     the date as written, of publishing where there is one
/// @param authors   names as given; an address only where there is no name
/// @param language  BCP-47 tag as given for the item
/// @param source    title of the feed or site that the item was taken over from
/// @param summary   as HTML with absolute addresses
/// @param content   all of the item as HTML with absolute addresses, where the feed has more than a summary
/// @param subjects  categories by name
public record FeedItem(Optional<String> guid, Optional<String> link, Optional<String> title,
        Optional<Dates.Shown> published, Optional<Dates.Shown> modified, Optional<String> dated, List<String> authors,
        Optional<String> language, Optional<String> source, Optional<String> summary, Optional<String> content,
        List<FeedPicture> pictures, List<String> subjects) {

    public FeedItem {
        authors = List.copyOf(authors);
        pictures = List.copyOf(pictures);
        subjects = List.copyOf(subjects);
    }
}
