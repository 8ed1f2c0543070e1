package kawat.view.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kawat.article.Correction;
import kawat.article.EntityType;
import kawat.article.Paragraph;
import kawat.article.Quote;
import kawat.article.Removed;
import kawat.article.Span;
import kawat.article.Who;

/// An article in words and marks ready to show.
///
/// @param details sender, writers and day, in one line
/// @param withdrawn says that its sender does not stand by it
/// @param cards   one for each statement, in the order of the article's quotes
/// @param notes   corrections that no card shows
/// @param people  who may have said something: those who speak in the story, then the others whom it names
/// @param entries when each entry of a live blog was posted, by the index of its first block
public record Shown(String id, String language, Optional<String> headline, Optional<String> kicker, String details,
        Optional<String> withdrawn, boolean sample, List<Block> blocks, List<Gap> gaps, List<Card> cards,
        List<Bearer> bearers, Map<Integer, String> entries, List<Spot> pictures, List<Note> notes,
        List<Person> people) {

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

    /// The place of a picture.
    ///
    /// @param after       index of the block it stood behind, -1 for before the first
    /// @param host        where it lies; blank where it lay in the page itself
    /// @param description what is on it, as the page says
    /// @param sha256      of its bytes, where they were captured
    public record Spot(int after, String host, Optional<String> description, Optional<String> sha256) {}

    /// A statement.
    ///
    /// @param words        its spans joined by an ellipsis
    /// @param first        where it starts
    /// @param via          what carried it, nearest the speaker first
    /// @param alternatives names of others who may have said it; empty when the speaker is sure enough
    /// @param quote        as the article has it
    /// @param decided      what the reader decided, and what Kawat thought; absent where the reader decided nothing
    /// @param held         the corrections that made it so
    public record Card(List<Voice> voices, String words, Span first, Quote.Kind kind, List<String> via, boolean unsure,
            List<String> alternatives, Quote quote, Optional<String> decided, List<Correction> held) {}

    /// Tells of a correction that shows in no card.
    ///
    /// @param says  what was decided
    /// @param words that it is about
    public record Note(String says, String words, Correction held) {}

    /// Who says something.
    ///
    /// @param monogram one or two letters
    /// @param hue      a colour of the palette, the same for the same bearer in every article; absent for nobody in
    ///                 particular
    /// @param known    whether the story names the speaker
    public record Voice(String name, String monogram, OptionalInt hue, boolean known) {}

    /// Someone who may have said something.
    ///
    /// @param who as a correction names them
    public record Person(String name, Who who) {}

    /// Someone or something with a name.
    public record Bearer(String id, String name, EntityType type, List<Span> mentions) {}
}
