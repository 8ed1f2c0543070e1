package kawat.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Keeps the folders of indexes, `<stamp>.<number>`: a new one grows beside the old one and then takes its place.
final class IndexFolder {

    private final Path root;
    private final String stamp;

    IndexFolder(Path root, String stamp) {
        this.root = root;
        this.stamp = stamp;
    }

    /// Returns the newest index of this stamp.
    Optional<Path> current() throws IOException {
        return folders().stream().filter(f -> name(f).startsWith(stamp + "."))
                .max(Comparator.comparingLong(this::number));
    }

    /// Returns the newest index of another stamp.
    Optional<Path> older() throws IOException {
        return folders().stream().filter(f -> !name(f).startsWith(stamp + "."))
                .max(Comparator.comparingLong(this::number));
    }

    /// Returns a folder that is not there yet, newer than all others.
    Path next() throws IOException {
        return root.resolve(stamp + "." + (folders().stream().mapToLong(this::number).max().orElse(0) + 1));
    }

    /// Deletes all indexes but one.
    void keepOnly(Path wanted) throws IOException {
        for (Path folder : folders()) {
            if (!folder.equals(wanted)) {
                try (Stream<Path> tree = Files.walk(folder)) {
                    for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(Files::isDirectory).filter(f -> number(f) > 0).toList();
        }
    }

    private long number(Path folder) {
        String digits = name(folder).substring(name(folder).lastIndexOf('.') + 1);
        return digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) : 0;
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }
}
