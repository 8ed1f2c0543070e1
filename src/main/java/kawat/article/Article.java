package kawat.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /// Returns the same article, without annotations, in which lines that were taken out stand again as paragraphs in
    /// their places. Without such a line it is the very same article.
    ///
    /// @param lines which of the {@link #removed} ones
    public Article restored(Set<Removed> lines) {
        if (removed.stream().noneMatch(lines::contains)) {
            return this;
        }
        List<Paragraph> story = new ArrayList<>();
        List<Removed> rest = new ArrayList<>();
        int[] moved = new int[paragraphs.size()];
        for (int place = -1; place < paragraphs.size(); place++) {
            if (place >= 0) {
                moved[place] = story.size();
                story.add(paragraphs.get(place));
            }
            for (Removed line : removed) {
                if (Math.clamp(line.after(), -1, paragraphs.size() - 1) != place) {
                    continue;
                }
                if (lines.contains(line) && !line.text().isBlank()) {
                    story.add(Paragraph.body(line.text()));
                } else {
                    rest.add(new Removed(line.text(), line.reason(), story.size() - 1));
                }
            }
        }
        return new Article(id, engine, language, headline, kicker, bylines, agency, outlet, slug, filing, dateline,
                published, modified, supersedes, status, sample, origin, story, rest,
                entries.stream().map(e -> new LiveEntry(moved[e.paragraph()], e.at())).toList(),
                pictures.stream()
                        .map(p -> new Picture(p.after() < 0 || p.after() >= moved.length ? -1 : moved[p.after()],
                                p.address(), p.sha256(),
                                p.description()))
                        .toList(),
                Annotations.NONE);
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
