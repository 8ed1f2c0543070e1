package kawat.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        annotator.read(page, outcome -> {
            if (enough.getAsBoolean() || !wanted.test(outcome)) {
                return;
            }
            switch (outcome) {
                case Outcome.Refused why -> refused.accept(why);
                case Outcome.Read(Article article) -> {
                    Article captured = sample ? article.asSample() : article;
                    switch (reading(page, captured)) {
                        case Prepared.Ready(Reading reading) -> to.accept(reading);
                        case Prepared.Failed(Outcome.Refused why) -> refused.accept(why);
                    }
                }
            }
        });
    }

    private sealed interface Prepared {

        record Ready(Reading reading) implements Prepared {}

        record Failed(Outcome.Refused why) implements Prepared {}
    }

    private Prepared reading(Page page, Article captured) {
        try {
            Map<Removed, LineRule> back = putBack(captured, rules.get());
            if (archive.has(captured)) {
                return new Prepared.Ready(new Reading(captured, captured, back));
            }
            return new Prepared.Ready(
                    new Reading(captured, annotator.annotate(captured.restored(back.keySet())), back));
        } catch (RuntimeException | StackOverflowError e) {
            return new Prepared.Failed(Annotator.failed(page, e));
        }
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
