package kawat.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kawat.text.Analyzers;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Makes Lucene's queries of words, over the fields of all languages at once.
final class TextQueries {

    /// The same word as printed is worth this much more than its stem.
    private static final float AS_PRINTED = 1.3f;
    /// What the lesser fields add to the best one, so that a word found both ways ranks before one found one way.
    private static final float OTHERS = 0.1f;

    private final Analyzers analyzers;
    private final Analyzer byField;

    TextQueries(Analyzers analyzers, Analyzer byField) {
        this.analyzers = analyzers;
        this.byField = byField;
    }

    /// A field in all its languages, and how much a match in it is worth.
    record Where(String field, float weight) {}

    /// Returns the query of a word or phrase; empty when it holds no word at all.
    Optional<Query> words(String text, List<Where> places, Collection<String> languages) {
        boolean asPrintedOnly = isAmbiguousAcronym(text);
        List<Query> either = new ArrayList<>();
        for (Where place : places) {
            in(place.field() + Fields.EXACT, text, asPrintedOnly)
                    .ifPresent(q -> either.add(new BoostQuery(q, place.weight() * AS_PRINTED)));
            if (!asPrintedOnly) {
                for (String language : languages) {
                    in(place.field() + language, text, false)
                            .ifPresent(q -> either.add(new BoostQuery(q, place.weight())));
                }
            }
        }
        return either.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(either, OTHERS));
    }

    /// Returns the query of words that begin like the text.
    Optional<Query> prefix(String text, List<Where> places) {
        List<Query> either = new ArrayList<>();
        for (Where place : places) {
            String field = place.field().endsWith(".") ? place.field() + Fields.EXACT : place.field();
            beginning(field, text).ifPresent(q -> either.add(new BoostQuery(q, place.weight())));
        }
        return either.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(either, OTHERS));
    }

    /// Returns the query of words of one field that begin like the text.
    Optional<Query> beginning(String field, String text) {
        String folded = analyzers.exact().normalize(field, text).utf8ToString();
        return folded.isEmpty() ? Optional.empty() : Optional.of(new PrefixQuery(new Term(field, folded)));
    }

    /// Returns the query of a text in one field: its words in order, each in any of the forms the analyser gives it.
    Optional<Query> in(String field, String text, boolean asPrintedOnly) {
        List<List<Term>> places = analyse(field, text);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        if (places.size() == 1) {
            List<Term> forms = places.getFirst();
            if (forms.size() == 1) {
                return Optional.of(new TermQuery(forms.getFirst()));
            }
            if (asPrintedOnly) {
                return Optional.of(new TermQuery(forms.getLast()));
            }
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            forms.forEach(f -> any.add(new TermQuery(f), BooleanClause.Occur.SHOULD));
            return Optional.of(any.build());
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (List<Term> forms : places) {
            phrase.add(forms.toArray(Term[]::new));
        }
        return Optional.of(phrase.build());
    }

    /// Returns a query for the exact value of a field that is no text.
    static Query value(String field, String value) {
        return new ConstantScoreQuery(new TermQuery(new Term(field, value)));
    }

    /// Tells whether the word is an acronym that, folded, is a small word of some language, like the Indonesian AS.
    private boolean isAmbiguousAcronym(String text) {
        List<List<Term>> places = analyse(Fields.BODY + Fields.EXACT, text);
        return places.size() == 1 && places.getFirst().size() > 1
                && analyzers.isFunctionWord(places.getFirst().getFirst().text());
    }

    private List<List<Term>> analyse(String field, String text) {
        List<List<Term>> places = new ArrayList<>();
        try (TokenStream tokens = byField.tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (step.getPositionIncrement() > 0 || places.isEmpty()) {
                    places.add(new ArrayList<>());
                }
                places.getLast().add(new Term(field, term.toString()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        return places;
    }
}
