package kawat.view.intake;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.Desk;
import kawat.desk.IngestListener;
import kawat.desk.IngestReport;
import kawat.view.work.Worker;
import kawat.view.wording.Messages;

/// Takes stories in and tells how it goes.
public final class IntakeModel {

    /// Most refused inputs that are listed; the sentence beside them counts all.
    private static final int MOST = 200;
    /// Shortest time between two tellings of progress, in nanoseconds: ten a second.
    private static final long BEAT = 100_000_000;

    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper(this, "news", "");
    private final ObservableList<Refusal> refused = FXCollections.observableArrayList();
    private final Desk desk;
    private final Worker worker;
    private final Messages messages;
    private final Runnable changed;
    private volatile AtomicBoolean stop = new AtomicBoolean();
    private long batch;

    /// Makes an intake.
    ///
    /// @param changed called when the archive may hold something new
    public IntakeModel(Desk desk, Worker worker, Messages messages, Runnable changed) {
        this.desk = desk;
        this.worker = worker;
        this.messages = messages;
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
        return FXCollections.unmodifiableObservableList(refused);
    }

    /// Takes in files and folders.
    public void take(List<Path> paths) {
        run(listener -> () -> desk.ingest(paths, listener));
    }

    /// Takes in a text that was pasted or dropped.
    public void takeText(String text) {
        if (!text.isBlank()) {
            run(listener -> () -> desk.ingestText(text, listener));
        }
    }

    /// Stops the work; what is in stays in.
    public void cancel() {
        stop.set(true);
        if (working.get()) {
            batch++;
            finish(messages.of("intake.cancelled"));
        }
    }

    /// Stops the work because the window closes; may be called on any thread.
    public void abandon() {
        stop.set(true);
    }

    /// Takes in the sample stories, where the archive is empty.
    public void welcome() {
        worker.ask(() -> desk.addSamplesWhenEmpty(new Telling(-1, stop)), report -> changed.run());
    }

    /// Forgets the news and the refused inputs.
    public void dismiss() {
        news.set("");
        refused.clear();
    }

    private void run(Function<IngestListener, Callable<IngestReport>> work) {
        if (working.get()) {
            return;
        }
        long own = ++batch;
        refused.clear();
        news.set(messages.of("intake.starts"));
        progress.set(-1);
        working.set(true);
        stop = new AtomicBoolean();
        Callable<IngestReport> asked = work.apply(new Telling(own, stop));
        worker.ask(asked, report -> {
            if (own == batch) {
                finish(messages.of("intake.done", report.added(), report.known(), report.refused()));
            }
        });
    }

    /// Tells that the work failed as a whole.
    public void fail(String reason) {
        batch++;
        finish(reason);
    }

    private void finish(String words) {
        working.set(false);
        news.set(words);
        changed.run();
    }

    /// Passes on how a batch goes, no more than ten times a second.
    private final class Telling implements IngestListener {

        private final long own;
        private final AtomicBoolean stopped;
        private final AtomicLong last = new AtomicLong(System.nanoTime() - BEAT);

        Telling(long own, AtomicBoolean stopped) {
            this.own = own;
            this.stopped = stopped;
        }

        @Override
        public void progress(long done, Optional<Long> total) {
            long before = last.get();
            if (System.nanoTime() - before >= BEAT && last.compareAndSet(before, System.nanoTime())) {
                worker.tell(() -> {
                    if (own == batch) {
                        progress.set(total.filter(t -> t > 0).map(t -> (double) done / t).orElse(-1.0));
                        news.set(total.map(t -> messages.of("intake.of", done, t))
                                .orElseGet(() -> messages.of("intake.sofar", done)));
                    }
                });
            }
        }

        @Override
        public boolean cancelled() {
            return stopped.get();
        }

        @Override
        public void refused(Origin origin, Rejected why) {
            Refusal refusal = new Refusal(name(origin),
                    why.where().map(w -> why.reason() + " (" + w + ")").orElse(why.reason()));
            worker.tell(() -> {
                if (own == batch && refused.size() < MOST) {
                    refused.add(refusal);
                }
            });
        }

        private String name(Origin origin) {
            String uri = origin.uri().orElseGet(() -> messages.of("intake.pasted"));
            if (!uri.startsWith("file:")) {
                return uri;
            }
            try {
                return Path.of(URI.create(uri)).getFileName().toString();
            } catch (IllegalArgumentException | NullPointerException e) {
                // Not a file after all: the address as it stands says more than nothing.
                return uri;
            }
        }
    }
}
