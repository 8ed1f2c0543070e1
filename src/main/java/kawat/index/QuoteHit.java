package kawat.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kawat.article.Quote;
import kawat.article.Via;

/// One statement in a list, with all that the list shows of it.
///
/// @param article  id of the article it stands in
/// @param quote    its place among the article's quotes, from 0
/// @param words    its spans joined by " … "
/// @param speakers canonical names, or the printed description of unnamed ones; empty where the speaker is unknown
public record QuoteHit(String article, int quote, Quote.Kind kind, Snippet words, List<String> speakers, List<Via> via,
        Optional<String> headline, String language, Optional<Instant> published, boolean sample) {

    public QuoteHit {
        speakers = List.copyOf(speakers);
        via = List.copyOf(via);
    }
}
