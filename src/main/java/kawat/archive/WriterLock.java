package kawat.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets one process write into an archive. The system frees the lock when the process ends, however it ends.
final class WriterLock implements AutoCloseable {

    private final @Nullable FileChannel channel;

    private WriterLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock if nobody has it and the folder can be written to.
    static WriterLock take(Path folder) throws IOException {
        FileChannel opened;
        try {
            opened = FileChannel.open(folder.resolve("lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    DurableFiles.ownerOnly(folder, "rw-------"));
        } catch (IOException e) {
            // A folder that cannot be written to is read all the same.
            return new WriterLock(null);
        }
        FileLock lock = null;
        try {
            lock = opened.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another archive object of this very process has it.
            lock = null;
        }
        if (lock == null) {
            opened.close();
            return new WriterLock(null);
        }
        return new WriterLock(opened);
    }

    boolean held() {
        return channel != null;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
