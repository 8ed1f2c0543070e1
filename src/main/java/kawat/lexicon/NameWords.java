package kawat.lexicon;

import java.util.List;
import java.util.Map;

/// Holds the words by which names of a language are found.
///
/// @param honorifics words before a person's name that are no part of it, e.g. "Mr."
/// @param titles     titles and offices before or after a name, to the office they stand for; empty for none in particular
/// @param particles  small words inside names, e.g. "van", "bin"
public record NameWords(List<String> honorifics, Map<String, String> titles, List<String> particles) {}
