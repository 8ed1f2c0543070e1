package kawat.view.intake;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kawat.article.LineRule;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.Desk;
import kawat.desk.IngestListener;
import kawat.desk.jobs.Input;
import kawat.desk.jobs.Job;
import kawat.desk.online.FeedLists;
import kawat.view.work.Worker;
import kawat.view.wording.Messages;

/// Takes stories in and tells how it goes.
public final class IntakeModel {

    /// Most refused inputs that are listed; the sentence beside them counts all.
    private static final int MOST = 200;
    /// Shortest time between two looks at what a running job brought in, in nanoseconds.
    private static final long LOOK = 5_000_000_000L;

    /// Something that waits for the reader's word.
    public sealed interface Offer {

        /// An address that is fetched, or followed as a feed, only when the reader says so once more.
        record Address(String address, String host) implements Offer {}

        /// A list of feeds, which the reader may want to follow.
        record FeedList(Path file) implements Offer {}
    }

    /// Follows feeds.
    public interface Follower {

        /// Follows what is at an address.
        void address(String address);

        /// Follows the feeds of a list.
        void list(Path file);
    }

    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper(this, "news", "");
    private final ObservableList<Refusal> refused = FXCollections.observableArrayList();
    /// Held on to: a view that is made anew for each caller is forgotten with its listeners.
    private final ObservableList<Refusal> shownRefused = FXCollections.unmodifiableObservableList(refused);
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private final ObservableList<Offer> shownOffers = FXCollections.unmodifiableObservableList(offers);
    private final Desk desk;
    private final Worker worker;
    private final Messages messages;
    private final JobWords words;
    private final Follower follower;
    private final Runnable changed;
    private final AtomicBoolean stop = new AtomicBoolean();
    /// Jobs that run or wait.
    private final Map<String, Job> live = new LinkedHashMap<>();
    private final Map<String, Long> looked = new HashMap<>();
    private int asked;

    /// Makes an intake.
    ///
    /// @param follower follows feeds when the reader says so
    /// @param changed  called when the archive may hold something new
    public IntakeModel(Desk desk, Worker worker, Messages messages, Follower follower, Runnable changed) {
        this.desk = desk;
        this.worker = worker;
        this.messages = messages;
        this.words = new JobWords(messages);
        this.follower = follower;
        this.changed = changed;
    }

    /// Whether stories are being taken in.
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// How much is done, from 0 to 1; -1 where that cannot be told.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// How it goes, or how it went; empty when there is nothing to tell.
    public ReadOnlyStringProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// The inputs that were refused.
    public ObservableList<Refusal> refused() {
        return shownRefused;
    }

    /// The addresses and lists of feeds that wait for the reader's word.
    public ObservableList<Offer> offers() {
        return shownOffers;
    }

    /// Takes in what was dropped or pasted. Addresses are only offered: Kawat asks nothing of the network by itself.
    public void take(Parcel parcel) {
        if (!parcel.files().isEmpty()) {
            take(parcel.files());
        }
        parcel.text().ifPresent(this::takeText);
        for (String address : parcel.addresses()) {
            offer(new Offer.Address(address, LineRule.host(Optional.of(address)).orElse(address)));
        }
    }

    /// Takes in files and folders. Lists of feeds among them are only offered.
    public void take(List<Path> paths) {
        worker.ask(() -> FeedLists.among(paths), lists -> {
            lists.forEach(l -> offer(new Offer.FeedList(l)));
            add(paths.stream().filter(p -> !lists.contains(p)).<Input>map(Input.File::new).toList(), List.of());
        });
    }

    private void offer(Offer offer) {
        if (!offers.contains(offer)) {
            offers.add(offer);
        }
    }

    /// Takes in a text that was pasted or dropped.
    public void takeText(String text) {
        if (!text.isBlank()) {
            add(List.of(), List.of(text));
        }
    }

    /// Has an offered address fetched.
    public void accept(Offer.Address offer) {
        if (offers.remove(offer)) {
            add(List.of(new Input.Address(offer.address())), List.of());
        }
    }

