package kawat.view.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import kawat.desk.IngestListener;
import kawat.desk.online.RefreshReport;
import kawat.view.intake.Refusal;
import kawat.view.work.Worker;
import kawat.view.wording.Messages;

/// Does with feeds, elsewhere than on the user-interface thread, what may take long, and tells how it goes.
final class FeedWork {

    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper(this, "news", "");
    private final Worker worker;
    private final Messages messages;
    private final BiConsumer<String, List<Refusal>> refused;
    private final Runnable ended;
    private volatile boolean stop;
    private int running;

    /// @param refused hears in words how asking went, where something was refused
    /// @param ended   called when something was done
    FeedWork(Worker worker, Messages messages, BiConsumer<String, List<Refusal>> refused, Runnable ended) {
        this.worker = worker;
        this.messages = messages;
        this.refused = refused;
        this.ended = ended;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyStringProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    void say(String words) {
        news.set(words);
    }

    /// Stops asking for news.
    void stop() {
        stop = true;
    }

    interface Asking {
        RefreshReport run(IngestListener listener);
    }

    /// Asks for news, and says how it goes.
    void ask(Asking what, Consumer<RefreshReport> then) {
        say(messages.of("feeds.asking"));
        stop = false;
        Hearing hearing = new Hearing(done -> worker.tell(() -> {
            if (busy.get() && done > 0) {
                say(messages.of("feeds.sofar", done));
            }
        }), () -> stop);
        run(() -> what.run(hearing), report -> {
            then.accept(report);
            if (!hearing.refused().isEmpty()) {
                refused.accept(news.get(), hearing.refused());
            }
        });
    }

    <T> void run(Callable<T> what, Consumer<? super T> then) {
        running++;
        busy.set(true);
        worker.ask(() -> {
            try {
                return new Came<>(Optional.of(what.call()), "");
            } catch (IOException | UncheckedIOException e) {
                return new Came<T>(Optional.empty(), String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                worker.tell(this::end);
                throw e;
            }
        }, came -> {
            end();
            came.value().ifPresentOrElse(then,
                    () -> say(messages.of("failed", came.trouble())));
            ended.run();
        });
    }

    /// @param trouble why there is no value, in words
    private record Came<T>(Optional<T> value, String trouble) {}

    private void end() {
        running--;
        busy.set(running > 0);
    }
}
