package kawat.index;

import java.time.Instant;
import java.util.Optional;
import kawat.article.Dateline;
import kawat.article.Status;

/// One article in a list, with all that the list shows of it.
///
/// @param id      of the article in the archive
/// @param quotes  how many statements it holds
/// @param snippet the words that were found, or the lede
public record ArticleHit(String id, String language, Optional<String> headline, Optional<String> agency,
        Optional<String> outlet, Optional<Instant> published, Optional<Dateline> dateline, Status status,
        boolean sample, int quotes,
        Snippet snippet) {}
