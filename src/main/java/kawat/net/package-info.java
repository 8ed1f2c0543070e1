/// The one way to the network. Front door: {@link kawat.net.Fetcher}. Only what the reader asked for is sent, and every
/// request leaves a line that the reader can see. Nothing here knows what a feed or an article is.
@NullMarked
package kawat.net;

import org.jspecify.annotations.NullMarked;
