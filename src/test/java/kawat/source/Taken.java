package kawat.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kawat.article.Origin;
import kawat.article.Rejected;

/// Takes what an input holds, for tests to look at.
public final class Taken implements PageSink {

    public final List<Page> pages = new ArrayList<>();
    public final List<String> refusals = new ArrayList<>();
    public final List<String> passedOver = new ArrayList<>();
    /// What each page is asked for when it is handed over.
    public final List<String> wanted = new ArrayList<>();
    /// Everything in its order.
    public final List<String> order = new ArrayList<>();

    @Override
    public void page(Page page) {
        wanted.forEach(page.pictures()::take);
        pages.add(page);
        order.add(page.uri().orElse("page"));
    }

    @Override
    public void refused(Origin origin, Rejected why) {
        refusals.add(why.where().map(w -> w + ": ").orElse("") + why.reason());
        order.add("refused");
    }

    @Override
    public void passedOver(Origin origin, String what) {
        passedOver.add(what);
    }

    public String text(int page) {
        return new String(pages.get(page).bytes(), StandardCharsets.UTF_8);
    }

    public List<String> uris() {
        return pages.stream().map(p -> p.uri().orElse("")).toList();
    }
}
