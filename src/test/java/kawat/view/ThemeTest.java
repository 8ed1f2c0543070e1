package kawat.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

    private static final Pattern COLOUR = Pattern.compile("(-(?:kawat|color)-[\\w-]+): ([^;]+);");

    /// The least contrast of text by WCAG 2.2, level AA.
    private static final double LEAST = 4.5;

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyTextStandsOutFromWhatItIsSetOn(String theme) throws IOException {
        Map<String, String> colours = colours(theme);
        List<String> weak = new ArrayList<>();
        List<String> grounds = new ArrayList<>(
                List.of("paper", "side", "chosen", "found", "lit", "flash", "selection"));
        Stream.concat(Stream.of("none"), Stream.iterate(0, i -> i < 10, i -> i + 1).map(String::valueOf))
                .forEach(h -> grounds.add("tint-" + h));
        grounds.forEach(g -> check(colours, "ink", g, weak));
        List.of("paper", "side", "chosen").forEach(g -> check(colours, "soft", g, weak));
        List.of("paper", "side", "chosen").forEach(g -> check(colours, "kicker", g, weak));
        check(colours, "accent", "paper", weak);
        check(colours, "badge-ink", "badge", weak);
        Stream.concat(Stream.of("none"), Stream.iterate(0, i -> i < 10, i -> i + 1).map(String::valueOf))
                .forEach(h -> check(colours, "on-hue", "hue-" + h, weak));
        assertEquals(List.of(), weak);
    }

    @Test
    void bothThemesNameTheSameColours() throws IOException {
        assertEquals(new TreeSet<>(colours("light").keySet()), new TreeSet<>(colours("dark").keySet()));
    }

    @Test
    void looksNameNoColourOfTheirOwn() throws IOException {
        assertTrue(!Pattern.compile("#[0-9a-fA-F]{3,8}\\b").matcher(css("kawat")).find());
    }

    @Test
    void feedTextIsNeverShownByAWrappingLabel() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/kawat/view"))) {
            assertEquals(List.of(), files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> read(f).contains("setWrapText")).toList());
        }
        assertTrue(!css("kawat").contains("-fx-wrap-text"));
    }

    private static void check(Map<String, String> colours, String text, String ground, List<String> weak) {
        double contrast = contrast(colours.get("-kawat-" + text), colours.get("-kawat-" + ground));
        if (contrast < LEAST) {
            weak.add(text + " on " + ground + ": " + Math.round(contrast * 100) / 100.0);
        }
    }

    private static double contrast(String a, String b) {
        double one = luminance(a);
        double other = luminance(b);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1, 7), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> colours(String theme) throws IOException {
        Map<String, String> colours = new TreeMap<>();
        for (Matcher m = COLOUR.matcher(css(theme)); m.find();) {
            colours.put(m.group(1), m.group(2));
        }
        return colours;
    }

    private static String css(String name) throws IOException {
        return Files.readString(Path.of("resources/theme", name + ".css"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
