package kawat.quote;

/// Ties words to the cue that attributes them.
///
/// @param grounds how well the two fit
/// @param woven   whether the words are a piece of the reporter's own sentence
record Link(Cue cue, Score grounds, boolean woven) {

    double score() {
        return grounds.value();
    }
}
