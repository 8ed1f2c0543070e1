package kawat.lexicon;

import java.util.List;
import java.util.Map;

/// Holds the words that pages of a language print around a story.
///
/// @param bylinePrefixes words that open a byline, e.g. "By"
/// @param conjunctions   words that join two names, e.g. "and"
/// @param credits        words that open a line naming reporters and editors
/// @param labels         openings of lines that are no part of a story, by reason (names of `Removed.Reason`)
public record PageWords(List<String> bylinePrefixes, List<String> conjunctions, List<String> credits,
        Map<String, List<String>> labels) {}
