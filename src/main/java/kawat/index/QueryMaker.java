package kawat.index;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/// Makes Lucene's query of what a person asks for.
final class QueryMaker {

    /// Where the words of a query are looked for in articles.
    static final List<TextQueries.Where> ARTICLES = List.of(new TextQueries.Where(Fields.BODY, 1),
            new TextQueries.Where(Fields.HEADLINE, 2));
    /// Where the words of a query are looked for in statements.
    static final List<TextQueries.Where> QUOTES = List.of(new TextQueries.Where(Fields.BODY, 2),
            new TextQueries.Where(Fields.CONTEXT, 1));
    /// Where what a statement is about is looked for.
    static final List<TextQueries.Where> ABOUT = List.of(new TextQueries.Where(Fields.BODY, 2),
            new TextQueries.Where(Fields.CONTEXT, 1), new TextQueries.Where(Fields.HEADLINE, 1));
    private static final List<TextQueries.Where> HEADLINE = List.of(new TextQueries.Where(Fields.HEADLINE, 1));

    private final TextQueries texts;
    private final Collection<String> languages;
    private final Function<String, Optional<Query>> speakers;

    /// @param languages in whose fields to look
    /// @param speakers  makes the query of a speaker's name
    QueryMaker(TextQueries texts, Collection<String> languages, Function<String, Optional<Query>> speakers) {
        this.texts = texts;
        this.languages = languages;
        this.speakers = speakers;
    }

    /// Returns the query; empty when nothing in it can be looked for.
    Optional<Query> make(Ask ask, List<TextQueries.Where> places) {
        return switch (ask) {
            case Ask.Word(String text) -> texts.words(text, places, languages);
            case Ask.Phrase(String text) -> texts.words(text, places, languages);
            case Ask.Prefix(String text) -> texts.prefix(text, places);
            case Ask.In(String field, Ask what) -> in(field, what, places);
            case Ask.Not(Ask what) -> make(what, places).map(q -> new BooleanQuery.Builder()
                    .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER).add(q, Occur.MUST_NOT).build());
            case Ask.All(List<Ask> parts) -> all(parts, places);
            case Ask.Any(List<Ask> parts) -> any(parts, places);
        };
    }

    private Optional<Query> all(List<Ask> parts, List<TextQueries.Where> places) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean some = false;
        boolean positive = false;
        for (Ask part : parts) {
            boolean not = part instanceof Ask.Not;
            Optional<Query> query = make(part instanceof Ask.Not(Ask what) ? what : part, places);
            if (query.isPresent()) {
                all.add(query.get(), not ? Occur.MUST_NOT : Occur.MUST);
                some = true;
                positive |= !not;
            }
        }
        if (some && !positive) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return some ? Optional.of(all.build()) : Optional.empty();
    }

    private Optional<Query> any(List<Ask> parts, List<TextQueries.Where> places) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        boolean some = false;
        for (Ask part : parts) {
            Optional<Query> query = make(part, places);
            if (query.isPresent()) {
                any.add(query.get(), Occur.SHOULD);
                some = true;
            }
        }
        return some ? Optional.of(any.build()) : Optional.empty();
    }

    private Optional<Query> in(String field, Ask what, List<TextQueries.Where> places) {
        // Brackets and "not" go around the field: speaker:(a OR b) is speaker:a OR speaker:b.
        return switch (what) {
            case Ask.Not(Ask inner) -> make(new Ask.Not(new Ask.In(field, inner)), places);
            case Ask.All(List<Ask> parts) -> make(new Ask.All(inAll(field, parts)), places);
            case Ask.Any(List<Ask> parts) -> make(new Ask.Any(inAll(field, parts)), places);
            case Ask.In(String inner, Ask of) -> in(inner, of, places);
            case Ask.Word(String text) -> value(field, text, what, places);
            case Ask.Phrase(String text) -> value(field, text, what, places);
            case Ask.Prefix(String text) -> value(field, text, what, places);
        };
    }

    private static List<Ask> inAll(String field, List<Ask> parts) {
        return parts.stream().<Ask>map(p -> new Ask.In(field, p)).toList();
    }

    private Optional<Query> value(String field, String text, Ask what, List<TextQueries.Where> places) {
        String lower = text.toLowerCase(Locale.ROOT);
        return switch (field) {
            case "speaker" -> speakers.apply(text);
            case "about" -> make(what, places.equals(ARTICLES) ? ARTICLES : ABOUT);
            case "headline" -> make(what, HEADLINE);
            case "kind" -> Optional.of(new ConstantScoreQuery(new PrefixQuery(new Term(Fields.KIND, lower))));
            case "lang" -> Optional.of(new ConstantScoreQuery(
                    new BooleanQuery.Builder().add(TextQueries.value(Fields.LANGUAGE, lower), Occur.SHOULD)
                            .add(new PrefixQuery(new Term(Fields.LANGUAGE, lower + "-")), Occur.SHOULD).build()));
            default -> what instanceof Ask.Prefix
                    ? texts.prefix(text, List.of(new TextQueries.Where(field, 1)))
                    : texts.in(field, text, false);
        };
    }
}
