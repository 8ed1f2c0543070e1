package kawat.index;

import java.util.List;

/// What a person asks for, as read from a query.
sealed interface Ask {

    /// A word, in any inflection of any language.
    record Word(String text) implements Ask {}

    /// Words in this order.
    record Phrase(String text) implements Ask {}

    /// Words that begin like this.
    record Prefix(String text) implements Ask {}

    /// Something in one field, e.g. `headline`.
    record In(String field, Ask what) implements Ask {}

    /// What must not be there.
    record Not(Ask what) implements Ask {}

    /// All of these; everything when there is none.
    record All(List<Ask> parts) implements Ask {}

    /// At least one of these.
    record Any(List<Ask> parts) implements Ask {}
}
