package kawat.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import kawat.desk.CheckReport;
import kawat.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `kawat check`: verifies archive and index.
@Command(name = "check", mixinStandardHelpOptions = true, description = "Verifies every file of the archive and the index, puts damaged files aside and makes anew what can be.", footer = Help.CHECK)
final class CheckCommand implements Callable<Integer> {

    private final KawatCommand kawat;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--rebuild", description = "make the index anew from the articles even if it is whole")
    private boolean rebuild;

    CheckCommand(KawatCommand kawat) {
        this.kawat = kawat;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = new Progress(err, "articles");
        try (Desk desk = kawat.open(err)) {
            CheckReport report = desk.check(rebuild, progress);
            progress.end();
            report.notices().forEach(err::println);
            report.damage().forEach(d -> err.println(d.file() + ": " + d.reason()));
            out.printf(Locale.ROOT, "%,d articles and %,d originals are whole, %,d files are damaged.%n",
                    report.articles(), report.originals(), report.damage().size());
            return report.damage().isEmpty() ? 0 : 1;
        }
    }
}
