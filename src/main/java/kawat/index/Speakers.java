package kawat.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Makes the query of a speaker's name, in whatever form and script it is given.
///
/// A form that one article prints leads to the bearer's id, and the id to the bearer's statements in every language.
final class Speakers {

    /// Statements looked at for the bearer of a name; a name has its forms in the first few of them.
    private static final int LOOKED_AT = 200;

    private final IndexSearcher searcher;
    private final TextQueries texts;
    private final Map<String, Optional<Query>> made = new HashMap<>();

    Speakers(IndexSearcher searcher, TextQueries texts) {
        this.searcher = searcher;
        this.texts = texts;
    }

    Optional<Query> query(String name) {
        return made.computeIfAbsent(name, this::make);
    }

    private Optional<Query> make(String name) {
        BooleanQuery.Builder said = new BooleanQuery.Builder();
        said.add(new TermQuery(new Term(Fields.SPEAKER_ID, name.strip())), Occur.SHOULD);
        Optional<Query> form = form(name);
        form.ifPresent(f -> said.add(f, Occur.SHOULD));
        form.map(this::bearers).filter(ids -> !ids.isEmpty())
                .ifPresent(ids -> said.add(new TermInSetQuery(Fields.SPEAKER_ID, ids), Occur.SHOULD));
        return form.isEmpty() && name.isBlank() ? Optional.empty() : Optional.of(said.build());
    }

    /// Returns the query of the words of a name in any order; the last may be typed in part.
    private Optional<Query> form(String name) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        String[] words = name.strip().split("[\\s*]+");
        boolean some = false;
        for (int i = 0; i < words.length; i++) {
            Optional<Query> word = texts.in(Fields.SPEAKER, words[i], false);
            if (word.isPresent()) {
                BooleanQuery.Builder either = new BooleanQuery.Builder().add(word.get(), Occur.SHOULD);
                if (i == words.length - 1) {
                    texts.beginning(Fields.SPEAKER, words[i]).ifPresent(q -> either.add(q, Occur.SHOULD));
                }
                all.add(either.build(), Occur.MUST);
                some = true;
            }
        }
        return some ? Optional.of(all.build()) : Optional.empty();
    }

    /// Returns the ids that outlive one article, of bearers who alone made a statement found by the form.
    private Set<BytesRef> bearers(Query form) {
        Set<BytesRef> ids = new TreeSet<>();
        try {
            Query statements = new BooleanQuery.Builder().add(new ConstantScoreQuery(form), Occur.FILTER)
                    .add(TextQueries.value(Fields.TYPE, Fields.QUOTE), Occur.FILTER).build();
            for (ScoreDoc hit : searcher.search(statements, LOOKED_AT).scoreDocs) {
                LeafReaderContext leaf = searcher.getIndexReader().leaves()
                        .get(ReaderUtil.subIndex(hit.doc, searcher.getIndexReader().leaves()));
                SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.SPEAKER_IDS);
                if (values.advanceExact(hit.doc - leaf.docBase) && values.docValueCount() == 1) {
                    BytesRef id = BytesRef.deepCopyOf(values.lookupOrd(values.nextOrd()));
                    if (id.utf8ToString().indexOf(Fields.LOCAL) < 0) {
                        ids.add(id);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }
}
