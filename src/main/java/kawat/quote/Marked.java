package kawat.quote;

import kawat.article.Span;

/// Words that stand inside quotation marks, or behind a dash that opens speech.
///
/// @param start      first code unit of the words, the mark left out
/// @param end        behind their last code unit
/// @param outerStart where the mark stands
/// @param outerEnd   behind the closing mark
/// @param unclosed   whether the paragraph ends before a closing mark
/// @param resumes    whether the same marks went before, and the reporter broke in
record Marked(int paragraph, int start, int end, int outerStart, int outerEnd, boolean unclosed, boolean resumes) {

    Span span() {
        return new Span(paragraph, start, end);
    }
}
