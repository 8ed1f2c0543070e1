package kawat.view.feeds;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kawat.archive.Subscription;
import kawat.desk.Desk;
import kawat.desk.Settings;
import kawat.desk.online.Feeds;
import kawat.desk.online.Found;
import kawat.desk.online.RefreshReport;
import kawat.view.intake.Refusal;
import kawat.view.work.Worker;
import kawat.view.wording.Messages;

/// What the reader follows, and what he may do about it. Sends nothing by itself but what he set to be asked.
public final class FeedsModel {

    private static final String EVERY = "feeds.every";

    private final ObservableList<FeedRow> rows = FXCollections.observableArrayList();
    /// Held on to: a view that is made anew for each caller is forgotten with its listeners.
    private final ObservableList<FeedRow> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ObservableList<Found.Choice> choices = FXCollections.observableArrayList();
    private final ObservableList<Found.Choice> shownChoices = FXCollections.unmodifiableObservableList(choices);
    private final ObservableList<FeedRow.Feed> gone = FXCollections.observableArrayList();
    private final ObservableList<FeedRow.Feed> shownGone = FXCollections.unmodifiableObservableList(gone);
    private final ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(this, "chosen",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Every> every = new ReadOnlyObjectWrapper<>(this, "every", Every.NEVER);
    private final ReadOnlyBooleanWrapper off = new ReadOnlyBooleanWrapper(this, "off");
    private final ReadOnlyObjectWrapper<Optional<Subscription>> unfollowed = new ReadOnlyObjectWrapper<>(this,
            "unfollowed", Optional.empty());
    private final Desk desk;
    private final Worker worker;
    private final FeedWork work;
    private final Messages messages;
    private final Settings settings;
    private final FeedRows words;
    private final BiConsumer<String, List<Refusal>> refused;
    private final Runnable changed;
    /// Feeds that the reader keeps though they are gone.
    private final Set<String> kept = new HashSet<>();
    /// A feed that is chosen as soon as it is listed.
    private Optional<String> awaited = Optional.empty();

    /// Makes the model; nothing happens before {@link #refresh}.
    ///
    /// @param refused hears in words how asking went, where something was refused
    /// @param changed called when the archive may hold something new
    public FeedsModel(Desk desk, Worker worker, Messages messages, Settings settings, ZoneId zone,
            BiConsumer<String, List<Refusal>> refused, Runnable changed) {
        this.desk = desk;
        this.worker = worker;
        this.work = new FeedWork(worker, messages, refused, this::refresh);
        this.messages = messages;
        this.settings = settings;
        this.words = new FeedRows(messages, zone);
        this.refused = refused;
        this.changed = changed;
        chosen.addListener((o, was, is) -> is.ifPresent(this::look));
    }

    /// The feeds in their folders.
    public ObservableList<FeedRow> rows() {
        return shownRows;
    }

    /// The feeds that a page points to, for the reader to choose from.
    public ObservableList<Found.Choice> choices() {
        return shownChoices;
    }

    /// Feeds whose sites say that they are gone for good, for the reader to unfollow or keep.
    public ObservableList<FeedRow.Feed> gone() {
        return shownGone;
    }

    /// The id of the feed whose stories are to be shown alone; empty for all stories.
    public ObjectProperty<Optional<String>> chosenProperty() {
        return chosen;
    }

    /// How often feeds are asked by themselves.
    public ReadOnlyObjectProperty<Every> everyProperty() {
        return every.getReadOnlyProperty();
    }

    /// Whether the network is switched off.
    public ReadOnlyBooleanProperty offProperty() {
        return off.getReadOnlyProperty();
    }

    /// Whether something is being asked for.
    public ReadOnlyBooleanProperty busyProperty() {
        return work.busyProperty();
    }

    /// How it goes, or how it went; empty when there is nothing to tell.
    public ReadOnlyStringProperty newsProperty() {
        return work.newsProperty();
    }

    /// The feed that was unfollowed last, as long as that can be undone.
    public ReadOnlyObjectProperty<Optional<Subscription>> unfollowedProperty() {
        return unfollowed.getReadOnlyProperty();
    }

    /// Finds a feed of the list.
    public Optional<FeedRow.Feed> feed(String id) {
        return rows.stream().filter(r -> r instanceof FeedRow.Feed f && f.id().equals(id))
                .map(FeedRow.Feed.class::cast).findFirst();
    }

    /// Reads the list anew; asks the network for nothing.
    public void refresh() {
        worker.ask(() -> {
            Feeds feeds = desk.online().feeds();
            Every told = settings.get(EVERY).flatMap(Every::of).filter(e -> e != Every.NEVER).orElse(Every.OWN);
            return new State(words.of(feeds.list(), feeds::unseen), desk.online().updates() ? told : Every.NEVER,
                    desk.online().isOff());
        }, this::show);
    }

    private record State(List<FeedRow> rows, Every every, boolean off) {}

    private void show(State state) {
        list(state.rows());
        every.set(state.every());
        off.set(state.off());
        gone.setAll(rows.stream().flatMap(r -> r instanceof FeedRow.Feed f && f.gone() && !kept.contains(f.id())
                ? java.util.stream.Stream.of(f)
                : java.util.stream.Stream.empty()).toList());
        if (awaited.filter(id -> feed(id).isPresent()).isPresent()) {
            chosen.set(awaited);
            awaited = Optional.empty();
        }
        if (chosen.get().filter(id -> feed(id).isEmpty()).isPresent()) {
            chosen.set(Optional.empty());
        }
    }

    /// Lists the rows anew where one came or went; else only those that changed, so that nobody loses his place.
    private void list(List<FeedRow> next) {
        if (rows.size() != next.size()) {
            rows.setAll(next);
            return;
        }
        for (int i = 0; i < next.size(); i++) {
            if (!rows.get(i).equals(next.get(i))) {
                rows.set(i, next.get(i));
            }
        }
    }

    /// Follows what is at an address: a feed, or the one that a page points to; of several the reader chooses one.
    public void follow(String typed) {
        String address = typed.strip();
        if (!address.isEmpty()) {
            // Whoever leaves out how the web is spoken means the protected way.
            look(address.matches("(?i)[a-z]+:.*") ? address : "https://" + address, true);
        }
    }

    /// Follows one of the feeds that a page points to.
    public void choose(Found.Choice choice) {
        choices.clear();
        look(choice.address(), false);
    }

    /// Forgets the feeds that a page points to.
    public void chooseNone() {
        choices.clear();
        work.say("");
    }

    private void look(String address, boolean page) {
        choices.clear();
        unfollowed.set(Optional.empty());
        work.run(() -> {
            Feeds feeds = desk.online().feeds();
            return feeds.find(address).<Object>map(s -> s).orElseGet(() -> feeds.look(address));
        }, found -> {
            switch (found) {
                case Subscription known -> known(known);
                case Found.Feed feed -> follow(feed);
                case Found.Choices(List<Found.Choice> all) when page -> several(all);
                case Found.Nothing(String reason) -> work.say(messages.of("failed", reason));
                default -> work.say(messages.of("feeds.noFeed"));
            }
        });
    }

    private void several(List<Found.Choice> all) {
        List<Found.Choice> declared = all.stream().filter(Found.Choice::declared).toList();
        List<Found.Choice> best = declared.isEmpty() ? all : declared;
        if (best.size() == 1) {
            look(best.getFirst().address(), false);
        } else {
            work.say("");
            choices.setAll(best);
        }
    }

    private void known(Subscription feed) {
        work.say(messages.of("feeds.known"));
        chosen.set(Optional.of(feed.id()));
    }

    private void follow(Found.Feed found) {
        asking(listener -> desk.online().feeds().follow(found, Feeds.Wish.PLAIN, listener), report -> {
            tell(report);
            awaited = report.feeds().stream().map(RefreshReport.Checked::id).findFirst();
        });
    }

    /// Asks all feeds for news.
    public void refreshAll() {
        asking(listener -> desk.online().feeds().refresh(listener), this::tell);
    }

    /// Asks one feed for news.
    public void refresh(String id) {
        asking(listener -> desk.online().feeds().refresh(id, listener), this::tell);
    }

    /// Asks the chosen feed for news, or all where none is chosen.
    public void refreshChosen() {
        chosen.get().ifPresentOrElse(this::refresh, this::refreshAll);
    }

    /// Asks those feeds whose time has come, as the reader set it; to be called every minute or so while the window is open.
    public void tick() {
        Every set = every.get();
        if (set == Every.NEVER || off.get() || work.busyProperty().get() || !desk.writable()) {
            return;
        }
        asking(listener -> desk.online().feeds().refreshDue(set.time(), listener), report -> {
            if (report.feeds().isEmpty()) {
                work.say("");
            } else {
                tell(report);
            }
        });
    }

    /// Stops asking; what came by then stays.
    public void stop() {
        work.stop();
    }

    /// Calls a feed otherwise; as it calls itself where the name is blank.
    public void rename(String id, String name) {
        change(id, w -> new Feeds.Wish(Optional.of(name.strip()).filter(n -> !n.isEmpty()), w.folder(), w.fullText(),
                w.every()));
    }

    /// Puts a feed into a folder; a slash stands between a folder and the one inside it.
    public void move(String id, String folder) {
        List<String> names = Arrays.stream(folder.split("/")).map(String::strip).filter(n -> !n.isEmpty()).toList();
        change(id, w -> new Feeds.Wish(w.title(), names, w.fullText(), w.every()));
    }

    /// Has the pages behind the items of a feed fetched, or not.
    public void readInFull(String id, boolean whether) {
        change(id, w -> new Feeds.Wish(w.title(), w.folder(), whether, w.every()));
    }

    private void change(String id, UnaryOperator<Feeds.Wish> change) {
        work.run(() -> {
            Feeds feeds = desk.online().feeds();
            feeds.find(id).ifPresent(s -> feeds.change(id,
                    change.apply(new Feeds.Wish(s.title(), s.folder(), s.fullText(), s.every()))));
            return id;
        }, done -> {});
    }

    /// Follows a feed no longer; its stories stay.
    public void unfollow(String id) {
        work.run(() -> desk.online().feeds().unfollow(id), before -> {
            unfollowed.set(before);
            before.ifPresent(b -> work.say(messages.of("feeds.unfollowed", b.name())));
        });
    }

    /// Follows again what was unfollowed last.
    ///
    /// @return whether there was anything to undo
    public boolean undo() {
        Optional<Subscription> before = unfollowed.get();
        unfollowed.set(Optional.empty());
        before.ifPresent(b -> work.run(() -> {
            desk.online().feeds().followAgain(b);
            return b;
        }, again -> work.say("")));
        return before.isPresent();
    }

    /// Goes on following a feed that is gone.
    public void keep(String id) {
        kept.add(id);
        gone.removeIf(f -> f.id().equals(id));
    }

    /// Follows the feeds of a list that another program wrote (OPML); asks the network for nothing.
    public void importList(Path list) {
        work.run(() -> desk.online().feeds().importList(Files.readAllBytes(list)), done -> {
            String words = messages.of("feeds.imported", done.added(), done.known(), done.skipped().size());
            work.say(words);
            if (!done.skipped().isEmpty()) {
                refused.accept(words, done.skipped().stream().map(s -> new Refusal(s, "")).toList());
            }
        });
    }

    /// Writes the feeds as a list for other programs (OPML).
    public void exportList(Path to) {
        work.run(() -> Files.write(to, desk.online().feeds().exportList().getBytes(StandardCharsets.UTF_8)),
                done -> work.say(messages.of("feeds.exported", String.valueOf(done.getFileName()))));
    }

    /// Switches the network off or on again. While it is off nothing is sent at all.
    public void switchOff(boolean whether) {
        work.run(() -> {
            desk.online().switchOff(whether);
            return whether;
        }, off::set);
    }

    /// Has feeds asked by themselves, or not.
    public void ask(Every how) {
        work.run(() -> {
            desk.online().switchUpdates(how != Every.NEVER);
            settings.put(EVERY, how.name());
            settings.save();
            return how;
        }, every::set);
    }

    private void look(String id) {
        worker.ask(() -> {
            desk.online().feeds().seen(id);
            return id;
        }, seen -> refresh());
    }

    private void tell(RefreshReport report) {
        long failed = report.feeds().stream().filter(RefreshReport.Checked::failed).count();
        work.say(messages.of("feeds.done", report.articles().added() + report.articles().updated(), failed,
                report.articles().refused() - failed));
    }

    private void asking(FeedWork.Asking what, Consumer<RefreshReport> then) {
        unfollowed.set(Optional.empty());
        work.ask(what, report -> {
            then.accept(report);
            changed.run();
        });
    }
}
