package kawat.page.feed;

/// Names a feed that a page points to.
///
/// @param address  absolute
/// @param title    as the page calls it, empty where it does not
/// @param declared whether the page declares it as its feed; else a link of the page merely looks like one
public record FeedLink(String address, String title, boolean declared) {}
