package kawat.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/// Reads and writes small files of the reader's own beside the archive. Nobody else can read them.
public final class OwnFile {

    private OwnFile() {
    }

    /// Returns the bytes of a file; empty when it is not there.
    ///
    /// @param most bytes it may have; a larger file is not one of ours
    public static Optional<byte[]> read(Path file, long most) throws IOException {
        try {
            if (Files.size(file) > most) {
                throw new IOException(file + ": it is larger than any such file");
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// Writes a file whole or not at all; when this returns, the disk has it.
    public static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            DurableFiles.makeFolder(folder);
        }
        try {
            DurableFiles.publish(DurableFiles.draft(file, bytes, true));
        } finally {
            Files.deleteIfExists(DurableFiles.temporary(file));
        }
        if (folder != null) {
            DurableFiles.forceFolder(folder);
        }
    }

    /// Adds lines at the end of a file, without waiting for the disk: after a crash the last ones may be missing or cut.
    public static void append(Path file, String lines) throws IOException {
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                DurableFiles.ownerOnly(file, "rw-------"))) {
            ByteBuffer rest = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
    }
}
