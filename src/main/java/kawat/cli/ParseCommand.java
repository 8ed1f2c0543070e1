package kawat.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kawat.archive.ArticleJson;
import kawat.article.Article;
import kawat.article.Explanation;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Rejected;
import kawat.desk.Annotator;
import kawat.desk.Reasons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kawat parse`: shows what Kawat makes of a page, and keeps nothing.
@Command(name = "parse", mixinStandardHelpOptions = true, description = "Reads files and prints their articles; touches no archive and no network.", footer = Help.PARSE)
final class ParseCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--json", description = "print article JSON, one line per article")
    private boolean json;

    @Option(names = "--explain", description = "tell for each statement and term how it was decided")
    private boolean explain;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files to read, gzip among them; - reads standard input")
    @SuppressWarnings("NullAway.Init")
    private List<String> files;

    private final Annotator annotator;

    ParseCommand(Annotator annotator) {
        this.annotator = annotator;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Refusals refusals = new Refusals(spec.commandLine().getErr());
        for (String file : files) {
            read(file, outcome -> {
                if (outcome instanceof Outcome.Refused(Origin origin, Rejected why)) {
                    refusals.tell(origin, why);
                }
                print(outcome, out);
            });
            out.flush();
        }
        return refusals.exitCode();
    }

    private void print(Outcome outcome, PrintWriter out) {
        if (!(outcome instanceof Outcome.Read(Article article))) {
            if (json) {
                out.println(ArticleJson.write(outcome));
            }
            return;
        }
        List<Explanation> why = explain ? annotator.explain(article) : List.of();
        if (json) {
            out.println(ArticleJson.write(article, why));
        } else {
            PlainText.print(article, out);
            Reasons reasons = new Reasons(article, new EnglishWords());
            why.forEach(w -> PlainText.print(reasons.of(w), out));
        }
    }

    private void read(String file, Consumer<Outcome> to) {
        if (STANDARD_INPUT.equals(file)) {
            annotator.parse(System.in, file, to);
            return;
        }
        try {
            annotator.parse(Path.of(file), to);
        } catch (InvalidPathException e) {
            to.accept(new Outcome.Refused(
                    new Origin(Optional.of(file), Optional.empty(), Optional.empty(), Optional.empty()),
                    new Rejected("there is no such file", Optional.empty())));
        }
    }
}
