package kawat.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kawat.article.Origin;
import kawat.article.Rejected;

/// Lists and reads files within limits: nothing is read that is too large.
public final class Inputs {

    private Inputs() {
    }

    /// Lists files and the files below folders, in the order of their names; hidden ones below a folder are left out,
    /// and links to folders are not followed.
    public static List<Path> files(List<Path> paths, PageSink to) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            List<Path> below = new ArrayList<>();
            try {
                Files.walkFileTree(path, new Lister(path, below, to));
            } catch (IOException e) {
                refuse(origin(path), "the folder cannot be read", to);
            }
            Collections.sort(below);
            files.addAll(below);
        }
        return files;
    }

    /// Reads a file and hands over the pages in it, or the reason why it cannot be read.
    public static void read(Path file, PageSink to) {
        Origin origin = origin(file);
        try {
            if (Files.isDirectory(file)) {
                refuse(origin, "it is a folder, not a file", to);
                return;
            }
            if (Files.size(file) > Limits.PAGE_BYTES) {
                refuse(origin, tooLarge(), to);
                return;
            }
            try (InputStream in = Files.newInputStream(file)) {
                read(in, origin, to);
            }
        } catch (NoSuchFileException e) {
            refuse(origin, "there is no such file", to);
        } catch (AccessDeniedException e) {
            refuse(origin, "you have no permission to read it", to);
        } catch (IOException e) {
            refuse(origin, "it cannot be read", to);
        }
    }

    /// Reads a stream to its end and hands over the pages in it, or the reason why it cannot be read.
    public static void read(InputStream in, Origin origin, PageSink to) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(Limits.PAGE_BYTES + 1);
        } catch (IOException e) {
            refuse(origin, "it cannot be read", to);
            return;
        }
        if (bytes.length > Limits.PAGE_BYTES) {
            refuse(origin, tooLarge(), to);
        } else {
            to.page(new Page(bytes, origin.mediaType(), Optional.empty(), origin.uri(), origin.capturedAt()));
        }
    }

    private static void refuse(Origin origin, String reason, PageSink to) {
        to.refused(origin, new Rejected(reason, Optional.empty()));
    }

    /// Returns the origin of a file, as far as it is known before it is read.
    public static Origin origin(Path file) {
        return new Origin(Optional.of(file.toUri().toString()), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String tooLarge() {
        return "it is larger than " + (Limits.PAGE_BYTES >> 20) + " MiB, the most that Kawat reads";
    }

    /// Collects the files of a folder.
    private static final class Lister extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> files;
        private final PageSink to;

        Lister(Path root, List<Path> files, PageSink to) {
            this.root = root;
            this.files = files;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!hidden(file) && Files.isRegularFile(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            refuse(origin(file), "it cannot be read", to);
            return FileVisitResult.CONTINUE;
        }

        private static boolean hidden(Path path) {
            Path name = path.getFileName();
            return name != null && name.toString().startsWith(".");
        }
    }
}
