package kawat.source.warc;

import java.util.Locale;
import java.util.Optional;

/// Holds the headers of a record as they stand in the file.
///
/// @param at     where in the file it begins, or the packed member that it begins in
/// @param inside how many unpacked bytes of that member lie before it
/// @param header the lines, with the empty one that ends them
/// @param length bytes of the block behind the headers
@SuppressWarnings("ArrayRecordComponent")
record Frame(long at, long inside, String header, long length) {

    /// Tells whether it is a record of the older format, which has one line of headers.
    boolean arc() {
        return !header.startsWith("WARC/");
    }

    /// Returns the first value of a header.
    Optional<String> field(String name) {
        String wanted = name.toLowerCase(Locale.ROOT) + ":";
        return header.lines().filter(l -> l.toLowerCase(Locale.ROOT).startsWith(wanted))
                .map(l -> l.substring(wanted.length()).strip()).findFirst();
    }

    /// Tells whether it is an answer or a thing that was captured, not the crawler's own business.
    boolean captured() {
        return arc()
                ? !header.startsWith("filedesc:") && !header.startsWith("dns:")
                : field("WARC-Type").filter(t -> t.equals("response") || t.equals("resource")).isPresent();
    }

    /// Names the record for people.
    String where() {
        Optional<String> uri = arc() ? Optional.of(header.split(" ", 2)[0]) : field("WARC-Target-URI");
        return "record at byte " + at + (inside > 0 ? " (unpacked byte " + inside + " from there)" : "")
                + uri.map(u -> ", " + (u.length() > 200 ? u.substring(0, 200) : u)).orElse("");
    }
}
