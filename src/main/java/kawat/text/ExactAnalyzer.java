package kawat.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;

/// Breaks any language into folded words without stemming; Chinese, Japanese and Korean into overlapping pairs of
/// characters, so that no wrong word boundary hides a name.
final class ExactAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
        return new TokenStreamComponents(words, new AcronymFilter(new CJKBigramFilter(words)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ICUFoldingFilter(in);
    }
}
