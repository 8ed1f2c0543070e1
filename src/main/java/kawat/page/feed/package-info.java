/// Feeds of any kind in, their items and articles out. Front door: {@link kawat.page.feed.FeedReader}.
@NullMarked
package kawat.page.feed;

import org.jspecify.annotations.NullMarked;
