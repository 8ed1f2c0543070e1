package kawat.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import kawat.desk.Desk;
import kawat.index.Hits;
import kawat.index.QuoteHit;
import kawat.index.QuoteQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kawat quotes`: finds statements.
@Command(name = "quotes", mixinStandardHelpOptions = true, description = "Finds who said what; without words the newest statements.", footer = Help.QUOTES)
final class QuotesCommand implements Callable<Integer> {

    private final KawatCommand kawat;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Listing listing;

    @Option(names = "--speaker", paramLabel = "NAME", defaultValue = "", description = "who said it: a name in any form or script, or the description of someone unnamed")
    @SuppressWarnings("NullAway.Init")
    private String speaker;

    @Option(names = "--about", paramLabel = "TEXT", defaultValue = "", description = "what it is about: words of the statement, its paragraph or the headline")
    @SuppressWarnings("NullAway.Init")
    private String about;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "words of the statement")
    private List<String> query = List.of();

    QuotesCommand(KawatCommand kawat) {
        this.kawat = kawat;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int limit = listing.limit(spec);
        try (Desk desk = kawat.open(err)) {
            Listing.settle(desk, err);
            Hits<QuoteHit> hits = desk.quotes(new QuoteQuestion(String.join(" ", query), speaker, about), limit);
            for (QuoteHit hit : hits.items()) {
                if (listing.json()) {
                    out.println(HitLines.json(hit));
                } else {
                    HitLines.print(hit, out);
                }
            }
            out.flush();
            listing.tell(hits, "statements", err);
        }
        return 0;
    }
}
