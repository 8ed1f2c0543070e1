package kawat.desk.online;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Rejected;
import kawat.net.Fetched;
import kawat.net.Request;
import kawat.source.Page;
import kawat.source.PageSink;

/// Fetches pages by their addresses, each once.
final class Pages {

    private final Function<Request, Fetched> fetch;
    private final Intake intake;
    private final KnownPages known;
    private final Set<String> again = ConcurrentHashMap.newKeySet();

    Pages(Function<Request, Fetched> fetch, Intake intake, KnownPages known) {
        this.fetch = fetch;
        this.intake = intake;
        this.known = known;
    }

    /// Has an address fetched anew the next time, though its page is there.
    void again(String address) {
        again.add(address);
    }

    /// Hands over the page of an address that the reader gave, or why there is none.
    void read(String address, PageSink to) {
        if (!again.remove(address) && stored(address)) {
            to.known(origin(address));
            return;
        }
        switch (fetch.apply(Request.page(address))) {
            case Fetched.Body body -> {
                Page page = page(body);
                to.page(page, outcome -> {
                    remember(address, body, outcome);
                    return true;
                });
            }
            case Fetched.NotModified same -> to.known(origin(address));
            case Fetched.Gone gone -> to.refused(origin(address), new Rejected(gone.reason(), Optional.empty()));
            case Fetched.Refused no -> to.refused(origin(address), new Rejected(no.reason(), Optional.empty()));
        }
    }

    /// Tells whether the page of an address is in the archive.
    boolean stored(String address) {
        return known.article(address).flatMap(intake::article).isPresent();
    }

    /// Remembers whose page an article is; the items of a feed are none of the feed's own.
    void remember(String address, Fetched.Body body, Outcome outcome) {
        if (outcome instanceof Outcome.Read(var article)
                && article.origin().uri().equals(Optional.of(body.address()))) {
            known.remember(address, article.id());
            known.remember(body.address(), article.id());
        }
    }

    static Page page(Fetched.Body body) {
        return new Page(body.bytes(), body.mediaType(), body.charset(), Optional.of(body.address()),
                Optional.of(body.at()));
    }

    static Origin origin(String address) {
        return new Origin(Optional.of(address), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
