package kawat.index;

import kawat.text.Analyzers;
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
        int dot = field.indexOf('.');
        String language = dot < 0 ? Fields.EXACT : field.substring(dot + 1);
        return language.equals(Fields.EXACT)
                ? analyzers.exact()
                : analyzers.of(language).orElseGet(analyzers::exact);
    }
}
