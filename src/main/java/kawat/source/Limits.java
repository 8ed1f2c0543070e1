package kawat.source;

import java.time.Duration;
import java.util.List;

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
    /// Most bytes of one record of a web archive, which may itself be of any size: 64 MiB.
    public static final int RECORD_BYTES = 64 << 20;
    /// Most bytes of the headers of a record, of an answer from the web, or of a mail: 64 KiB.
    public static final int HEADER_BYTES = 64 << 10;
    /// Most damaged places of one input that are told of; behind them it is given up.
    public static final int DAMAGES = 1_000;
    /// Most bytes of one web archive that are read again in search of the next whole record, or of one tar file in search of
    /// pictures: 1 GiB.
    public static final long REREAD_BYTES = 1L << 30;
    /// Most files in one packed folder.
    public static final int PACKED_FILES = 50_000;
    /// Most bytes that all files of one packed folder unpack to: 4 GiB.
    public static final long PACKED_BYTES = 4L << 30;
    /// How deep packed folders may lie in packed folders.
    public static final int PACKED_DEPTH = 2;
    /// How deep the parts of a mail may lie in each other.
    public static final int MAIL_DEPTH = 20;
    /// Most parts of one mail or one page saved as a mail.
    public static final int MAIL_PARTS = 5_000;
    /// Most bytes of one captured picture: 8 MiB.
    public static final int PICTURE_BYTES = 8 << 20;
    /// Most captured pictures that are kept with one page.
    public static final int PICTURES = 200;
    /// Most bytes of all captured pictures that are kept with one page: 32 MiB.
    public static final int PICTURES_BYTES = 32 << 20;

    private Limits() {
    }

    /// Says the limits in words, one line each, for the help.
    public static List<String> table() {
        return List.of(
                line("a page, a wire file or a mail", mib(PAGE_BYTES)),
                line("a feed", mib(FEED_BYTES) + ", " + FEED_ITEMS + " items"),
                line("time for one story", DOCUMENT_TIME.toSeconds() + " s of the processor"),
                line("a web archive, a mailbox", "no limit"),
                line("a record of a web archive", mib(RECORD_BYTES)),
                line("the headers of a record or a mail", (HEADER_BYTES >> 10) + " KiB"),
                line("a packed file", "unpacks to " + UNPACK_RATIO + " times its size"),
                line("a packed folder", PACKED_FILES + " files, " + (PACKED_BYTES >> 30) + " GiB unpacked, "
                        + PACKED_DEPTH + " deep"),
                line("the parts of a mail", MAIL_PARTS + ", " + MAIL_DEPTH + " deep"),
                line("the lines of a page", String.valueOf(PAGE_LINES)),
                line("a captured picture", mib(PICTURE_BYTES)),
                line("captured pictures of one page", PICTURES + ", together " + mib(PICTURES_BYTES)));
    }

    private static String line(String what, String most) {
        return what + " ".repeat(Math.max(1, 36 - what.length())) + most;
    }

    private static String mib(int bytes) {
        return (bytes >> 20) + " MiB";
    }
}
