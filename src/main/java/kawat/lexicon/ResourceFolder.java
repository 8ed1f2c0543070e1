package kawat.lexicon;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Lists a folder of the resource path, whether it lies in a folder or in a jar.
public final class ResourceFolder {

    private ResourceFolder() {
    }

    /// One resource file, read whole.
    ///
    /// @param name path below the resource root, with `/`
    @SuppressWarnings("ArrayRecordComponent")
    public record Entry(String name, byte[] bytes) {

        /// Returns the words of a file that is kept in UTF-8, as all of Kawat's own data are.
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /// Reads every file of the folder whose name ends as given, in the order of their names.
    ///
    /// @throws BadResource when the folder is missing or cannot be read
    public static List<Entry> list(String folder, String ending) {
        URL url = ResourceFolder.class.getResource("/" + folder);
        if (url == null) {
            throw new BadResource(folder, "the folder is missing");
        }
        try {
            URI uri = url.toURI();
            if ("jar".equals(uri.getScheme())) {
                // A private file system: the shared one of the URI could be closed by somebody else.
                String jar = uri.getRawSchemeSpecificPart();
                Path file = Path.of(URI.create(jar.substring(0, jar.lastIndexOf("!/"))));
                try (FileSystem inside = FileSystems.newFileSystem(file, Map.of())) {
                    return read(inside.getPath("/" + folder), folder, ending);
                }
            }
            return read(Path.of(uri), folder, ending);
        } catch (IOException | URISyntaxException e) {
            throw new BadResource(folder, "it cannot be read: " + e.getMessage());
        }
    }

    private static List<Entry> read(Path dir, String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            List<Path> wanted = files.filter(f -> f.getFileName().toString().endsWith(ending)).sorted().toList();
            Stream.Builder<Entry> entries = Stream.builder();
            for (Path file : wanted) {
                entries.add(new Entry(folder + "/" + file.getFileName(), Files.readAllBytes(file)));
            }
            return entries.build().toList();
        }
    }
}
