package kawat.lexicon;

import java.util.List;

/// Holds letters that are printed for one another in the same word, as read from `resources/markup/letters.json`.
///
/// @param provenance who wrote the file, from what
/// @param same       groups of such letters; the first one stands for all of its group
public record SameLetters(String provenance, List<String> same) {

    /// Reads the file.
    ///
    /// @throws BadResource when the file is missing something, holds something unknown, or is not JSON
    public static SameLetters load() {
        ResourceFolder.Entry file = ResourceFolder.list("markup", "letters.json").getFirst();
        return StrictJson.read(file.name(), file.text(), SameLetters.class);
    }
}
