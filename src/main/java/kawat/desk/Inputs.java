package kawat.desk;

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
import java.util.function.BiConsumer;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.source.Limits;
import kawat.source.Page;

/// Lists and reads files within limits: nothing is read that is too large.
final class Inputs {

    private Inputs() {
    }

    /// Thrown for a file that cannot be taken in.
    static final class Refusal extends Exception {

        private final Origin origin;
        private final Rejected why;

        Refusal(Origin origin, String reason) {
            super(reason);
            this.origin = origin;
            this.why = new Rejected(reason, Optional.empty());
        }

        /// Returns the input.
        Origin origin() {
            return origin;
        }

        /// Returns the reason.
        Rejected why() {
            return why;
        }
    }

    /// Lists files and the files below folders, in the order of their names; hidden ones below a folder are left out,
    /// and links to folders are not followed.
    static List<Path> files(List<Path> paths, BiConsumer<Origin, Rejected> refusals) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            List<Path> below = new ArrayList<>();
            try {
                Files.walkFileTree(path, new Lister(path, below, refusals));
            } catch (IOException e) {
                refusals.accept(origin(path), new Rejected("the folder cannot be read", Optional.empty()));
            }
            Collections.sort(below);
            files.addAll(below);
        }
        return files;
    }

    /// Reads a file.
    ///
    /// @throws Refusal with the reason in plain words
    static Page read(Path file) throws Refusal {
        Origin origin = origin(file);
        try {
            if (Files.isDirectory(file)) {
                throw new Refusal(origin, "it is a folder, not a file");
            }
            if (Files.size(file) > Limits.PAGE_BYTES) {
                throw new Refusal(origin, tooLarge());
            }
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, origin);
            }
        } catch (NoSuchFileException e) {
            throw new Refusal(origin, "there is no such file");
        } catch (AccessDeniedException e) {
            throw new Refusal(origin, "you have no permission to read it");
        } catch (IOException e) {
            throw new Refusal(origin, "it cannot be read");
        }
    }

    /// Reads a stream to its end.
    ///
    /// @throws Refusal with the reason in plain words
    static Page read(InputStream in, Origin origin) throws Refusal {
        byte[] bytes;
        try {
            bytes = in.readNBytes(Limits.PAGE_BYTES + 1);
        } catch (IOException e) {
            throw new Refusal(origin, "it cannot be read");
        }
        if (bytes.length > Limits.PAGE_BYTES) {
            throw new Refusal(origin, tooLarge());
        }
        return new Page(bytes, origin.mediaType(), Optional.empty(), origin.uri(), origin.capturedAt());
    }

    /// Returns the origin of a file, as far as it is known before it is read.
    static Origin origin(Path file) {
        return new Origin(Optional.of(file.toUri().toString()), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String tooLarge() {
        return "it is larger than " + (Limits.PAGE_BYTES >> 20) + " MiB, the most that Kawat reads";
    }

    /// Collects the files of a folder.
    private static final class Lister extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> to;
        private final BiConsumer<Origin, Rejected> refusals;

        Lister(Path root, List<Path> to, BiConsumer<Origin, Rejected> refusals) {
            this.root = root;
            this.to = to;
            this.refusals = refusals;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!hidden(file) && Files.isRegularFile(file)) {
                to.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            refusals.accept(origin(file), new Rejected("it cannot be read", Optional.empty()));
            return FileVisitResult.CONTINUE;
        }

        private static boolean hidden(Path path) {
            Path name = path.getFileName();
            return name != null && name.toString().startsWith(".");
        }
    }
}
