package kawat.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import kawat.article.Outcome;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds what reading costs to the length of what is read: twice the length takes about twice the time.
@Tag("soak")
class GrowthTest {

    private static final int LENGTH = 250_000;
    /// Twice would be the ideal, four times is what must not be; in between lies the noise of a machine that is busy.
    private static final double MOST = 3.5;
    private static final int TURNS = 3;
    private static final double FAST = 0.15;

    private final Annotator annotator = new Annotator(Lexicons.load());

    private static Arguments of(String name, IntFunction<String> piece) {
        return Arguments.of(name, piece);
    }

    static List<Arguments> shapes() {
        return List.of(of("words", i -> "word "), of("lines", i -> "\r\n="), of("breaks", i -> "a<br>"),
                of("links", i -> "<p><a href=x>Read</a></p>"),
                of("statements", i -> "<p>\u201CIt is so,\u201D he said.</p>"),
                of("open marks", i -> "\u201EIt is\n\n"), of("marks", i -> "\u201C"), of("capitals", i -> "Ab Cd "),
                of("names", i -> "Minister Ivan " + letters(i) + " said so.\n\n"),
                of("offices", i -> "A Finnish minister said it. The governor said it.\n\n"),
                of("credits", i -> "(Reporting by Ines Carmo)\n\nThe keeper said.\n\n"),
                of("nested", i -> "<b><p>"), of("tables", i -> "<table><tr><td>x"),
                of("captions", i -> "<figure><figcaption>x y"),
                of("items", i -> "<li>item one two</li>"), of("accents", i -> "\u0301"));
    }

    private static String letters(int number) {
        StringBuilder name = new StringBuilder("K");
        for (int rest = number + 1; rest > 0; rest /= 20) {
            name.append((char) ('a' + rest % 20));
        }
        return name.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void twiceTheLengthTakesAboutTwiceTheTime(String name, IntFunction<String> piece) {
        byte[] once = bytes(piece, LENGTH);
        byte[] twice = bytes(piece, 2 * LENGTH);
        seconds(once);
        double short1 = best(once);
        double long1 = best(twice);
        assertTrue(long1 < Math.max(FAST, MOST * short1),
                "%s: %.2f s of processor time, and %.2f s for twice as much".formatted(name, short1, long1));
    }

    private static byte[] bytes(IntFunction<String> piece, int length) {
        StringBuilder text = new StringBuilder("<html><body>");
        if (!piece.apply(0).contains("<")) {
            text.setLength(0);
        }
        for (int i = 0; text.length() < length; i++) {
            text.append(piece.apply(i));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private double best(byte[] bytes) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < TURNS; i++) {
            best = Math.min(best, seconds(bytes));
        }
        return best;
    }

    private double seconds(byte[] bytes) {
        long before = cpu();
        List<Outcome> outcomes = new ArrayList<>();
        annotator.parse(new ByteArrayInputStream(bytes), "growing", outcomes::add);
        assertTrue(!outcomes.isEmpty());
        return (cpu() - before) / 1e9;
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
