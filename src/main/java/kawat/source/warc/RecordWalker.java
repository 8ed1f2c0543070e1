package kawat.source.warc;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.source.BadBytes;
import kawat.source.Limits;
import org.jspecify.annotations.Nullable;

/// Goes from record to record, and past damage to the next whole one. A record counts only when another one, or the end,
/// stands where it says that it ends.
final class RecordWalker {

    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length:\\s*(\\S+)\\s*$");
    private static final Pattern WARC = Pattern.compile("WARC/[01]\\.\\d+\\s*");
    private static final Pattern ARC = Pattern
            .compile(
                    "[a-z][a-z0-9+.-]*:\\S* (?:[\\d.]{1,15}|[0-9a-fA-F:]{2,45}) \\d{8,28} (?:.{0,300} )?(\\d{1,18})\\s*");

    private final Tape tape;
    /// Where the block of the current record begins, when it was not read yet.
    private @Nullable Frame current;
    private Tape.@Nullable Place block;
    private byte[] begun = new byte[0];
    private boolean lost;
    /// Whether the last damage was one of the packing.
    private boolean packing;
    private long reread;

    RecordWalker(SeekableByteChannel channel) {
        this.tape = new Tape(channel);
    }

    /// Goes to the next record and reads its headers.
    ///
    /// @return nothing at the end
    /// @throws BadBytes when there is damage; the next call goes on behind it
    Optional<Frame> next() throws BadBytes {
        Frame last = current;
        if (last != null) {
            skip(last);
        }
        while (true) {
            Tape.Place place = tape.place();
            boolean told = packing;
            try {
                if (lost && !find()) {
                    return Optional.empty();
                }
                lost = false;
                skipNewlines();
                if (tape.peek() < 0) {
                    return Optional.empty();
                }
                place = tape.place();
                Frame frame = header(place);
                packing = false;
                return Optional.of(frame);
            } catch (IOException e) {
                BadBytes bad = broken(e, place, Optional.empty());
                // What looked like the next packed record was none: it is the same damage still.
                if (!told) {
                    throw bad;
                }
            }
        }
    }

    /// Goes to a record that was met before.
    void go(long at, long inside) throws BadBytes {
        current = null;
        lost = false;
        try {
            tape.go(new Tape.Place(at, inside));
        } catch (IOException e) {
            throw broken(e, new Tape.Place(at, inside), Optional.empty());
        }
    }

    /// Reads what the block of the current record begins with.
    ///
    /// @param most bytes to read
    byte[] beginning(int most) throws BadBytes {
        Frame frame = current();
        begun = read(frame, begun, (int) Math.min(most, frame.length()));
        return begun;
    }

    /// Reads the block of the current record, and goes on behind it.
    ///
    /// @throws BadBytes when it is cut off, larger than the limits allow, or not as long as it says
    byte[] block() throws BadBytes {
        Frame frame = current();
        if (frame.length() > Limits.RECORD_BYTES) {
            skip(frame);
            throw new BadBytes("the record is larger than " + (Limits.RECORD_BYTES >> 20)
                    + " MiB, the most that Kawat reads", Optional.of(frame.where()));
        }
        byte[] block = read(frame, begun, (int) frame.length());
        begun = block;
        skip(frame);
        return block;
    }

    private byte[] read(Frame frame, byte[] before, int length) throws BadBytes {
        int wanted = Math.max(0, length - before.length);
        if (wanted > tape.left()) {
            throw astray(frame, missing(frame.length() - before.length - tape.left()));
        }
        byte[] bytes = Arrays.copyOf(before, before.length + wanted);
        try {
            int n = tape.readNBytes(bytes, before.length, wanted);
            if (n < wanted) {
                throw astray(frame, missing(frame.length() - before.length - n));
            }
            return bytes;
        } catch (IOException e) {
            throw broken(e, place(frame), Optional.of(frame));
        }
    }

    private void skip(Frame frame) throws BadBytes {
        long left = frame.length() - begun.length;
        current = null;
        try {
            if (left > tape.left()) {
                throw astray(frame, missing(left - tape.left()));
            }
            long lacking = tape.skipAll(left);
            if (lacking > 0) {
                throw astray(frame, missing(lacking));
            }
            checkEnd(frame);
        } catch (IOException e) {
            throw broken(e, place(frame), Optional.of(frame));
        }
    }

    private Frame current() {
        Frame frame = current;
        if (frame == null) {
            throw new IllegalStateException("no record, or it was read already");
        }
        return frame;
    }

    private static Tape.Place place(Frame frame) {
        return new Tape.Place(frame.at(), frame.inside());
    }

    private static String missing(long bytes) {
        return "the record is cut off: " + bytes + " bytes are missing at its end";
    }

