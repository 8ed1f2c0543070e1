package kawat.desk;

import java.util.List;
import java.util.Optional;
import kawat.lexicon.ResourceFolder;
import kawat.source.Page;

/// Kawat's own sample stories.
final class Samples {

    private Samples() {
    }

    /// Tells whether this build has any.
    static boolean there() {
        return Samples.class.getResource("/samples") != null;
    }

    static List<Page> pages() {
        return ResourceFolder.raw("samples", ".html").stream()
                .map(file -> new Page(file.bytes(), Optional.of("text/html"), Optional.empty(),
                        Optional.of("kawat:" + file.name()), Optional.empty()))
                .toList();
    }
}
