package kawat.quote;

/// Ties marked words to the cue that attributes them.
///
/// @param score how well the two fit, from 0 to 1
/// @param woven whether the words are a piece of the reporter's own sentence
record Link(Cue cue, double score, boolean woven) {}
