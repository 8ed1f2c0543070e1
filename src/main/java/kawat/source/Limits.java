package kawat.source;

import java.time.Duration;

/// Keeps every limit on what is taken in, in one table.
public final class Limits {

    /// Most bytes of one page, unpacked or not: 32 MiB.
    public static final int PAGE_BYTES = 32 << 20;
    /// Most bytes of one wire file that holds many stories, unpacked or not: 32 MiB.
    public static final int WIRE_FILE_BYTES = 32 << 20;
    /// Most bytes of one feed, unpacked or not: 16 MiB.
    public static final int FEED_BYTES = 16 << 20;
    /// Most items of one feed.
    public static final int FEED_ITEMS = 50_000;
    /// Most bytes that one packed byte may unpack to; above it lies a bomb, not a page.
    public static final int UNPACK_RATIO = 200;
    /// Unpacked bytes below which the ratio is not looked at: a short page of blanks packs very well.
    public static final int UNPACK_FREE = 1 << 20;
    /// Deepest nesting of markup that is followed; deeper elements are read as if they stood at that depth.
    public static final int MARKUP_DEPTH = 500;
    /// Most lines of one page, shown or removed.
    public static final int PAGE_LINES = 50_000;
    /// Most elements of one XML document.
    public static final int XML_ELEMENTS = 1_000_000;
    /// Deepest nesting of JSON inside a page.
    public static final int JSON_DEPTH = 100;
    /// Longest JSON inside a page, in characters.
    public static final int JSON_CHARS = 8 << 20;

    /// Most processor time that may pass until the next article of an input is read.
    public static final Duration DOCUMENT_TIME = Duration.ofSeconds(10);

    private Limits() {
    }
}
