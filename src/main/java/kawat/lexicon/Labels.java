package kawat.lexicon;

import java.util.List;
import java.util.Map;

/// Holds the labels that pages print between the lines of a story in languages that have no lexicon yet, as read from
/// `resources/markup/labels.json`. A lexicon says more; these are told only where they are all of a line.
///
/// @param provenance who wrote the file, from what
/// @param labels     by the reason to take them out (names of `Removed.Reason`), in lower case
public record Labels(String provenance, Map<String, List<String>> labels) {

    /// Reads the file.
    ///
    /// @throws BadResource when the file is missing something, holds something unknown, or is not JSON
    public static Labels load() {
        ResourceFolder.Entry file = ResourceFolder.list("markup", "labels.json").getFirst();
        return StrictJson.read(file.name(), file.text(), Labels.class);
    }
}
