package kawat.view.feeds;

import java.util.List;

/// One line of the list of feeds, in words ready to show.
public sealed interface FeedRow {

    /// The stories of everything, from wherever they came.
    record All() implements FeedRow {}

    /// A folder, above the feeds in it.
    ///
    /// @param depth folders around it
    record Folder(String name, int depth) implements FeedRow {}

    /// A feed.
    ///
    /// @param id      of the subscription
    /// @param folder  names of the folders around it, outermost first
    /// @param state   when it was looked at last, and how that went
    /// @param trouble whether that went wrong
    /// @param gone    whether its site says that it is gone for good
    /// @param unseen  stories that came since the reader looked at those of this feed
    record Feed(String id, String name, String address, List<String> folder, String state, boolean trouble,
            boolean gone, boolean fullText, int unseen) implements FeedRow {
        public Feed {
            folder = List.copyOf(folder);
        }
    }
}
