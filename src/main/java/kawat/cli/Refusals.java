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

    /// Tells of something that was passed over, which is no refusal.
    synchronized void tellOnly(Origin origin, String what) {
        err.println(origin.uri().map(Refusals::shown).orElse("the input") + ": " + what);
        err.flush();
    }

    int exitCode() {
        return any ? 1 : 0;
    }

    /// Shows a file as a person writes it.
    private static String shown(String uri) {
        int part = uri.indexOf('#');
        try {
            if (!uri.startsWith("file:")) {
                return uri;
            }
            URI file = URI.create(uri);
            return part < 0
                    ? Path.of(file).toString()
                    : Path.of(URI.create(uri.substring(0, part))) + ", " + shownPart(file.getFragment());
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return uri;
        }
    }

    /// Shows which part of a file it is, without what would change the look of the line.
    private static String shownPart(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }
}