    /// Has what is offered followed as a feed, or as a list of feeds.
    public void follow(Offer offer) {
        if (offers.remove(offer)) {
            switch (offer) {
                case Offer.Address(String address, String host) -> follower.address(address);
                case Offer.FeedList(Path file) -> follower.list(file);
            }
        }
    }

    /// Forgets what is offered.
    public void decline(Offer offer) {
        offers.remove(offer);
    }

    /// Ends all jobs that run or wait; what is in stays in.
    public void cancel() {
        List<String> ids = List.copyOf(live.keySet());
        worker.ask(() -> {
            ids.forEach(desk.jobs()::cancel);
            return ids;
        }, all -> {});
    }

    /// Stops the work because the window closes; may be called on any thread.
    public void abandon() {
        stop.set(true);
    }

    /// Takes in the sample stories, where the archive is empty.
    public void welcome() {
        worker.ask(() -> desk.addSamplesWhenEmpty(new Quiet(stop)), report -> changed.run());
    }

    /// Forgets the news and the refused inputs.
    public void dismiss() {
        news.set("");
        refused.clear();
    }

    /// Hears how a job stands.
    public void hear(Job job) {
        boolean was = live.containsKey(job.id());
        switch (job.state()) {
            case WAITING -> live.put(job.id(), job);
            case RUNNING -> {
                live.put(job.id(), job);
                running(job);
            }
            case PAUSED, CANCELLED, DONE -> {
                live.remove(job.id());
                if (was) {
                    stopped(job);
                }
            }
        }
        tell();
    }

    /// Tells how other work went, and what it refused.
    public void tell(String words, List<Refusal> refusals) {
        news.set(words);
        refused.setAll(refusals);
    }

    /// Tells that the work failed as a whole.
    public void fail(String reason) {
        news.set(reason);
        changed.run();
    }

    private void add(List<Input> inputs, List<String> texts) {
        if (inputs.isEmpty() && texts.isEmpty()) {
            return;
        }
        asked++;
        refused.clear();
        news.set(messages.of("intake.starts"));
        progress.set(-1);
        tell();
        worker.ask(() -> {
            try {
                return Optional.of(desk.jobs().add(inputs, texts));
            } catch (java.io.UncheckedIOException e) {
                worker.tell(() -> fail(messages.of("failed", String.valueOf(e.getMessage()))));
                return Optional.<Job>empty();
            }
        }, job -> {
            asked--;
            // It may have run to its end before it could be told of here.
            job.ifPresent(j -> live.putIfAbsent(j.id(), j));
            job.ifPresent(j -> worker.ask(() -> desk.jobs().job(j.id()), now -> now.ifPresent(this::hear)));
            tell();
        });
    }

    private void running(Job job) {
        progress.set(JobWords.progress(job));
        String pace = words.pace(job);
        String counted = messages.of("intake.sofar", job.report().all());
        news.set(pace.isEmpty() ? counted : messages.of("intake.pace", counted, pace));
        long now = System.nanoTime();
        if (now - looked.computeIfAbsent(job.id(), id -> now) > LOOK) {
            looked.put(job.id(), now);
            changed.run();
        }
    }

    private void stopped(Job job) {
        looked.remove(job.id());
        news.set(switch (job.state()) {
            case PAUSED -> job.trouble().map(why -> messages.of("failed", why))
                    .orElseGet(() -> messages.of("intake.paused"));
            case CANCELLED -> messages.of("intake.cancelled");
            default -> words.report(job);
        });
        refused.setAll(words.refusals(job).stream().limit(MOST).toList());
        changed.run();
    }

    private void tell() {
        working.set(asked > 0 || !live.isEmpty());
    }

    /// The samples are Kawat's own: how they go in concerns nobody.
    private record Quiet(AtomicBoolean stopped) implements IngestListener {

        @Override
        public void progress(long done, Optional<Long> total) {
            // Over in a moment.
        }

        @Override
        public void refused(Origin origin, Rejected why) {
            // A test holds that none is.
        }

        @Override
        public boolean cancelled() {
            return stopped.get();
        }
    }
}
