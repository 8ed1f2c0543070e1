package kawat.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.Desk;
import kawat.desk.IngestReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kawat ingest`: takes files and folders into the archive.
@Command(name = "ingest", mixinStandardHelpOptions = true, description = "Takes files and folders into the archive. What is there already is not taken in twice; a changed story becomes a new version of itself.")
final class IngestCommand implements Callable<Integer> {

    private final KawatCommand kawat;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders; hidden files in folders are left out")
    @SuppressWarnings("NullAway.Init")
    private List<String> paths;

    IngestCommand(KawatCommand kawat) {
        this.kawat = kawat;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = new Progress(err, "articles");
        List<Path> files = new ArrayList<>();
        for (String path : paths) {
            if (path.matches("(?i)[a-z]{2,}://.*")) {
                progress.refused(named(path), new Rejected(
                        "addresses cannot be fetched yet: save the page and give the file", Optional.empty()));
                continue;
            }
            try {
                files.add(Path.of(path));
            } catch (InvalidPathException e) {
                progress.refused(named(path), new Rejected("there is no such file", Optional.empty()));
            }
        }
        try (Desk desk = kawat.open(err)) {
            long began = System.nanoTime();
            IngestReport report = desk.ingest(files, progress);
            progress.end();
            double seconds = (System.nanoTime() - began) / 1e9;
            long all = (long) report.added() + report.known();
            err.printf(Locale.ROOT,
                    "%,d articles added, %,d known already, %,d inputs refused (%.1f s, %,.0f articles a second).%n",
                    report.added(), report.known(), report.refused(), seconds, all / Math.max(seconds, 1e-3));
        }
        return progress.exitCode();
    }

    private static Origin named(String path) {
        return new Origin(Optional.of(path), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
