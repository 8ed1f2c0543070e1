package kawat.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kawat.desk.Desk;
import kawat.desk.Renewal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kawat reannotate`: finds names and statements anew.
@Command(name = "reannotate", mixinStandardHelpOptions = true, description = "Finds names and statements anew where an older Kawat or other word lists found them; your corrections stay.")
final class ReannotateCommand implements Callable<Integer> {

    private final KawatCommand kawat;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--all", description = "all articles, whoever annotated them")
    private boolean all;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "the articles that a search finds, whoever annotated them")
    private List<String> query = List.of();

    ReannotateCommand(KawatCommand kawat) {
        this.kawat = kawat;
    }

    @Override
    public Integer call() {
        if (all && !query.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "either --all or a QUERY, not both");
        }
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = new Progress(err, "articles");
        try (Desk desk = kawat.open(err)) {
            Renewal made = desk.reannotate(all, String.join(" ", query), progress);
            progress.end();
            spec.commandLine().getOut().printf(Locale.ROOT,
                    "%,d articles annotated anew, %,d of them changed: %,d statements before, %,d now.%n",
                    made.articles(), made.changed(), made.before(), made.after());
        }
        return 0;
    }
}
