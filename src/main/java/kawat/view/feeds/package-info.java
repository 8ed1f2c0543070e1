/// The feeds that the reader follows. Front door: {@link kawat.view.feeds.FeedsPane}. Nothing is asked of the network
/// unless he asks for it, or set how often that is done by itself.
@NullMarked
package kawat.view.feeds;

import org.jspecify.annotations.NullMarked;
