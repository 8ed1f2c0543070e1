package kawat.page.feed;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kawat.page.story.StoryBuilder;
import kawat.source.BadBytes;
import kawat.source.Limits;

/// Reads feeds: RSS 0.9 to 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, RSS in JSON, CDF. Safe for use by several
/// threads; asks nothing of the network.
public final class FeedReader {

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel", "entry");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final XmlFeed xml;
    private final JsonFeed json;

    /// @param builder knows the names of the months in every language
    public FeedReader(StoryBuilder builder) {
        FeedDates dates = new FeedDates(builder);
        this.xml = new XmlFeed(dates);
        this.json = new JsonFeed(dates);
    }

    /// Reads a feed. One that is cut off gives the items that are whole, and its fault.
    ///
    /// @param text    of the feed, decoded
    /// @param address from where the feed was read, against which relative links are resolved
    /// @throws BadBytes when the text is no feed
    public Feed read(String text, Optional<String> address) throws BadBytes {
        if (text.length() > Limits.FEED_BYTES) {
            throw new BadBytes("the feed is larger than " + (Limits.FEED_BYTES >> 20)
                    + " MiB, the most that Kawat reads of one", Optional.empty());
        }
        String base = address.filter(Addresses::web).orElse("");
        String body = windows(text.startsWith("\uFEFF") ? text.substring(1) : text);
        try {
            return json(body) ? json.read(body, base) : xml.read(body, base);
        } catch (StackOverflowError e) {
            throw new BadBytes("it is nested too deeply to be read", Optional.empty());
        }
    }

    /// Returns the media type of a feed, told by what the text holds; empty where it is no feed.
    public static Optional<String> mediaType(String text) {
        if (json(text)) {
            boolean feed = text.contains("jsonfeed.org/version/")
                    || text.substring(0, Math.min(200, text.length())).replaceAll("\\s", "").startsWith("{\"rss\":{");
            return feed ? Optional.of("application/feed+json") : Optional.empty();
        }
        String name = first(text);
        String local = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        boolean atom = local.equals("feed") || local.equals("entry");
        return root(local) ? Optional.of(atom ? "application/atom+xml" : "application/rss+xml") : Optional.empty();
    }

    /// Tells whether a feed may be an element of that name.
    static boolean root(String name) {
        return ROOTS.contains(name) || name.equals("rdf:rdf");
    }

    /// Control characters that are letters and marks of Windows in the wrong place.
    private static String windows(String text) {
        if (text.chars().noneMatch(c -> c >= 0x80 && c <= 0x9F)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= 0x80 && c <= 0x9F) {
                out.setCharAt(i, new String(new byte[]{(byte) c}, WINDOWS).charAt(0));
            }
        }
        return out.toString();
    }

    private static boolean json(String text) {
        String start = text.substring(0, Math.min(text.length(), 2_000)).stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /// Returns the name of the first element, empty where the text does not begin like XML.
    private static String first(String text) {
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<!--", at)) {
                at = behind(text, "-->", at + 4);
            } else if (text.startsWith("<?", at)) {
                at = behind(text, ">", at + 2);
            } else if (text.startsWith("<!", at)) {
                int end = behind(text, ">", at);
                int subset = text.indexOf('[', at);
                at = subset >= 0 && subset < end ? behind(text, ">", behind(text, "]", subset)) : end;
            } else {
                break;
            }
        }
        int end = at + 1;
        while (end < text.length() && end < at + 40
                && (Character.isLetterOrDigit(text.charAt(end)) || ":_-.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return at < text.length() && text.charAt(at) == '<' ? text.substring(at + 1, Math.min(end, text.length())) : "";
    }

    private static int behind(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }
}
