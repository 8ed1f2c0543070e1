package kawat.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Holds one item as a wire or an outlet sent it, with what was found in it.
///
/// The text is frozen when the article is made: every span counts into these paragraphs.
///
/// @param id          the wire's guid where there is one, else a hash of the canonical address, else of the text
/// @param engine      name and version of what made the annotations
/// @param language    BCP-47 tag, `und` where it could not be told
/// @param headline    without credits or site names; absent where the text has none
/// @param kicker      the line above the headline
/// @param bylines     people who wrote it
/// @param agency      canonical name of the wire that sent it
/// @param outlet      who published it
/// @param filing      what the wire said about it
/// @param supersedes  id of the article that this one corrects or updates
/// @param sample      whether it is one of Kawat's own invented stories
/// @param removed     every line taken out of the body
/// @param entries     where the entries of a live blog begin; empty for any other story
/// @param pictures    in the order of the page
public record Article(String id, String engine, String language, Optional<String> headline, Optional<String> kicker,
        List<String> bylines, Optional<String> agency, Optional<String> outlet, Optional<String> slug,
        Optional<Filing> filing, Optional<Dateline> dateline, Optional<Instant> published, Optional<Instant> modified,
        Optional<String> supersedes, Status status, boolean sample, Origin origin, List<Paragraph> paragraphs,
        List<Removed> removed, List<LiveEntry> entries, List<Picture> pictures, Annotations annotations) {

    public Article {
        bylines = List.copyOf(bylines);
        paragraphs = List.copyOf(paragraphs);
        removed = List.copyOf(removed);
        entries = List.copyOf(entries);
        pictures = List.copyOf(pictures);
    }

    /// Returns the same article with what was found in it.
    public Article annotated(String byEngine, Annotations found) {
        return new Article(id, byEngine, language, headline, kicker, bylines, agency, outlet, slug, filing, dateline,
                published,
                modified, supersedes, status, sample, origin, paragraphs, removed, entries, pictures, found);
    }

    /// Returns the same article marked as one of Kawat's own invented stories.
    public Article asSample() {
        return new Article(id, engine, language, headline, kicker, bylines, agency, outlet, slug, filing, dateline,
                published,
                modified, supersedes, status, true, origin, paragraphs, removed, entries, pictures, annotations);
    }

    /// Returns the same article as a live blog with these entries.
    public Article withEntries(List<LiveEntry> marked) {
        return marked.isEmpty()
                ? this
                : new Article(id, engine, language, headline, kicker, bylines, agency, outlet, slug, filing, dateline,
                        published, modified, supersedes, status, sample, origin, paragraphs, removed, marked, pictures,
                        annotations);
    }

    /// Returns the same article with these pictures in place of its own.
    public Article showing(List<Picture> others) {
        return new Article(id, engine, language, headline, kicker, bylines, agency, outlet, slug, filing, dateline,
                published, modified, supersedes, status, sample, origin, paragraphs, removed, entries, others,
                annotations);
    }

    /// Returns the words at a span.
    public String textAt(Span span) {
        return paragraphs.get(span.paragraph()).text().substring(span.start(), span.end());
    }

    /// Returns the words of a quote, split parts joined by an ellipsis.
    public String textOf(Quote quote) {
        return quote.spans().stream().map(this::textAt).collect(Collectors.joining(" … "));
    }

    /// Finds the entity of an id.
    public Optional<Entity> entity(String entityId) {
        return annotations.entities().stream().filter(e -> e.id().equals(entityId)).findFirst();
    }
}
