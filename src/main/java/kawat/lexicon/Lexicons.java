package kawat.lexicon;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Gives the lexicon of a language. Immutable; made once at start-up.
public final class Lexicons {

    private final Map<String, Lexicon> byLanguage;

    private Lexicons(Map<String, Lexicon> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /// Reads every file of `resources/lexicons`.
    ///
    /// @throws BadResource when a file is missing something, holds something unknown, or is not JSON
    public static Lexicons load() {
        Map<String, Lexicon> read = new TreeMap<>();
        for (ResourceFolder.Entry file : ResourceFolder.list("lexicons", ".json")) {
            Lexicon lexicon = read(file);
            read.put(lexicon.language(), lexicon);
        }
        return new Lexicons(read);
    }

    static Lexicon read(ResourceFolder.Entry file) {
        Lexicon lexicon = StrictJson.read(file.name(), file.text(), Lexicon.class);
        if (!file.name().equals("lexicons/" + lexicon.language() + ".json")) {
            throw new BadResource(file.name(), "it says it is for \"" + lexicon.language() + "\"");
        }
        if (lexicon.provenance().isBlank()) {
            throw new BadResource(file.name(), "its provenance is empty: it must say who wrote it, and from what");
        }
        return lexicon;
    }

    /// Returns the lexicon of a language, or of its base language where it has none of its own.
    public Optional<Lexicon> of(String language) {
        Lexicon own = byLanguage.get(language);
        if (own == null && language.indexOf('-') > 0) {
            own = byLanguage.get(language.substring(0, language.indexOf('-')));
        }
        return Optional.ofNullable(own);
    }

    /// Returns all lexicons in the order of their tags.
    public Collection<Lexicon> all() {
        return byLanguage.values();
    }
}
