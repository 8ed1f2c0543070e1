package kawat.desk.online;

import java.util.List;
import java.util.Optional;

/// Tells what is at an address that a reader wants to follow.
public sealed interface Found {

    /// It is a feed.
    ///
    /// @param home address of the site that it is the feed of
    record Feed(String address, Optional<String> title, Optional<String> home, int items) implements Found {}

    /// It is a page that points to feeds.
    record Choices(List<Choice> choices) implements Found {
        public Choices {
            choices = List.copyOf(choices);
        }
    }

    /// There is nothing to follow.
    ///
    /// @param reason in words
    record Nothing(String reason) implements Found {}

    /// A feed that a page points to.
    ///
    /// @param title    as the page calls it, empty where it does not
    /// @param declared whether the page says that it is its feed; else a link merely looks like one
    record Choice(String address, String title, boolean declared) {}
}
