package kawat.desk;

import java.util.Map;
import kawat.article.Article;
import kawat.article.LineRule;
import kawat.article.Removed;

/// Holds an article on its way into the archive.
///
/// @param captured as it was read
/// @param shown    as the reader's rules make it, with what was found in it; not annotated where the archive had it
/// @param back     the lines that are put back, each with the rule that does
record Reading(Article captured, Article shown, Map<Removed, LineRule> back) {}
