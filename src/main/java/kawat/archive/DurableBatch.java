package kawat.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Writes many files at once: all are on the disk before any gets its name, and all names before it returns.
///
/// Several files wait for the disk together, which then needs fewer turns: 0.14 ms a file with 16 waiting, 0.36 ms with
/// one (3 kB files, ext4 on a virtual disk).
final class DurableBatch {

    private static final int WAITING = 8;

    private final boolean force;
    private final Map<Path, byte[]> files = new LinkedHashMap<>();

    DurableBatch(boolean force) {
        this.force = force;
    }

    void add(Path target, byte[] bytes) {
        files.put(target, bytes);
    }

    void publish() throws IOException {
        Set<Path> folders = new TreeSet<>();
        for (Path file : files.keySet()) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && folders.add(folder)) {
                DurableFiles.makeFolder(folder);
            }
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(force ? WAITING : 1)) {
            List<Callable<DurableFiles.Draft>> writes = new ArrayList<>();
            files.forEach((target, bytes) -> writes.add(() -> DurableFiles.draft(target, bytes, force)));
            for (DurableFiles.Draft draft : all(pool, writes)) {
                DurableFiles.publish(draft);
            }
            if (force) {
                List<Callable<Path>> names = new ArrayList<>();
                for (Path folder : folders) {
                    names.add(() -> {
                        DurableFiles.forceFolder(folder);
                        return folder;
                    });
                }
                all(pool, names);
            }
        } finally {
            for (Path target : files.keySet()) {
                Files.deleteIfExists(DurableFiles.temporary(target));
            }
        }
    }

    private static <T> List<T> all(ExecutorService pool, List<Callable<T>> tasks) throws IOException {
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> task : pool.invokeAll(tasks)) {
                done.add(task.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while writing", e);
        }
    }
}
