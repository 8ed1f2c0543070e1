package kawat.cli;

import java.io.PrintWriter;
import java.util.List;
import kawat.desk.jobs.Jobs;

/// Pauses jobs when the person stops the program, so that they can be resumed.
final class Interruption {

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    static Interruption of(Jobs jobs, List<String> ids, PrintWriter err) {
        Thread hook = Thread.ofPlatform().unstarted(() -> {
            List<String> open = ids.stream()
                    .filter(id -> jobs.job(id).filter(j -> !j.state().over()).isPresent()).toList();
            open.forEach(jobs::pause);
            try {
                for (String id : open) {
                    jobs.await(id);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!open.isEmpty()) {
                err.println("Stopped before the end; `kawat ingest --resume` goes on.");
                err.flush();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    /// Lets the program end without a word: the jobs are over, or paused already.
    void end() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is stopping, and the hook at work.
            return;
        }
    }
}
