/// What is done with the network: pages by address, feeds that the reader follows, and the list of everything that was
/// sent. Front door: {@link kawat.desk.online.Online}. Nothing is sent unless the reader asked for it or switched updates
/// on.
@NullMarked
package kawat.desk.online;

import org.jspecify.annotations.NullMarked;
