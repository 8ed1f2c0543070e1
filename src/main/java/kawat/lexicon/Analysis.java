package kawat.lexicon;

import java.util.List;
import java.util.Map;

/// Says how Lucene breaks a language into terms, by the names under which Lucene's factories are registered.
///
/// @param tokenizer name of a tokenizer factory, e.g. `standard`, `icu`, `hmmChinese`
/// @param filters   token filters in order
public record Analysis(String tokenizer, List<Filter> filters) {

    /// One token filter with its arguments, e.g. `snowballPorter` with `language: Indonesian`.
    public record Filter(String name, Map<String, String> args) {}
}
