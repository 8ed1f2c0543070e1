package kawat.lexicon;

import java.util.List;

/// States what is to be found in a short text of the language; run by one test over all lexicons.
///
/// @param text   paragraphs separated by a line feed
/// @param shows  what the example is there for
/// @param quotes the statements in it
/// @param terms  marked words that nobody says
public record Example(String text, String shows, List<Expected> quotes, List<String> terms) {

    /// A statement that must be found.
    ///
    /// @param kind    name of a `Quote.Kind`
    /// @param words   the spans, joined by " … "
    /// @param speaker canonical name; the printed description in brackets for an unnamed one; "?" for an unknown one
    /// @param via     names of the carriers
    public record Expected(String kind, String words, String speaker, List<String> via) {}
}
