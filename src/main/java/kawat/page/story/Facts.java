package kawat.page.story;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Holds what a page says of its story outside the text.
///
/// @param headline  as shown, credits and all
/// @param bylines   people, from data that is to be trusted
/// @param outlet    who published it
/// @param published first choice of dates
/// @param shownOnly whether the dates of the text are to be preferred, as the data is not to be trusted
/// @param address   canonical address
/// @param guid      the wire's own id
/// @param senders   what is given as author, people and organisations
/// @param sent      what a wire said about it
/// @param home      zone of the clocks where the page is from, for times that say nothing of their own
public record Facts(Optional<String> headline, Optional<String> kicker, List<String> bylines, Optional<String> outlet,
        Optional<Dates.Shown> published, Optional<Dates.Shown> modified, boolean shownOnly, Optional<String> address,
        Optional<String> guid, List<String> senders, Sent sent, Optional<ZoneId> home) {

    /// Makes the facts of an item whose times all say their zone.
    public Facts(Optional<String> headline, Optional<String> kicker, List<String> bylines, Optional<String> outlet,
            Optional<Dates.Shown> published, Optional<Dates.Shown> modified, boolean shownOnly,
            Optional<String> address, Optional<String> guid, List<String> senders, Sent sent) {
        this(headline, kicker, bylines, outlet, published, modified, shownOnly, address, guid, senders, sent,
                Optional.empty());
    }

    /// A page that says nothing.
    public static final Facts NONE = new Facts(Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
            Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), List.of(), Sent.NOTHING,
            Optional.empty());

    /// Returns the same facts with this headline.
    public Facts withHeadline(Optional<String> other) {
        return new Facts(other, kicker, bylines, outlet, published, modified, shownOnly, address, guid, senders,
                sent, home);
    }

    /// Returns the same facts with the wire's own id.
    public Facts withGuid(String id) {
        return new Facts(headline, kicker, bylines, outlet, published, modified, shownOnly, address, Optional.of(id),
                senders, sent, home);
    }

    /// Returns the same facts with what a wire said about the item.
    public Facts withSent(Sent other) {
        return new Facts(headline, kicker, bylines, outlet, published, modified, shownOnly, address, guid, senders,
                other, home);
    }

    /// Returns the same facts with what the mail says that the text came in; the text's own writers and outlet stay.
    ///
    /// @param subject of the mail, where that is the headline
    /// @param on      when it was sent
    public Facts mailed(Optional<String> subject, Optional<Dates.Shown> on, List<String> writers,
            Optional<String> publisher, List<String> from) {
        return new Facts(subject.or(() -> headline), kicker, bylines.isEmpty() ? writers : bylines,
                outlet.or(() -> publisher), on.or(() -> published), modified, shownOnly && on.isEmpty(), address, guid,
                senders.isEmpty() ? from : senders, sent, home);
    }
}
