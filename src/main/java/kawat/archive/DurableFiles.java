package kawat.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Writes files that after any crash are there whole or not at all, and that only their owner can read.
final class DurableFiles {

    private static final String DRAFT = ".tmp";

    private DurableFiles() {
    }

    /// A file that is written, and not yet under its name.
    record Draft(Path temporary, Path target) {}

    /// Writes the bytes beside their target.
    ///
    /// @param force whether to wait until the disk has them
    static Draft draft(Path target, byte[] bytes, boolean force) throws IOException {
        Path temporary = temporary(target);
        Files.deleteIfExists(temporary);
        try (FileChannel channel = FileChannel.open(temporary,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(target, "rw-------"))) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            if (force) {
                channel.force(true);
            }
        }
        return new Draft(temporary, target);
    }

    /// Gives a draft its name, in place of whatever had it.
    static void publish(Draft draft) throws IOException {
        Files.move(draft.temporary(), draft.target(), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /// Waits until the disk has the names of a folder. Windows opens no folder, and keeps names by itself.
    static void forceFolder(Path folder) throws IOException {
        if (posix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// Makes a folder and those above it, each forced into its parent.
    static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            makeFolder(parent);
        }
        try {
            Files.createDirectory(folder, ownerOnly(folder, "rwx------"));
            if (parent != null) {
                forceFolder(parent);
            }
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /// Returns where the draft of a file stands.
    static Path temporary(Path target) {
        return target.resolveSibling(target.getFileName() + DRAFT);
    }

    static boolean isDraft(Path file) {
        return file.getFileName().toString().endsWith(DRAFT);
    }

    /// Returns what makes a new file or folder its owner's alone, where the system knows such permissions.
    static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return posix(path)
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
