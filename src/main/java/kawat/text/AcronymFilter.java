package kawat.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// Folds every token, and adds acronyms as printed at the same place: folding alone would make one word of the
/// Indonesian AS and the English "as".
final class AcronymFilter extends TokenFilter {

    /// The longest word in capitals that counts as an acronym; longer ones are mostly headlines and datelines.
    private static final int LONGEST = 6;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private @Nullable State pending;
    private String acronym = "";

    AcronymFilter(TokenStream in) {
        super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (pending != null) {
            restoreState(pending);
            pending = null;
            term.setEmpty().append(acronym);
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        String printed = term.toString();
        if (isAcronym(printed)) {
            acronym = printed;
            pending = captureState();
        }
        term.setEmpty().append(ICUFoldingFilter.NORMALIZER.normalize(printed));
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pending = null;
    }

    private static boolean isAcronym(String word) {
        if (word.length() < 2 || word.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isUpperCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
