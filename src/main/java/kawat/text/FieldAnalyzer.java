package kawat.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/// Chooses the analyser by the language at the end of a field's name.
final class FieldAnalyzer extends DelegatingAnalyzerWrapper {

    private final Analyzers analyzers;

    FieldAnalyzer(Analyzers analyzers) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.analyzers = analyzers;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        String language = field.substring(field.indexOf('.') + 1);
        return field.indexOf('.') < 0 || language.equals(Analyzers.EXACT)
                ? analyzers.exact()
                : analyzers.of(language).orElseGet(analyzers::exact);
    }
}