    private Frame header(Tape.Place place) throws BadBytes, IOException {
        StringBuilder lines = new StringBuilder();
        String first = line(place);
        lines.append(first);
        Matcher arc = ARC.matcher(first);
        String length;
        if (arc.matches()) {
            length = arc.group(1);
        } else if (WARC.matcher(first).matches()) {
            String line;
            do {
                line = line(place);
                lines.append(line);
                if (lines.length() > Limits.HEADER_BYTES) {
                    lost = true;
                    throw tooLong(place);
                }
            } while (!line.isBlank());
            Matcher told = LENGTH.matcher(lines);
            length = told.find() ? told.group(1) : "";
        } else {
            lost = true;
            throw new BadBytes("there is no record where one should begin", where(place));
        }
        block = tape.place();
        if (!length.matches("\\d{1,18}")) {
            lost = true;
            throw new BadBytes("the record does not say how long it is", where(place));
        }
        Frame frame = new Frame(place.member(), place.inside(), lines.toString(), Long.parseLong(length));
        current = frame;
        begun = new byte[0];
        return frame;
    }

    /// Returns the next line with what ends it.
    private String line(Tape.Place record) throws BadBytes, IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            int b = tape.read();
            if (b < 0) {
                throw new BadBytes("the file is cut off in the headers of a record", where(record));
            }
            line.write(b);
            if (b == '\n') {
                return line.toString(StandardCharsets.UTF_8);
            }
            if (line.size() > Limits.HEADER_BYTES) {
                lost = true;
                throw tooLong(record);
            }
        }
    }

    private static BadBytes tooLong(Tape.Place record) {
        return new BadBytes("the headers of a record are longer than " + (Limits.HEADER_BYTES >> 10)
                + " KiB, the most that Kawat reads", where(record));
    }

    /// Behind a record stand newlines, then the next one or the end.
    private void checkEnd(Frame frame) throws BadBytes, IOException {
        int newlines;
        int next;
        try {
            newlines = skipNewlines();
            next = tape.peek();
        } catch (IOException e) {
            // Damage behind the packed member of this record is that of the next one, which will meet it again.
            if (tape.member() == frame.at()) {
                throw e;
            }
            tape.go(new Tape.Place(tape.member(), 0));
            return;
        }
        if (next < 0) {
            return;
        }
        boolean follows = frame.arc() ? next >= 'a' && next <= 'z' : next == 'W';
        if (newlines == 0 || !follows) {
            throw astray(frame, "the record is not as long as it says");
        }
    }

    private int skipNewlines() throws IOException {
        int count = 0;
        for (int b = tape.peek(); b == '\r' || b == '\n'; b = tape.peek()) {
            tape.skipAll(1);
            count++;
        }
        return count;
    }

    /// The length of a record is no way to the next one: that is looked for from where the record's block begins.
    private BadBytes astray(Frame frame, String reason) throws BadBytes {
        current = null;
        lost = true;
        Tape.Place from = block;
        try {
            if (from != null) {
                reread += tape.since(from);
                reread += tape.go(from);
            }
        } catch (IOException e) {
            return broken(e, place(frame), Optional.of(frame));
        }
        if (reread > Limits.REREAD_BYTES) {
            tape.end();
            return new BadBytes(reason + "; the file is too damaged to be read any further",
                    Optional.of(frame.where()));
        }
        return new BadBytes(reason, Optional.of(frame.where()));
    }

    private BadBytes broken(IOException e, Tape.Place place, Optional<Frame> frame) {
        current = null;
        lost = true;
        packing = true;
        tape.nextMember();
        String reason = e instanceof Tape.Damaged
                ? String.valueOf(e.getMessage())
                : e instanceof EOFException
                        ? "the packed record is cut off: its end is missing"
                        : "the packed record is damaged";
        return new BadBytes(reason, frame.map(Frame::where).or(() -> where(place)));
    }

    /// Goes to the next line that begins a record.
    private boolean find() throws IOException {
        while (tape.peek() >= 0) {
            Tape.Place place = tape.place();
            if (begins()) {
                reread += tape.go(place);
                return true;
            }
        }
        return false;
    }

    /// Reads a line and tells whether it begins a record.
    private boolean begins() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int b = tape.read();
            if (b < 0) {
                return false;
            }
            if (line.length() < 2048) {
                line.append((char) b);
            }
            if (b == '\n') {
                return WARC.matcher(line).matches() || ARC.matcher(line).matches();
            }
        }
    }

    private static Optional<String> where(Tape.Place place) {
        return Optional.of(new Frame(place.member(), place.inside(), "WARC/", 0).where());
    }
}
