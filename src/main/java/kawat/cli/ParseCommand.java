package kawat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kawat.archive.ArticleJson;
import kawat.article.Article;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Rejected;
import kawat.desk.Annotator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kawat parse`: shows what Kawat makes of a page, and keeps nothing.
@Command(name = "parse", mixinStandardHelpOptions = true, description = "Reads files and prints their articles; touches no archive and no network.")
final class ParseCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--json", description = "print article JSON, one line per article")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files to read; - reads standard input")
    @SuppressWarnings("NullAway.Init")
    private List<String> files;

    private final Annotator annotator;

    ParseCommand(Annotator annotator) {
        this.annotator = annotator;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        boolean[] refused = {false};
        for (String file : files) {
            read(file, outcome -> {
                if (outcome instanceof Outcome.Refused(Origin origin, Rejected why)) {
                    refused[0] = true;
                    err.println(origin.uri().orElse(file) + ": " + why.where().map(w -> w + ": ").orElse("")
                            + why.reason());
                }
                if (json) {
                    out.println(ArticleJson.write(outcome));
                } else if (outcome instanceof Outcome.Read(Article article)) {
                    PlainText.print(article, out);
                }
            });
        }
        out.flush();
        return refused[0] ? 1 : 0;
    }

    private void read(String file, java.util.function.Consumer<Outcome> to) {
        try {
            byte[] bytes = "-".equals(file) ? readAll(System.in) : Files.readAllBytes(Path.of(file));
            annotator.parse(bytes, "-".equals(file) ? "-" : Path.of(file).toUri().toString(), to);
        } catch (IOException e) {
            String reason = e instanceof NoSuchFileException ? "there is no such file" : "it cannot be read";
            to.accept(new Outcome.Refused(
                    new Origin(Optional.of(file), Optional.empty(), Optional.empty(), Optional.empty()),
                    new Rejected(reason, Optional.empty())));
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        return in.readAllBytes();
    }
}
