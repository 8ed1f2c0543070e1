package kawat.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds what Kawat knows of one language, as read from `resources/lexicons/<language>.json`.
///
/// @param language      BCP-47 tag
/// @param name          English name of the language
/// @param provenance    who wrote the file, from what
/// @param script        ISO 15924 code of the script it is printed in, e.g. `Latn`
/// @param spaces        whether words stand between spaces
/// @param functionWords frequent small words by which the language is told from its neighbours, in lower case
/// @param letters       letters that no other language of the same script prints
/// @param months        month name or abbreviation in lower case to its number, 1 to 12
/// @param weekdays      weekday name or abbreviation in lower case to its ISO number, Monday 1 to Sunday 7
/// @param days          words by which days are named; absent where Kawat does not look for them
/// @param abbreviations words with a full stop that ends no sentence, as printed
/// @param analysis      how Lucene indexes the language
/// @param page          words of page furniture, credits and datelines
/// @param names         words by which names are found and told apart
/// @param speech        quotation marks, cues, pronouns, roles
/// @param examples      worked examples; one generic test runs them all
public record Lexicon(String language, String name, String provenance, String script, boolean spaces,
        List<String> functionWords, String letters, Map<String, Integer> months, Map<String, Integer> weekdays,
        Optional<DayWords> days, List<String> abbreviations, Analysis analysis, PageWords page, NameWords names,
        SpeechWords speech,
        List<Example> examples) {}
