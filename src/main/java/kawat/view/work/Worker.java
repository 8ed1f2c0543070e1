package kawat.view.work;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs what may take long away from the user interface.
public interface Worker {

    /// Runs the question elsewhere and hands its result to the answer on the user-interface thread. A question that fails
    /// goes to whoever hears about failures, and is not answered.
    <T> void ask(Callable<T> question, Consumer<? super T> answer);

    /// Runs the news on the user-interface thread, soon; may be called on any thread.
    void tell(Runnable news);
}
