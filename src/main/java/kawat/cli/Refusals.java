package kawat.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import kawat.article.Origin;
import kawat.article.Rejected;

/// Names each refused input with its reason, and remembers that there was one.
final class Refusals {

    private final PrintWriter err;
    private boolean any;

    Refusals(PrintWriter err) {
        this.err = err;
    }

    synchronized void tell(Origin origin, Rejected why) {
        any = true;
        err.println(origin.uri().map(Refusals::shown).orElse("the input") + ": "
                + why.where().map(w -> w + ": ").orElse("") + why.reason());
        err.flush();
    }

    int exitCode() {
        return any ? 1 : 0;
    }

    /// Shows a file as a person writes it.
    private static String shown(String uri) {
        try {
            return uri.startsWith("file:") ? Path.of(URI.create(uri)).toString() : uri;
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return uri;
        }
    }
}
