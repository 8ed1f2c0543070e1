package kawat.net;

import java.util.Optional;

/// Asks for one address.
///
/// @param address    as written
/// @param purpose    what it is wanted for
/// @param asked      whether the reader asked for this very address just now; then a page that failed a while ago is
///                   tried again
/// @param local      whether the reader gave this very address himself, so that it may be on his own machine or network
/// @param validators of the body that is there already
public record Request(String address, Purpose purpose, boolean asked, boolean local, Optional<Validators> validators) {

    /// What a request is for: it decides what is asked for, how large the answer may be and who is asked first.
    public enum Purpose {
        /// A list of what is new on a site.
        FEED("feed"),
        /// One page that the reader asked for.
        PAGE("page"),
        /// The page behind an item of a feed; fetched only where the site's `robots.txt` allows that.
        FULL_TEXT("full text"),
        /// What a site asks of programs.
        ROBOTS("robots.txt");

        private final String words;

        Purpose(String words) {
            this.words = words;
        }

        /// Returns the purpose as the reader's log names it.
        public String words() {
            return words;
        }
    }

    /// Asks for a page that the reader named.
    public static Request page(String address) {
        return new Request(address, Purpose.PAGE, true, true, Optional.empty());
    }
}
