package kawat.view.article;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kawat.article.EntityType;
import kawat.article.Paragraph;
import kawat.article.Quote;
import kawat.article.Removed;
import kawat.article.Span;

/// An article in words and marks ready to show.
///
/// @param details sender, writers and day, in one line
/// @param withdrawn says that its sender does not stand by it
/// @param cards   one for each statement, in the order of the article's quotes
public record Shown(String id, String language, Optional<String> headline, Optional<String> kicker, String details,
        Optional<String> withdrawn, boolean sample, List<Block> blocks, List<Gap> gaps, List<Card> cards,
        List<Bearer> bearers) {

    /// One paragraph with the statements and names in it.
    public record Block(String text, Paragraph.Role role, List<Said> said, List<Named> named) {}

    /// Words of a statement.
    ///
    /// @param quote place among the article's quotes
    public record Said(int start, int end, int quote) {}

    /// Words that name something.
    public record Named(int start, int end, String entity) {}

    /// Lines that were taken out at one place.
    ///
    /// @param after index of the block they stood behind, -1 for before the first
    public record Gap(int after, List<Removed> lines) {}

    /// A statement.
    ///
    /// @param words        its spans joined by an ellipsis
    /// @param first        where it starts
    /// @param via          what carried it, nearest the speaker first
    /// @param alternatives names of others who may have said it; empty when the speaker is sure enough
    public record Card(List<Voice> voices, String words, Span first, Quote.Kind kind, List<String> via, boolean unsure,
            List<String> alternatives) {}

    /// Who says something.
    ///
    /// @param monogram one or two letters
    /// @param hue      a colour of the palette, the same for the same bearer in every article; absent for nobody in
    ///                 particular
    /// @param known    whether the story names the speaker
    public record Voice(String name, String monogram, OptionalInt hue, boolean known) {}

    /// Someone or something with a name.
    public record Bearer(String id, String name, EntityType type, List<Span> mentions) {}
}
