package kawat.lexicon;

import java.util.List;
import java.util.Map;

/// Holds the words that pages of a language print around a story.
///
/// @param bylinePrefixes words that open a byline, e.g. "By"
/// @param bylineRoles    words beside a name in a byline that are no part of it, e.g. "correspondent"
/// @param desks          words in the names of desks, teams and offices that sign as if they were people, e.g. "newsroom"
/// @param conjunctions   words that join two names, e.g. "and"
/// @param credits        words that open a line naming reporters and editors
/// @param updated        words beside a time at which a page was changed
/// @param afternoon      words beside an hour that is counted from noon
/// @param zones          letters behind a time to the offset they stand for, e.g. `WIB` to `+07:00`; ambiguous ones are left out
/// @param labels         openings of lines that are no part of a story, by reason (names of `Removed.Reason`)
public record PageWords(List<String> bylinePrefixes, List<String> bylineRoles, List<String> desks,
        List<String> conjunctions,
        List<String> credits, List<String> updated, List<String> afternoon, Map<String, String> zones,
        Map<String, List<String>> labels) {}
