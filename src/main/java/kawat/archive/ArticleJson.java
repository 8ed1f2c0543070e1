package kawat.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.DateMention;
import kawat.article.Dateline;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.article.Explanation;
import kawat.article.Filing;
import kawat.article.LiveEntry;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Paragraph;
import kawat.article.Picture;
import kawat.article.Quote;
import kawat.article.Rejected;
import kawat.article.Removed;
import kawat.article.Status;
import kawat.article.Term;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// Writes and reads the article JSON, format 1. What is absent is left out; what is unknown is refused.
public final class ArticleJson {

    /// Number of the format; a reader refuses any other.
    public static final int FORMAT = 1;

    /// The flat shape of the file, in the order in which it is written.
    private record Flat(int format, String id, Optional<String> engine, String language, Optional<String> headline,
            Optional<String> kicker, List<String> bylines, Optional<String> agency, Optional<String> outlet,
            Optional<String> slug, Optional<Filing> filing, Optional<Dateline> dateline, Optional<Instant> published,
            Optional<Instant> modified,
            Optional<String> supersedes, Status status, boolean sample, Origin origin, List<Paragraph> paragraphs,
            List<Removed> removed, List<LiveEntry> entries, List<Picture> pictures, List<EntityMention> mentions,
            List<Entity> entities, List<Quote> quotes,
            List<Term> terms, List<DateMention> dates) {}

    private record FlatRefusal(int format, Origin origin, Rejected rejected) {}

    private ArticleJson() {
    }

    /// Writes an article on one line, without a line feed.
    public static String write(Article a) {
        return StrictMapper.MAPPER.writeValueAsString(flat(a));
    }

    /// Writes an article with the reasons for what was found in it. These are made on request and never stored, so that
    /// such a line is not read back.
    public static String write(Article a, List<Explanation> why) {
        ObjectNode line = StrictMapper.MAPPER.valueToTree(flat(a));
        if (!why.isEmpty()) {
            line.set("explanations", StrictMapper.MAPPER.valueToTree(why));
        }
        return StrictMapper.MAPPER.writeValueAsString(line);
    }

    private static Flat flat(Article a) {
        Annotations found = a.annotations();
        return new Flat(FORMAT, a.id(),
                Optional.of(a.engine()).filter(e -> !e.isEmpty()), a.language(), a.headline(),
                a.kicker(),
                a.bylines(), a.agency(), a.outlet(), a.slug(), a.filing(), a.dateline(), a.published(), a.modified(),
                a.supersedes(), a.status(), a.sample(), a.origin(), a.paragraphs(), a.removed(), a.entries(),
                a.pictures(), found.mentions(),
                found.entities(), found.quotes(), found.terms(), found.dates());
    }

    /// Writes what became of one input, on one line.
    public static String write(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Read(Article article) -> write(article);
            case Outcome.Refused(Origin origin, Rejected rejected) ->
                StrictMapper.MAPPER.writeValueAsString(new FlatRefusal(FORMAT, origin, rejected));
        };
    }

    /// Reads an article.
    ///
    /// @param file names the file in the error
    /// @throws BadArticle when the text is no article of this format
    public static Article read(String file, String json) throws BadArticle {
        try {
            Flat f = StrictMapper.read(json, Flat.class);
            if (f.format != FORMAT) {
                throw new BadArticle(file, "format " + f.format + " is not format " + FORMAT
                        + ", the one this version of Kawat reads");
            }
            Article read = new Article(f.id, f.engine.orElse(""), f.language, f.headline, f.kicker, f.bylines,
                    f.agency, f.outlet, f.slug, f.filing, f.dateline, f.published, f.modified, f.supersedes, f.status,
                    f.sample,
                    f.origin, f.paragraphs, f.removed, f.entries, f.pictures,
                    new Annotations(f.mentions, f.entities, f.quotes, f.terms, f.dates));
            Marks.checkWithin(read);
            return read;
        } catch (JacksonException e) {
            throw BadArticle.at(file, e);
        } catch (IllegalArgumentException e) {
            throw new BadArticle(file, String.valueOf(e.getMessage()));
        }
    }
}
