package kawat.view.paragraphs;

import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/// Does a row of small jobs on the JavaFX thread, a few in each frame, so that no frame waits for all of them.
final class Trickle extends AnimationTimer {

    /// Jobs done at once, about two screens of paragraphs.
    private static final int FIRST = 16;
    /// Time for jobs in one frame, in nanoseconds: a quarter of a frame at 60 a second.
    private static final long BUDGET = 4_000_000;

    private IntConsumer job = i -> {};
    private int count;
    private int next;

    /// Does the first jobs now and the others as frames go by.
    void start(int jobs, IntConsumer each) {
        job = each;
        count = jobs;
        next = 0;
        upTo(FIRST - 1);
        if (next < count) {
            start();
        }
    }

    /// Does all jobs up to this one now.
    void upTo(int last) {
        while (next < count && next <= last) {
            job.accept(next++);
        }
    }

    @Override
    public void handle(long now) {
        long until = System.nanoTime() + BUDGET;
        while (next < count && System.nanoTime() < until) {
            job.accept(next++);
        }
        if (next >= count) {
            stop();
        }
    }
}
