package kawat.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void whatWasSavedIsThereInTheNextRun() throws IOException {
        Path file = folder.resolve("deep/settings.properties");
        Settings first = Settings.open(file);
        first.put("window.width", "812.5");
        first.put("place", "Jalan Ħal 北京 = #1");
        first.save();

        Settings next = Settings.open(file);
        assertEquals(812.5, next.number("window.width").orElseThrow());
        assertEquals(Optional.of("Jalan Ħal 北京 = #1"), next.get("place"));
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void brokenFileReadsAsEmptyAndIsReplaced() throws IOException {
        Path file = folder.resolve("settings.properties");
        Files.writeString(file, "theme=\\uZZZZ");
        Settings settings = Settings.open(file);
        assertTrue(settings.get("theme").isEmpty());
        settings.put("theme", "dark");
        settings.save();
        assertEquals(Optional.of("dark"), Settings.open(file).get("theme"));
    }

    @Test
    void numbersThatAreNoneCountAsAbsent() {
        Settings settings = Settings.open(folder.resolve("none"));
        settings.put("a", "wide");
        settings.put("b", "NaN");
        assertTrue(settings.number("a").isEmpty());
        assertTrue(settings.number("b").isEmpty());
        assertTrue(settings.number("c").isEmpty());
    }

    @Test
    void everySystemHasItsConvention() {
        Path home = Path.of("/ana");
        assertEquals(Path.of("/ana/.local/share/kawat"), Places.of("Linux", Map.of(), home).archive());
        assertEquals(Path.of("/data/kawat"), Places.of("Linux", Map.of("XDG_DATA_HOME", "/data"), home).archive());
        assertEquals(Path.of("/ana/.config/kawat"),
                Places.of("Linux", Map.of("XDG_CONFIG_HOME", "relative"), home).config());
        assertEquals(Path.of("/app/Kawat"),
                Places.of("Windows 11", Map.of("LOCALAPPDATA", "/app"), home).archive());
        assertEquals(Path.of("/ana/Library/Application Support/Kawat/archive"),
                Places.of("Mac OS X", Map.of(), home).archive());
    }
}
