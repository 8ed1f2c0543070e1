package kawat.view.feeds;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import kawat.archive.Subscription;
import kawat.view.wording.Messages;

/// Words feeds as rows: first those in no folder, then folder by folder.
final class FeedRows {

    private static final Comparator<List<String>> FOLDERS = Comparator.comparing(f -> String.join("\u0000", f),
            String.CASE_INSENSITIVE_ORDER);

    private final Messages messages;
    private final ZoneId zone;

    FeedRows(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /// @param unseen counts the stories of a feed that the reader has not looked at
    List<FeedRow> of(List<Subscription> feeds, ToIntFunction<String> unseen) {
        List<FeedRow> rows = new ArrayList<>();
        rows.add(new FeedRow.All());
        List<String> open = List.of();
        for (Subscription feed : feeds.stream().sorted(Comparator.comparing(Subscription::folder, FOLDERS)
                .thenComparing(Subscription::name, String.CASE_INSENSITIVE_ORDER)).toList()) {
            List<String> folder = feed.folder();
            int shared = 0;
            while (shared < Math.min(open.size(), folder.size()) && open.get(shared).equals(folder.get(shared))) {
                shared++;
            }
            for (int depth = shared; depth < folder.size(); depth++) {
                rows.add(new FeedRow.Folder(folder.get(depth), depth));
            }
            open = folder;
            rows.add(row(feed, unseen.applyAsInt(feed.id())));
        }
        return rows;
    }

    private FeedRow.Feed row(Subscription feed, int unseen) {
        Subscription.State state = feed.state();
        boolean failed = state.failures() > 0;
        String asked = state.checked().map(c -> messages.of("feeds.checked", messages.moment(c, zone)))
                .orElseGet(() -> messages.of("feeds.never"));
        String words = state.gone()
                ? messages.of("feeds.gone")
                : failed ? messages.of("feeds.failed", asked, state.result().orElse("")) : asked;
        return new FeedRow.Feed(feed.id(), feed.name(), feed.address(), feed.folder(), words, failed || state.gone(),
                state.gone(), feed.fullText(), unseen);
    }
}
