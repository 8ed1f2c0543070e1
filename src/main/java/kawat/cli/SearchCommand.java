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
@Command(name = "search", mixinStandardHelpOptions = true, description = "Finds articles in all languages, the best first; without words the newest.", footer = {
        "", "A query holds words, \"phrases\", beginnings*, -not, OR, brackets, and fields:",
        "  speaker: about: headline: agency: outlet: via: lang: kind:", "", "Examples:",
        "  kawat search 'Blinken visa'", "  kawat search '\"more ambitious\" OR invest* -lang:en'",
        "  kawat search --json --limit 3 'speaker:\"Wang Yi\" headline:visit'", "",
        "With --json each hit is one line: format, id, language, headline, agency, outlet, published, dateline (place,",
        "date), sample, quotes (how many) and snippet: its text, and marks (start, end: UTF-16 units of that text)."})
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
