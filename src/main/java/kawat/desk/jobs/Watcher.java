package kawat.desk.jobs;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import kawat.archive.OwnFile;
import org.jspecify.annotations.Nullable;

/// Watches folders and makes jobs of the files that come into them. Safe for use by several threads.
public final class Watcher implements AutoCloseable {

    /// A file that looks the same this much later is whole, in milliseconds.
    private static final long QUIET = 1_000;
    /// Most folders that the system is asked to tell of; those beyond are looked into now and then all the same.
    private static final int TOLD = 500;
    private static final int DEEPEST = 32;
    /// Names under which browsers, editors and synchronisers keep what is not whole yet.
    private static final Pattern UNFINISHED = Pattern
            .compile("\\..*|~.*|.*~|.*\\.(tmp|temp|part|partial|crdownload|download|opdownload|swp|filepart|!ut)");

    /// A watched folder.
    ///
    /// @param there whether it is there now
    public record Watched(Path folder, boolean there) {}

    /// What is known of a folder while it is watched.
    private static final class Folder {
        final Seen seen;
        final Map<Path, Waiting> waiting = new HashMap<>();
        volatile boolean there = true;

        Folder(Seen seen) {
            this.seen = seen;
        }
    }

    /// A file that may still be written to.
    private record Waiting(Seen.Look look, long since) {}

    private final Jobs jobs;
    private final Path home;
    private final Path archive;
    private final Duration rescan;
    private final Map<Path, Folder> folders = new LinkedHashMap<>();
    private final @Nullable WatchService service;
    private final Map<Path, WatchKey> keys = new HashMap<>();
    private final Thread worker;
    private volatile boolean closed;
    private long looked;

    /// Begins to watch, as yet no folder.
    ///
    /// @param home    folder in which it is remembered what was taken in
    /// @param archive folder that is never looked into
    /// @param rescan  the longest time between two looks, for folders whose system tells nothing
    public Watcher(Jobs jobs, Path home, Path archive, Duration rescan) {
        this.jobs = jobs;
        this.home = home;
        this.archive = archive.toAbsolutePath().normalize();
        this.rescan = rescan;
        WatchService opened = null;
        try {
            opened = Path.of("").getFileSystem().newWatchService();
        } catch (IOException | UnsupportedOperationException e) {
            // Then the looks now and then must do.
            opened = null;
        }
        this.service = opened;
        this.worker = Thread.ofPlatform().daemon().name("kawat-watcher").start(this::work);
    }

    /// Watches a folder, which need not be there yet, and takes in what is in it.
    ///
    /// @throws IOException when it cannot be remembered what was taken in
    public void add(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        synchronized (this) {
            if (folders.containsKey(absolute)) {
                return;
            }
            // Makes the folder in which it is remembered.
            OwnFile.write(home.resolve("about"), "What was taken in from watched folders.\n".getBytes(
                    java.nio.charset.StandardCharsets.US_ASCII));
            Folder fresh = new Folder(new Seen(home, absolute));
            fresh.there = Files.isDirectory(absolute);
            folders.put(absolute, fresh);
            looked = 0;
        }
        worker.interrupt();
    }

    /// Watches a folder no more.
    public synchronized void remove(Path folder) {
        folders.remove(folder.toAbsolutePath().normalize());
    }

    /// Returns the folders that are watched.
    public synchronized List<Watched> folders() {
        return folders.entrySet().stream().map(e -> new Watched(e.getKey(), e.getValue().there)).toList();
    }

    @Override
    public void close() {
        closed = true;
        worker.interrupt();
        try {
            worker.join();
            if (service != null) {
                service.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("a watched folder cannot be let go", e);
        }
    }

    private void work() {
        while (!closed) {
            try {
                if (due()) {
                    look();
                }
                pause();
            } catch (InterruptedException e) {
                // Woken: there is a new folder, or it is closing time.
                hurry();
            } catch (ClosedWatchServiceException e) {
                return;
            }
        }
    }

    private synchronized boolean due() {
        boolean waiting = folders.values().stream().anyMatch(f -> !f.waiting.isEmpty());
        return waiting || looked == 0 || System.nanoTime() - looked > rescan.toNanos();
    }

    private void pause() throws InterruptedException {
        WatchService told = service;
        if (told == null) {
            Thread.sleep(QUIET / 4);
            return;
        }
        WatchKey key = told.poll(QUIET / 4, TimeUnit.MILLISECONDS);
        if (key != null) {
            for (; key != null; key = told.poll()) {
                key.pollEvents();
                key.reset();
            }
            hurry();
        }
    }

    /// Has the folders looked into at once.
    private synchronized void hurry() {
        looked = 0;
    }

    private void look() {
        Map<Path, Folder> all;
        synchronized (this) {
            all = new LinkedHashMap<>(folders);
            looked = Math.max(1, System.nanoTime());
        }
        all.forEach((path, folder) -> {
            Map<Path, Seen.Look> found = new LinkedHashMap<>();
            folder.there = Files.isDirectory(path);
            if (folder.there) {
                find(path, found);
            }
            take(folder, found);
        });
        keys.entrySet().removeIf(e -> !e.getValue().isValid());
    }

    /// Takes in the files that look as they did a while ago.
    private void take(Folder folder, Map<Path, Seen.Look> found) {
        long now = System.nanoTime();
        Map<Path, Seen.Look> ready = new LinkedHashMap<>();
        Map<Path, Waiting> waiting = new HashMap<>();
        found.forEach((file, look) -> {
            if (!folder.seen.has(file, look) && look.size() > 0) {
                Waiting before = folder.waiting.get(file);
                if (before == null || !before.look().equals(look)) {
                    waiting.put(file, new Waiting(look, now));
                } else if (TimeUnit.NANOSECONDS.toMillis(now - before.since()) >= QUIET) {
                    ready.put(file, look);
                } else {
                    waiting.put(file, before);
                }
            }
        });
        synchronized (this) {
            folder.waiting.clear();
            folder.waiting.putAll(waiting);
            if (!folders.containsValue(folder)) {
                return;
            }
        }
        if (!ready.isEmpty() && !closed) {
            try {
                jobs.add(new ArrayList<>(ready.keySet().stream().map(Input.File::new).toList()), List.of());
                folder.seen.add(ready);
            } catch (IOException | java.io.UncheckedIOException e) {
                // The disk is full or gone: what could not be taken in is found again at the next look.
                return;
            }
        }
    }

    private void find(Path root, Map<Path, Seen.Look> found) {
        try {
            Files.walkFileTree(root, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    if (!folder.equals(root) && unfinished(folder)
                            || folder.toAbsolutePath().normalize().equals(archive)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    register(folder);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !unfinished(file)) {
                        found.put(file, new Seen.Look(attributes.size(), attributes.lastModifiedTime().toMillis()));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // Gone while it was looked into.
            found.clear();
        }
    }

    private static boolean unfinished(Path path) {
        Path name = path.getFileName();
        return name != null && UNFINISHED.matcher(name.toString().toLowerCase(Locale.ROOT)).matches();
    }

    private void register(Path folder) {
        WatchService told = service;
        WatchKey key = keys.get(folder);
        if (told == null || keys.size() >= TOLD || key != null && key.isValid()) {
            return;
        }
        try {
            keys.put(folder, folder.register(told, StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY));
        } catch (IOException | UnsupportedOperationException e) {
            // Too many are watched on this system: the looks now and then must do.
            keys.remove(folder);
        }
    }
}
