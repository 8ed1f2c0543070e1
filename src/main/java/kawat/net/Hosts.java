package kawat.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Lets one request at a time to each host, and remembers which hosts and addresses are to be left alone, for the next
/// run as well. Safe for use by several threads.
final class Hosts {

    private static final int MOST = 2_000;

    private final Path file;
    private final Manners manners;
    private final Clock clock;
    private final Semaphore atOnce;
    private final Map<String, Queue> queues = new ConcurrentHashMap<>();
    private final Map<String, Instant> pauses = new HashMap<>();
    private final Map<String, Instant> skips = new LinkedHashMap<>();
    private final Map<String, WebAddress> moves = new LinkedHashMap<>();

    Hosts(Path file, Manners manners, Clock clock) {
        this.file = file;
        this.manners = manners;
        this.clock = clock;
        this.atOnce = new Semaphore(manners.hosts());
        read();
    }

    private static final class Queue {
        private final ReentrantLock lock = new ReentrantLock(true);
        private long free = System.nanoTime();
    }

    /// The turn of one request at its host. Whoever has it must end it.
    final class Turn {

        private final Queue queue;

        private Turn(Queue queue) {
            this.queue = queue;
        }

        void end() {
            queue.free = System.nanoTime();
            atOnce.release();
            queue.lock.unlock();
        }
    }

    /// Waits until it is one's turn at a host.
    ///
    /// @param spacing since the last request there
    Turn enter(String host, Duration spacing) throws InterruptedException {
        Queue queue = queues.computeIfAbsent(host, h -> new Queue());
        queue.lock.lockInterruptibly();
        boolean entered = false;
        try {
            long wait = queue.free + spacing.toNanos() - System.nanoTime();
            if (spacing.isPositive() && wait > 0 && pausedUntil(host).isEmpty()) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            atOnce.acquire();
            entered = true;
            return new Turn(queue);
        } finally {
            if (!entered) {
                queue.lock.unlock();
            }
        }
    }

    /// Returns until when a host is to be left alone.
    synchronized Optional<Instant> pausedUntil(String host) {
        return ahead(pauses, host, manners.longestPause());
    }

    synchronized void pause(String host, Instant until) {
        pauses.put(host, until);
        write();
    }

    /// Returns until when an address is to be left alone.
    synchronized Optional<Instant> skippedUntil(WebAddress address) {
        return ahead(skips, address.toString(), manners.skip());
    }

    synchronized void skip(WebAddress address) {
        skips.put(address.toString(), clock.instant().plus(manners.skip()));
        write();
    }

    synchronized void answered(WebAddress address) {
        if (skips.remove(address.toString()) != null) {
            write();
        }
    }

    /// Returns where an address has moved for good, as far as that was seen since Kawat was started. A network that asks
    /// for a login moves every address; so nothing of it is kept here for longer.
    synchronized WebAddress moved(WebAddress address) {
        return moves.getOrDefault(address.toString(), address);
    }

    synchronized void move(WebAddress from, WebAddress to) {
        moves.put(from.toString(), to);
        drop(moves);
    }

    /// A time that lies further ahead than any that was set is the work of a clock that jumped.
    private Optional<Instant> ahead(Map<String, Instant> times, String key, Duration most) {
        Instant now = clock.instant();
        Instant until = times.get(key);
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(most).plusSeconds(60)))) {
            times.remove(key);
            return Optional.empty();
        }
        return Optional.ofNullable(until);
    }

    private static void drop(Map<String, ?> oldest) {
        while (oldest.size() > MOST) {
            oldest.remove(oldest.keySet().iterator().next());
        }
    }

    private void read() {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()) {
                String[] parts = line.split("\t", -1);
                if (parts.length == 3) {
                    (parts[0].equals("host") ? pauses : skips).put(parts[1], Instant.parse(parts[2]));
                }
            }
        } catch (IOException | DateTimeException e) {
            // Lost: then a host says once more that it wants to be left alone.
            pauses.clear();
            skips.clear();
        }
    }

    private void write() {
        Instant now = clock.instant();
        pauses.values().removeIf(until -> !until.isAfter(now));
        skips.values().removeIf(until -> !until.isAfter(now));
        drop(pauses);
        drop(skips);
        StringBuilder lines = new StringBuilder();
        pauses.forEach((host, until) -> lines.append("host\t").append(host).append('\t').append(until).append('\n'));
        skips.forEach((page, until) -> lines.append("page\t").append(page).append('\t').append(until).append('\n'));
        Path draft = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.deleteIfExists(draft);
            try (FileChannel out = FileChannel.open(draft,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnFiles.ownerOnly(draft))) {
                ByteBuffer rest = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // It holds for this run; after the next start the host says it again.
            lines.setLength(0);
        }
    }
}
