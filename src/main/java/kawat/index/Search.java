package kawat.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/// Runs one search over one state of the index.
final class Search {

    private static final SortField BY_TIME = byTime();
    private static final Sort NEWEST = new Sort(BY_TIME, new SortField(null, SortField.Type.DOC, true));

    private final IndexSearcher searcher;
    private final TextQueries texts;
    private final Lexicons lexicons;
    private final List<String> languages;
    private final Speakers speakers;

    Search(IndexSearcher searcher, TextQueries texts, Lexicons lexicons) throws IOException {
        this.searcher = searcher;
        this.texts = texts;
        this.lexicons = lexicons;
        this.languages = languages(searcher.getIndexReader(), lexicons);
        this.speakers = new Speakers(searcher, texts);
    }

    /// Returns the languages in which something is indexed; making the analyser of any other would be in vain.
    private static List<String> languages(IndexReader reader, Lexicons lexicons) throws IOException {
        Set<String> found = new TreeSet<>();
        Terms tags = MultiTerms.getTerms(reader, Fields.LANGUAGE);
        if (tags != null) {
            TermsEnum each = tags.iterator();
            for (BytesRef tag = each.next(); tag != null; tag = each.next()) {
                lexicons.of(tag.utf8ToString()).map(Lexicon::language).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private interface Maker {
        Optional<Query> make(QueryMaker maker);
    }

    Hits<ArticleHit> articles(String query, int limit) throws IOException {
        Ask ask = QueryReader.read(query);
        Found found = find(Fields.ARTICLE, limit, maker -> maker.make(ask, QueryMaker.ARTICLES));
        List<ArticleHit> items = new ArrayList<>();
        for (ScoreDoc hit : found.top.scoreDocs) {
            Document shown = searcher.storedFields().document(hit.doc);
            items.add(Shown.article(shown, Snippets.best(shown.get(Fields.TEXT), found.marks(hit.doc, shown))));
        }
        return new Hits<>(found.top.totalHits.value(), items);
    }

    Hits<ArticleHit> newest(Set<String> ids, int limit) throws IOException {
        Query these = new BooleanQuery.Builder().add(TextQueries.value(Fields.TYPE, Fields.ARTICLE), Occur.FILTER)
                .add(new TermInSetQuery(Fields.ID, ids.stream().map(BytesRef::new).toList()), Occur.FILTER).build();
        TopDocs top = searcher.search(these, new TopFieldCollectorManager(NEWEST, Math.max(1, limit), null,
                Integer.MAX_VALUE));
        List<ArticleHit> items = new ArrayList<>();
        for (ScoreDoc hit : top.scoreDocs) {
            Document shown = searcher.storedFields().document(hit.doc);
            items.add(Shown.article(shown, Snippets.best(shown.get(Fields.TEXT), List.of())));
        }
        return new Hits<>(top.totalHits.value(), items);
    }

    Hits<QuoteHit> quotes(QuoteQuestion question, int limit) throws IOException {
        Ask ask = QueryReader.read(question.query());
        Ask about = QueryReader.read(question.about());
        Found found = find(Fields.QUOTE, limit, maker -> {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            Optional<Query> words = maker.make(ask, QueryMaker.QUOTES);
            Optional<Query> matter = maker.make(about, QueryMaker.ABOUT);
            Optional<Query> speaker = question.speaker().isBlank()
                    ? Optional.empty()
                    : speakers.query(question.speaker());
            words.ifPresent(q -> all.add(q, Occur.MUST));
            matter.ifPresent(q -> all.add(q, Occur.MUST));
            speaker.ifPresent(q -> all.add(q, words.isPresent() || matter.isPresent() ? Occur.FILTER : Occur.MUST));
            return words.isPresent() || matter.isPresent() || speaker.isPresent()
                    ? Optional.of(all.build())
                    : Optional.empty();
        });
        List<QuoteHit> items = new ArrayList<>();
        for (ScoreDoc hit : found.top.scoreDocs) {
            Document shown = searcher.storedFields().document(hit.doc);
            items.add(Shown.quote(shown, new Snippet(shown.get(Fields.TEXT), found.marks(hit.doc, shown))));
        }
        return new Hits<>(found.top.totalHits.value(), items);
    }

    /// What was found, and what marks it.
    private final class Found {
        private final TopDocs top;
        private final Optional<Maker> asked;
        private final Map<String, Weight> weights = new HashMap<>();

        Found(TopDocs top, Optional<Maker> asked) {
            this.top = top;
            this.asked = asked;
        }

        /// Marks the words in the text of a hit by asking again in the fields of its language alone.
        List<Snippet.Mark> marks(int doc, Document shown) throws IOException {
            if (asked.isEmpty()) {
                return List.of();
            }
            List<String> own = lexicons.of(shown.get(Fields.LANGUAGE)).map(Lexicon::language).stream().toList();
            String key = String.join("", own);
            Weight weight = weights.get(key);
            if (weight == null) {
                Query query = asked.get().make(new QueryMaker(texts, own, speakers::query))
                        .orElse(MatchAllDocsQuery.INSTANCE);
                weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
                weights.put(key, weight);
            }
            LeafReaderContext leaf = searcher.getIndexReader().leaves()
                    .get(ReaderUtil.subIndex(doc, searcher.getIndexReader().leaves()));
            return Snippets.marks(weight.matches(leaf, doc - leaf.docBase),
                    List.of(Fields.BODY + Fields.EXACT, Fields.BODY + key));
        }
    }

    private Found find(String type, int limit, Maker maker) throws IOException {
        Optional<Query> asked = maker.make(new QueryMaker(texts, languages, speakers::query));
        BooleanQuery.Builder all = new BooleanQuery.Builder()
                .add(TextQueries.value(Fields.TYPE, type), Occur.FILTER);
        asked.ifPresent(q -> all.add(q, Occur.MUST));
        if (searcher.count(TextQueries.value(Fields.SAMPLE, "false")) > 0) {
            all.add(TextQueries.value(Fields.SAMPLE, "false"), Occur.FILTER);
        }
        int wanted = Math.max(1, Math.min(limit, Math.max(1, searcher.getIndexReader().maxDoc())));
        TopDocs top = asked.isPresent()
                ? searcher.search(all.build(), new TopScoreDocCollectorManager(wanted, Integer.MAX_VALUE))
                : searcher.search(all.build(),
                        new TopFieldCollectorManager(NEWEST, wanted, null, Integer.MAX_VALUE));
        return new Found(limit <= 0 ? new TopDocs(top.totalHits, new ScoreDoc[0]) : top,
                asked.isPresent() ? Optional.of(maker) : Optional.empty());
    }

    private static SortField byTime() {
        return new SortField(Fields.PUBLISHED, SortField.Type.LONG, true, Long.MIN_VALUE);
    }
}
