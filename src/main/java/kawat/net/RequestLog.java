package kawat.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Keeps one line for every request, for the reader to look at: when, where, what for, and what became of it.
///
/// It is a text file that only its owner can read, one line a request, its parts between tabs. The older half goes when
/// it grows too large. Safe for use by several threads.
public final class RequestLog {

    /// The log and the one before it are this large together at most.
    static final long MOST_BYTES = 5L << 20;
    private static final int REMEMBERED = 1_000;

    private final Path file;
    private final long half;
    private final Deque<Line> last = new ArrayDeque<>();
    private final List<Consumer<Line>> listeners = new CopyOnWriteArrayList<>();

    /// One request.
    ///
    /// @param host    empty where the address names none
    /// @param address without name, password and query
    /// @param purpose what it was for
    /// @param result  in words, with every redirect on the way
    /// @param bytes   of the bodies that came, as sent
    public record Line(Instant at, String host, String address, String purpose, String result, long bytes) {

        String written() {
            return String.join("\t", at.toString(), host, address, purpose, result.replaceAll("\\p{Cntrl}", " "),
                    Long.toString(bytes));
        }

        static Optional<Line> read(String written) {
            String[] parts = written.split("\t", -1);
            try {
                return parts.length != 6
                        ? Optional.empty()
                        : Optional.of(new Line(Instant.parse(parts[0]), parts[1], parts[2], parts[3], parts[4],
                                Long.parseLong(parts[5])));
            } catch (DateTimeException | NumberFormatException e) {
                // A line that a crash cut off.
                return Optional.empty();
            }
        }
    }

    /// @param most bytes of the log and the one before it together
    RequestLog(Path file, long most) {
        this.file = file;
        this.half = most / 2;
        for (Path part : List.of(older(), file)) {
            if (Files.isRegularFile(part)) {
                try {
                    new String(Files.readAllBytes(part), StandardCharsets.UTF_8).lines().map(Line::read)
                            .flatMap(Optional::stream).forEach(this::remember);
                } catch (IOException e) {
                    // A log that cannot be read is begun anew; nothing depends on it.
                    last.clear();
                }
            }
        }
    }

    /// Returns the last requests, the newest last.
    public synchronized List<Line> last(int most) {
        List<Line> all = new ArrayList<>(last);
        return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    }

    /// Tells of each request from now on, on the thread that made it.
    ///
    /// @return to be run when it shall tell no longer
    public Runnable listen(Consumer<Line> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void add(Line line) {
        synchronized (this) {
            remember(line);
            try {
                if (Files.isRegularFile(file) && Files.size(file) >= half) {
                    Files.move(file, older(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                }
                try (FileChannel out = FileChannel.open(file,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), OwnFiles.ownerOnly(file))) {
                    ByteBuffer rest = ByteBuffer.wrap((line.written() + "\n").getBytes(StandardCharsets.UTF_8));
                    while (rest.hasRemaining()) {
                        out.write(rest);
                    }
                }
            } catch (IOException e) {
                // A full disk stops no reading; the line is still shown.
                remember(new Line(line.at(), "", "", line.purpose(), "the log cannot be written", 0));
            }
        }
        for (Consumer<Line> listener : List.copyOf(listeners)) {
            try {
                listener.accept(line);
            } catch (RuntimeException e) {
                // Whoever cannot listen stops no request, and is told no more.
                listeners.remove(listener);
            }
        }
    }

    private void remember(Line line) {
        last.addLast(line);
        while (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    private Path older() {
        return file.resolveSibling(file.getFileName() + ".1");
    }
}
