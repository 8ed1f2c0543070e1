package kawat.desk.online;

import java.util.function.Consumer;
import java.util.function.Predicate;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Rejected;
import kawat.source.Page;
import kawat.source.PageSink;

/// Hands everything on, and notes the ids of the articles among it.
record Noting(PageSink to, Consumer<String> note) implements PageSink {

    @Override
    public void page(Page page) {
        page(page, outcome -> true);
    }

    @Override
    public void page(Page page, Predicate<Outcome> wanted) {
        to.page(page, outcome -> {
            boolean isWanted = wanted.test(outcome);
            if (isWanted && outcome instanceof Outcome.Read(var article)) {
                note.accept(article.id());
            }
            return isWanted;
        });
    }

    @Override
    public void known(Origin origin) {
        to.known(origin);
    }

    @Override
    public void refused(Origin origin, Rejected why) {
        to.refused(origin, why);
    }

    @Override
    public void passedOver(Origin origin, String what) {
        to.passedOver(origin, what);
    }

    @Override
    public boolean stopped() {
        return to.stopped();
    }
}
