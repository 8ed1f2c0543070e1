package kawat.article;

import java.util.Optional;

/// Tells who is quoted. A quote without a sure speaker says so; it is never given to the likeliest bystander.
public sealed interface Speaker {

    /// Someone or some body with a name.
    ///
    /// @param mention the words nearest the quote that stand for the speaker, a pronoun or a role among them
    /// @param entity  id of the bearer among the article's entities
    record Named(Optional<Span> mention, String entity) implements Speaker {}

    /// Someone whom the story describes and does not name.
    ///
    /// @param description the printed words that introduce the speaker, e.g. "a senior US official"
    /// @param mention     the words nearest the quote that stand for the speaker
    /// @param entity      id that all statements of this speaker in the article share; not among the entities
    /// @param country     ISO 3166 code of the country the description names
    /// @param body        id of the organisation the description names
    /// @param rank        role as the lexicon knows it, e.g. `official`
    /// @param count       how many people are meant, where that is printed
    record Unnamed(String description, Optional<Span> mention, Optional<String> entity, Optional<String> country,
            Optional<String> body, Optional<String> rank, Optional<Integer> count) implements Speaker {}

    /// Nobody who could be told.
    record Unknown() implements Speaker {}
}
