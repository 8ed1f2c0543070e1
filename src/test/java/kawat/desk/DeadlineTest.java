package kawat.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Rejected;
import kawat.source.Page;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Page PAGE = new Page(new byte[0], Optional.empty(), Optional.empty(), Optional.of("a"),
            Optional.empty());

    private final List<Outcome> came = new ArrayList<>();

    private static Outcome outcome(int number) {
        return new Outcome.Refused(Origin.UNKNOWN, new Rejected("outcome " + number, Optional.empty()));
    }

    @Test
    void whatComesInTimeComesInOrderOnTheThreadThatAsked() {
        Thread asked = Thread.currentThread();
        List<Thread> heard = new ArrayList<>();
        new Deadline(Duration.ofSeconds(60)).run(PAGE, to -> {
            for (int i = 0; i < 100; i++) {
                to.accept(outcome(i));
            }
        }, o -> {
            came.add(o);
            heard.add(Thread.currentThread());
        });
        assertEquals(100, came.size());
        for (int i = 0; i < 100; i++) {
            assertEquals(outcome(i), came.get(i));
        }
        assertTrue(heard.stream().allMatch(asked::equals));
    }

    @Test
    void endlessWorkIsLeftAloneAndTheRestOfThePageRefused() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean stop = new AtomicBoolean();
        new Deadline(Duration.ofMillis(200)).run(PAGE, to -> {
            to.accept(outcome(0));
            while (!stop.get()) {
                Thread.onSpinWait();
            }
            try {
                to.accept(outcome(1));
            } finally {
                ended.countDown();
            }
        }, came::add);
        stop.set(true);
        assertTrue(ended.await(30, TimeUnit.SECONDS), "the worker ends as soon as it has something to say");
        assertEquals(2, came.size());
        assertEquals(outcome(0), came.getFirst());
        assertTrue(came.get(1) instanceof Outcome.Refused(Origin origin, Rejected why)
                && why.reason().contains("longer than"));
    }

    @Test
    void waitingIsNoWork() {
        new Deadline(Duration.ofMillis(50)).run(PAGE, to -> {
            try {
                Thread.sleep(600);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            to.accept(outcome(0));
        }, came::add);
        assertEquals(List.of(outcome(0)), came);
    }

    @Test
    void errorsReachWhoAsked() {
        OutOfMemoryError full = new OutOfMemoryError("as if");
        assertSame(full, assertThrows(OutOfMemoryError.class, () -> new Deadline(Duration.ofSeconds(60)).run(PAGE,
                to -> {
                    throw full;
                }, came::add)));
    }
}
