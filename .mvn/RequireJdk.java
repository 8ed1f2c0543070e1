import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Run by the build with the newest JDK it found: leaves a file behind when that is new enough, so that the next step of
/// the build can say in one sentence what to install when it is not.
class RequireJdk {
    public static void main(String[] args) throws IOException {
        Path found = Path.of(args[1]);
        Files.deleteIfExists(found);
        if (Runtime.version().feature() >= Integer.parseInt(args[0])) {
            Files.createDirectories(found.getParent());
            Files.writeString(found, Runtime.version() + System.lineSeparator());
        }
    }
}
