package kawat.index;

/// Asks for statements. An empty string asks for nothing in particular.
///
/// @param query   words of the statement or its sentence, in the query language
/// @param speaker a name in any of its forms
/// @param about   what the statement is about
public record QuoteQuestion(String query, String speaker, String about) {}
