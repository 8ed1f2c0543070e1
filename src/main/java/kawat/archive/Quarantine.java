package kawat.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Puts damaged files aside: they are kept, named and read no more.
final class Quarantine {

    private final Path archive;
    private final boolean writable;
    private final List<Damage> met = new ArrayList<>();

    Quarantine(Path archive, boolean writable) {
        this.archive = archive;
        this.writable = writable;
    }

    /// Reports a file that stays where it is: whole, but unreadable now or for this version.
    synchronized void report(Path file, String reason) {
        met.add(new Damage(archive.relativize(file).toString(), reason));
    }

    /// Moves a damaged file aside and reports it.
    synchronized void take(Path file, String reason) {
        String name = archive.relativize(file).toString();
        if (!writable) {
            met.add(new Damage(name, reason));
            return;
        }
        try {
            Path aside = archive.resolve("quarantine");
            DurableFiles.makeFolder(aside);
            String flat = name.replace('/', '-').replace('\\', '-');
            Path target = aside.resolve(flat);
            for (int again = 2; Files.exists(target); again++) {
                target = aside.resolve(flat + "." + again);
            }
            Files.move(file, target);
            met.add(new Damage(name, reason + "; it was moved to " + archive.relativize(target)));
        } catch (IOException e) {
            met.add(new Damage(name, reason + "; it could not be moved aside"));
        }
    }

    synchronized List<Damage> met() {
        return List.copyOf(met);
    }
}
