package kawat.desk.edits;

import java.util.List;
import kawat.article.LineRule;
import kawat.article.Removed;

/// Says what putting a line back did, so that it can be undone.
///
/// @param article id of the article
/// @param lines   that stand in it again, as they were captured
/// @param rule    that puts such lines back from now on
/// @param fresh   whether the rule was not there before
public record PutBack(String article, List<Removed> lines, LineRule rule, boolean fresh) {

    public PutBack {
        lines = List.copyOf(lines);
    }
}
