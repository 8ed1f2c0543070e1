package kawat.desk.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RateProperties {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong clock = new AtomicLong(-5 * SECOND);
    private final Rate rate = new Rate(clock::get);

    @Property(tries = 300)
    void steadyWorkGoesAtItsRateHoweverOftenItIsTold(@ForAll @IntRange(min = 1, max = 5_000) int perSecond,
            @ForAll @Size(min = 30, max = 200) List<@LongRange(min = 20_000_000, max = 700_000_000) Long> steps) {
        AtomicLong own = new AtomicLong();
        Rate steady = new Rate(own::get);
        for (long step : steps) {
            own.addAndGet(step);
            steady.done(own.get() * perSecond / SECOND);
        }
        if (own.get() >= 5 * SECOND) {
            double told = steady.perSecond().orElseThrow();
            // The oldest count in the window may be a tenth of a second off.
            assertEquals(perSecond, told, perSecond * 0.05 + 1);
            long done = own.get() * perSecond / SECOND;
            double left = steady.left(done + 60L * perSecond).orElseThrow().toMillis() / 1e3;
            assertEquals(60, left, 60 * 0.06 + 60.0 / perSecond);
        }
    }

    @Property(tries = 300)
    void whateverIsToldNothingIsNegativeOrEndless(
            @ForAll @Size(max = 60) List<@LongRange(min = 0, max = 40_000_000_000L) Long> steps,
            @ForAll @Size(max = 60) List<@LongRange(min = -10, max = 1_000_000_000_000L) Long> counts,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long total) {
        AtomicLong own = new AtomicLong(Long.MAX_VALUE - SECOND);
        Rate any = new Rate(own::get);
        for (int i = 0; i < Math.min(steps.size(), counts.size()); i++) {
            own.addAndGet(steps.get(i));
            any.done(counts.get(i));
            any.perSecond().ifPresent(r -> assertTrue(r >= 0 && Double.isFinite(r), "rate " + r));
            any.left(total).ifPresent(l -> assertFalse(l.isNegative()));
        }
    }

    @Example
    void firstSecondSaysNothing() {
        clock.addAndGet(SECOND / 2);
        rate.done(1_000);
        assertEquals(OptionalDouble.empty(), rate.perSecond());
        assertEquals(Optional.empty(), rate.left(2_000));
    }

    @Example
    void onlyTheLastTenSecondsCount() {
        for (int s = 1; s <= 20; s++) {
            clock.addAndGet(SECOND);
            rate.done(s * 100L);
        }
        for (int s = 1; s <= 12; s++) {
            clock.addAndGet(SECOND);
            rate.done(2_000 + s * 10L);
        }
        assertEquals(10, rate.perSecond().orElseThrow(), 0.5);
        assertEquals(Optional.of(Duration.ofSeconds(10)), rate.left(2_220));
    }

    @Example
    void workThatStandsStillHasNoTimeLeft() {
        clock.addAndGet(2 * SECOND);
        rate.done(100);
        clock.addAndGet(60 * SECOND);
        assertEquals(0, rate.perSecond().orElseThrow());
        assertEquals(Optional.empty(), rate.left(200));
        assertEquals(Optional.of(Duration.ZERO), rate.left(100));
    }
}
