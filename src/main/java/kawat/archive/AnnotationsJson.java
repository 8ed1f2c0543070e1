package kawat.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.DateMention;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.article.Paragraph;
import kawat.article.Quote;
import kawat.article.Term;
import tools.jackson.core.JacksonException;

/// Writes and reads what was found in an article, apart from the article.
final class AnnotationsJson {

    /// The shape of the file. The stamp names engine and data; other ones make the annotations anew.
    ///
    /// @param words hash of the text that the marks count into, which the reader may have changed since
    private record Flat(int format, String article, String engine, String stamp, Optional<String> words,
            List<EntityMention> mentions, List<Entity> entities, List<Quote> quotes, List<Term> terms,
            List<DateMention> dates) {}

    private AnnotationsJson() {
    }

    static byte[] write(Article a, String stamp) {
        Annotations found = a.annotations();
        return StrictMapper.MAPPER.writeValueAsBytes(new Flat(ArticleJson.FORMAT, a.id(), a.engine(), stamp,
                Optional.of(words(a)), found.mentions(), found.entities(), found.quotes(), found.terms(),
                found.dates()));
    }

    /// Returns the article with the annotations of a file; without any where they were made of other words.
    ///
    /// @throws BadArticle when the file holds no annotations of this article
    static Stored read(String file, byte[] json, Article bare) throws BadArticle {
        try {
            Flat f = StrictMapper.read(new String(json, StandardCharsets.UTF_8), Flat.class);
            if (f.format != ArticleJson.FORMAT || !f.article.equals(bare.id())) {
                throw new BadArticle(file, "it belongs to another article or another version of Kawat");
            }
            if (f.words.isPresent() && !f.words.get().equals(words(bare))) {
                return new Stored(bare, Optional.empty());
            }
            Annotations found = new Annotations(f.mentions, f.entities, f.quotes, f.terms, f.dates);
            Article read = bare.annotated(f.engine, found);
            Marks.checkWithin(read);
            return new Stored(read, Optional.of(f.stamp));
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            throw new BadArticle(file, "it holds no annotations");
        }
    }

    private static String words(Article a) {
        String all = a.paragraphs().stream().map(Paragraph::text).collect(Collectors.joining("\n"));
        return Seal.sha256(all.getBytes(StandardCharsets.UTF_8));
    }
}
