package kawat.lexicon;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Gives the lexicon of a language. Immutable; made once at start-up.
public final class Lexicons {

    private final Map<String, Lexicon> byLanguage;
    private final List<Profile> profiles;
    private final Weighing weighing;

    private Lexicons(Map<String, Lexicon> byLanguage, List<Profile> profiles, Weighing weighing) {
        this.byLanguage = byLanguage;
        this.profiles = List.copyOf(profiles);
        this.weighing = weighing;
    }

    /// Holds by what a language that has no lexicon is told from its neighbours.
    ///
    /// @param language BCP-47 tag
    /// @param script   ISO 15924 code, or the name of the script in Unicode where only this language is printed in it
    /// @param letters  letters that few others of the script print
    /// @param words    frequent small words, in lower case
    public record Profile(String language, String script, String letters, List<String> words) {}

    /// Holds the file of profiles.
    ///
    /// @param provenance who wrote it, from what
    record Profiles(String provenance, List<Profile> profiles) {}

    /// Reads every file of `resources/lexicons`, and what is common to all languages.
    ///
    /// @throws BadResource when a file is missing something, holds something unknown, or is not JSON
    public static Lexicons load() {
        Map<String, Lexicon> read = new TreeMap<>();
        for (ResourceFolder.Entry file : ResourceFolder.list("lexicons", ".json")) {
            Lexicon lexicon = read(file);
            read.put(lexicon.language(), lexicon);
        }
        ResourceFolder.Entry file = ResourceFolder.list("languages", "profiles.json").getFirst();
        return new Lexicons(read, StrictJson.read(file.name(), file.text(), Profiles.class).profiles().stream()
                .filter(p -> !read.containsKey(p.language())).toList(),
                Weighing.read(ResourceFolder.list("evidence", "weights.json").getFirst()));
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

    /// Returns the profiles of the languages that have no lexicon.
    public List<Profile> profiles() {
        return profiles;
    }

    /// Returns how evidence for a speaker is weighed, in whatever language.
    public Weighing weighing() {
        return weighing;
    }

    /// Returns all lexicons in the order of their tags.
    public Collection<Lexicon> all() {
        return byLanguage.values();
    }
}
