package kawat.page.feed;

import java.util.Optional;

/// Names a picture that a feed gives with an item. It is never fetched.
///
/// @param address     where it lies, absolute where the feed allows that
/// @param description what the feed says is on it, without markup
public record FeedPicture(String address, Optional<String> description) {}
