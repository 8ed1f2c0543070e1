package kawat.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kawat.lexicon.Lexicons;
import kawat.lexicon.Wires;
import kawat.page.feed.Feed;
import kawat.page.feed.FeedLink;
import kawat.page.feed.FeedLinks;
import kawat.page.feed.FeedReader;
import kawat.page.opml.Opml;
import kawat.page.opml.OpmlReader;
import kawat.page.story.StoryBuilder;
import kawat.source.BadBytes;
import kawat.source.Page;

/// Reads what one has to know to subscribe: a feed as a whole, the feeds that a page points to, a list of feeds. Safe for
/// use by several threads.
public final class FeedPages {

    private final Decoder decoder;
    private final FeedReader reader;

    public FeedPages(Lexicons lexicons) {
        this.decoder = new Decoder(lexicons);
        this.reader = new FeedReader(new StoryBuilder(lexicons, Wires.load()));
    }

    /// Reads a feed.
    ///
    /// @throws BadBytes when the page is none
    public Feed feed(Page page) throws BadBytes {
        String text = decoder.decode(PageReader.unpacked(page), page.charset());
        if (FeedReader.mediaType(text).isEmpty()) {
            throw new BadBytes("it is no feed", Optional.empty());
        }
        return reader.read(text, page.uri());
    }

    /// Returns the feeds that a page points to, those that it declares first.
    ///
    /// @throws BadBytes when it cannot be read
    public List<FeedLink> links(Page page) throws BadBytes {
        String text = decoder.decode(PageReader.unpacked(page), page.charset());
        return FeedLinks.of(text, page.uri().orElse(""));
    }

    /// Tells whether a file is a list of subscriptions (OPML), by what it begins with.
    public static boolean isList(byte[] head) {
        return MediaType.ofText(new String(head, StandardCharsets.UTF_8)) == MediaType.OPML;
    }

    /// Reads a list of subscriptions (OPML).
    ///
    /// @throws BadBytes when the page is none
    public Opml list(Page page) throws BadBytes {
        return OpmlReader.read(decoder.decode(PageReader.unpacked(page), page.charset()));
    }
}
