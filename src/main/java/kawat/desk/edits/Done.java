package kawat.desk.edits;

import java.util.List;
import kawat.archive.Edit;

/// Says what was done to statements of an article, so that it can be undone and done again.
///
/// @param article id of the article that the reader had open
/// @param story   id that all versions of the article share
/// @param edits   in the order in which they were done
public record Done(String article, String story, List<Edit.Statement> edits) {

    public Done {
        edits = List.copyOf(edits);
    }

    /// Returns the opposite.
    Done undone() {
        return new Done(article, story, edits.reversed().stream()
                .map(e -> new Edit.Statement(e.at(), !e.holds(), e.correction())).toList());
    }
}
