package kawat.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kawat.lexicon.Analysis;
import kawat.lexicon.BadResource;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;

/// Gives each language the analyser its lexicon describes, and all of them one that keeps words as they are.
///
/// Each is made when it is first asked for: making one costs more than using it on a page. Safe for use by several threads.
public final class Analyzers {

    /// Ends the names of fields in which words of all languages are kept as they are.
    public static final String EXACT = "exact";

    private final Lexicons lexicons;
    private final Set<String> functionWords = new HashSet<>();
    private final ConcurrentMap<String, Analyzer> made = new ConcurrentHashMap<>();
    private final Analyzer exact = new ExactAnalyzer();

    public Analyzers(Lexicons lexicons) {
        this.lexicons = lexicons;
        lexicons.all().forEach(l -> functionWords.addAll(l.functionWords()));
    }

    /// Returns the analyser of a language, by which inflected forms of a word meet; empty without a lexicon.
    ///
    /// @throws BadResource when the lexicon names a part that Lucene does not have
    public Optional<Analyzer> of(String language) {
        return lexicons.of(language).map(l -> made.computeIfAbsent(l.language(), tag -> make(l)));
    }

    /// Returns the analyser for every language that folds case and accents, breaks no word down to a stem, and keeps
    /// acronyms as printed beside their folded form.
    public Analyzer exact() {
        return exact;
    }

    /// Returns the analyser for all fields: it goes by the language behind the dot in a field's name, and keeps words
    /// as they are behind {@link #EXACT} and where there is no dot.
    public Analyzer byField() {
        return new FieldAnalyzer(this);
    }

    /// Tells whether a folded word is a small word of some language, so that an acronym spelt like it is worth little.
    public boolean isFunctionWord(String folded) {
        return functionWords.contains(folded);
    }

    private static Analyzer make(Lexicon lexicon) {
        Analysis analysis = lexicon.analysis();
        try {
            CustomAnalyzer.Builder builder = CustomAnalyzer.builder().withTokenizer(analysis.tokenizer());
            for (Analysis.Filter filter : analysis.filters()) {
                // The factories take what they know out of the map they are given.
                Map<String, String> args = new HashMap<>(filter.args());
                builder.addTokenFilter(filter.name(), args);
            }
            return builder.build();
        } catch (IOException | IllegalArgumentException e) {
            throw new BadResource("lexicons/" + lexicon.language() + ".json", "analysis: " + e.getMessage());
        }
    }
}
