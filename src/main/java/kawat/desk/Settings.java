package kawat.desk;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;

/// Keeps small things between two runs: the window's size, the theme, the last place. Safe for use by several threads.
///
/// Losing the file costs nobody an article: a missing or broken one reads as empty.
public final class Settings {

    private final Path file;
    private final Properties values = new Properties();

    private Settings(Path file) {
        this.file = file;
    }

    /// Reads the settings of a file, which need not be there.
    public static Settings open(Path file) {
        Settings settings = new Settings(file);
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                settings.values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                // Broken settings are no settings; the next save writes good ones.
                settings.values.clear();
            }
        }
        return settings;
    }

    /// Reads the settings of the person who runs Kawat.
    public static Settings openDefault() {
        return open(Places.ofThisSystem().config().resolve("settings.properties"));
    }

    /// Returns a setting.
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    /// Returns a setting that is a finite number; one that is none counts as absent.
    public OptionalDouble number(String key) {
        try {
            double value = Double.parseDouble(values.getProperty(key, ""));
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /// Changes a setting; kept for the next run only by {@link #save()}.
    public void put(String key, String value) {
        values.setProperty(key, value);
    }

    /// Forgets a setting.
    public void remove(String key) {
        values.remove(key);
    }

    /// Writes all settings, whole or not at all.
    ///
    /// @throws IOException naming the file, when it cannot be written
    public synchronized void save() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "settings", ".tmp");
        try {
            try (Writer out = Files.newBufferedWriter(temporary)) {
                values.store(out, null);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
