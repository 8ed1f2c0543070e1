package kawat.view.work;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Hands results to the JavaFX thread: the one place where anything crosses over to it.
public final class FxThread implements Worker, AutoCloseable {

    /// Longest wait for running questions at the end, in seconds.
    private static final long PATIENCE = 10;

    private final ExecutorService workers = Executors
            .newCachedThreadPool(Thread.ofPlatform().daemon().name("kawat-worker-", 0).factory());
    private final Consumer<Exception> failures;

    /// Makes a worker that tells of failures on the JavaFX thread.
    public FxThread(Consumer<Exception> failures) {
        this.failures = failures;
    }

    @Override
    public <T> void ask(Callable<T> question, Consumer<? super T> answer) {
        Runnable work = () -> {
            try {
                T result = question.call();
                tell(() -> answer.accept(result));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                tell(() -> failures.accept(e));
            }
        };
        try {
            workers.execute(work);
        } catch (RejectedExecutionException e) {
            // The window is closing: nobody waits for the answer any more.
            if (!workers.isShutdown()) {
                throw e;
            }
        }
    }

    @Override
    public void tell(Runnable news) {
        if (Platform.isFxApplicationThread()) {
            news.run();
        } else {
            Platform.runLater(news);
        }
    }

    /// Stops taking questions and waits a little for those that run. None is interrupted: that would close the files it
    /// has open.
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
