package kawat.desk.online;

import java.util.List;
import kawat.desk.IngestReport;

/// Tells what became of asking feeds for news.
///
/// @param articles what was taken in
/// @param feeds    each with its result, in the order in which they were asked
public record RefreshReport(IngestReport articles, List<Checked> feeds) {

    /// One feed.
    ///
    /// @param id     of the subscription
    /// @param name   of the feed
    /// @param result in words
    /// @param failed whether there was no answer that Kawat could use
    /// @param gone   whether the server says that the feed is gone for good; the reader may want to stop following it
    public record Checked(String id, String name, String result, boolean failed, boolean gone) {}

    public RefreshReport {
        feeds = List.copyOf(feeds);
    }
}
