package kawat.desk;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says where the system wants Kawat to keep its files.
///
/// @param archive the default archive folder
/// @param config  the folder of the settings
public record Places(Path archive, Path config) {

    /// Returns the folders of the person who runs Kawat.
    public static Places ofThisSystem() {
        return of(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /// Returns the folders by the convention of a system: `XDG_DATA_HOME` and `XDG_CONFIG_HOME` on Linux and its kin,
    /// `LOCALAPPDATA` and `APPDATA` on Windows, `Library/Application Support` on macOS. Relative values are ignored, as
    /// the XDG base directory specification asks.
    static Places of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win") && !name.contains("darwin")) {
            return new Places(folder(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local")).resolve("Kawat"),
                    folder(environment.get("APPDATA"), home.resolve("AppData/Roaming")).resolve("Kawat"));
        }
        if (name.contains("mac") || name.contains("darwin")) {
            Path kawat = home.resolve("Library/Application Support/Kawat");
            return new Places(kawat.resolve("archive"), kawat.resolve("settings"));
        }
        return new Places(folder(environment.get("XDG_DATA_HOME"), home.resolve(".local/share")).resolve("kawat"),
                folder(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve("kawat"));
    }

    private static Path folder(@Nullable String told, Path otherwise) {
        return told != null && !told.isBlank() && Path.of(told).isAbsolute() ? Path.of(told) : otherwise;
    }
}
