package kawat.view;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Opens a window where there is a screen to open it on.
public final class Display {

    /// Libraries that JavaFX needs on Linux, with the Debian package that brings each.
    private static final Map<String, String> NEEDED = Map.of("libgtk-3.so.0", "libgtk-3-0", "libXtst.so.6",
            "libxtst6");

    private Display() {
    }

    /// Tells in one sentence why no window can open here; empty where nothing stands against it.
    public static Optional<String> obstacle(Map<String, String> environment) {
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (headless || !linux) {
            return Optional.empty();
        }
        if (environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()) {
            return Optional.of("Kawat cannot open its window because there is no display here.");
        }
        List<String> missing = NEEDED.entrySet().stream().filter(e -> !loads(e.getKey())).map(Map.Entry::getValue)
                .sorted().toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("Kawat cannot open its window because " + String.join(" and ", missing)
                        + (missing.size() == 1 ? " is" : " are") + " not installed.");
    }

    /// Opens a window and returns when it was closed.
    ///
    /// @param fill makes the window on a stage and shows it
    /// @return why it could not be opened, in one sentence; empty when all went well
    public static Optional<String> run(Consumer<Stage> fill) {
        CountDownLatch closed = new CountDownLatch(1);
        try {
            Platform.setImplicitExit(true);
            Platform.startup(() -> {
                Stage stage = new Stage();
                stage.setOnHidden(e -> closed.countDown());
                fill.accept(stage);
            });
            closed.await();
            return Optional.empty();
        } catch (UnsupportedOperationException | IllegalStateException | UnsatisfiedLinkError e) {
            return Optional.of("Kawat cannot open its window because the display cannot be reached.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @SuppressWarnings("restricted")
    private static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
