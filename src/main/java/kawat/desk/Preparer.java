package kawat.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kawat.archive.Archive;
import kawat.article.Article;
import kawat.article.LineRule;
import kawat.article.Outcome;
import kawat.article.Removed;
import kawat.source.Page;

/// Reads the articles of a page and makes them ready for the archive: with the reader's rules, and with what is found in
/// them. One that is there already is not annotated again. Safe for use by several threads.
final class Preparer {

    private final Annotator annotator;
    private final Archive archive;
    private final Supplier<List<LineRule>> rules;

    Preparer(Annotator annotator, Archive archive, Supplier<List<LineRule>> rules) {
        this.annotator = annotator;
        this.archive = archive;
        this.rules = rules;
    }

    /// Hands over each article of the page, or the reason why it was refused, in the order of the page.
    ///
    /// @param wanted sees each outcome, and tells whether it is to be made ready
    /// @param enough whether nobody wants more of it
    void prepare(Page page, boolean sample, Predicate<Outcome> wanted, Consumer<Reading> to,
            Consumer<Outcome.Refused> refused, BooleanSupplier enough) {
        // One for each article that is handed over, in the same order.
        Queue<Reading> ready = new ConcurrentLinkedQueue<>();
        annotator.read(page, article -> {
            Reading reading = enough.getAsBoolean()
                    ? new Reading(article, article, Map.of())
                    : reading(sample ? article.asSample() : article);
            ready.add(reading);
            return reading.shown();
        }, outcome -> {
            boolean isWanted = wanted.test(outcome);
            switch (outcome) {
                case Outcome.Read read -> {
                    Reading reading = ready.remove();
                    if (isWanted) {
                        to.accept(reading);
                    }
                }
                case Outcome.Refused why -> {
                    if (isWanted) {
                        refused.accept(why);
                    }
                }
            }
        });
    }

    private Reading reading(Article captured) {
        Map<Removed, LineRule> back = putBack(captured, rules.get());
        Article shown = archive.has(captured) ? captured : annotator.annotate(captured.restored(back.keySet()));
        return new Reading(captured, shown, back);
    }

    private static Map<Removed, LineRule> putBack(Article article, List<LineRule> rules) {
        Map<Removed, LineRule> back = new LinkedHashMap<>();
        if (!rules.isEmpty()) {
            String site = LineRule.site(article);
            List<LineRule> own = rules.stream().filter(r -> r.site().equals(site)).toList();
            for (Removed line : article.removed()) {
                own.stream().filter(r -> r.fits(article, line)).findFirst().ifPresent(r -> back.put(line, r));
            }
        }
        return back;
    }
}
