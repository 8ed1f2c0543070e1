package kawat.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import kawat.desk.Desk;
import kawat.index.ArticleHit;
import kawat.index.Hits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kawat search`: finds articles.
@Command(name = "search", mixinStandardHelpOptions = true, description = "Finds articles in all languages, the best first; without words the newest.", footer = Help.SEARCH)
final class SearchCommand implements Callable<Integer> {

    private final KawatCommand kawat;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Listing listing;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "what to find")
    private List<String> query = List.of();

    SearchCommand(KawatCommand kawat) {
        this.kawat = kawat;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int limit = listing.limit(spec);
        try (Desk desk = kawat.open(err)) {
            Listing.settle(desk, err);
            Hits<ArticleHit> hits = desk.search(String.join(" ", query), limit);
            for (ArticleHit hit : hits.items()) {
                if (listing.json()) {
                    out.println(HitLines.json(hit));
                } else {
                    HitLines.print(hit, out);
                }
            }
            out.flush();
            listing.tell(hits, "articles", err);
        }
        return 0;
    }
}
