package kawat.lexicon;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
    public record Entry(String name, String text) {}

    /// One resource file whose bytes are not known to be UTF-8, such as a saved page.
    ///
    /// @param name path below the resource root, with `/`
    public record Raw(String name, @SuppressWarnings("ArrayRecordComponent") byte[] bytes) {}

    /// Reads every file of the folder whose name ends as given, in the order of their names.
    ///
    /// @throws BadResource when the folder is missing or cannot be read, or a file is not UTF-8
    public static List<Entry> list(String folder, String ending) {
        return raw(folder, ending).stream().map(f -> {
            try {
                return new Entry(f.name,
                        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(f.bytes)).toString());
            } catch (CharacterCodingException e) {
                throw new BadResource(f.name, "it is not UTF-8");
            }
        }).toList();
    }

    /// Reads the bytes of every file of the folder whose name ends as given, in the order of their names.
    ///
    /// @throws BadResource when the folder is missing or cannot be read
    public static List<Raw> raw(String folder, String ending) {
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

    private static List<Raw> read(Path dir, String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            List<Path> wanted = files.filter(f -> f.getFileName().toString().endsWith(ending)).sorted().toList();
            Stream.Builder<Raw> entries = Stream.builder();
            for (Path file : wanted) {
                entries.add(new Raw(folder + "/" + file.getFileName(), Files.readAllBytes(file)));
            }
            return entries.build().toList();
        }
    }
}
