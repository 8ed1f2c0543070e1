package kawat.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// Reads a channel as a stream that can go to any place. Several streams may read one channel by turns.
public final class ChannelStream extends InputStream {

    private static final int BUFFER = 1 << 16;

    private final SeekableByteChannel channel;
    private final long size;
    private final byte[] buffer = new byte[BUFFER];
    /// Where in the channel the buffer begins.
    private long began;
    private int at;
    private int filled;
    private long marked;

    /// Starts at the beginning of a channel.
    ///
    /// @throws UncheckedIOException when the channel cannot be read; so does every other method, for a disk that fails is
    ///                              not the fault of what is on it
    public ChannelStream(SeekableByteChannel channel) {
        this.channel = channel;
        try {
            this.size = channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns how many bytes there are.
    public long size() {
        return size;
    }

    /// Returns the place of the next byte.
    public long position() {
        return began + at;
    }

    /// Goes to a place; behind the last byte is the end.
    public void position(long place) {
        if (place < 0) {
            throw new IllegalArgumentException("no place: " + place);
        }
        if (place >= began && place <= began + filled) {
            at = (int) (place - began);
        } else {
            began = place;
            at = 0;
            filled = 0;
        }
    }

    @Override
    public int read() {
        return fill() ? buffer[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int n = Math.min(length, filled - at);
        System.arraycopy(buffer, at, into, offset, n);
        at += n;
        return n;
    }

    @Override
    public long skip(long n) {
        long to = Math.min(Math.max(size, position()), position() + Math.max(0, n));
        long skipped = to - position();
        position(to);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public synchronized void mark(int limit) {
        marked = position();
    }

    @Override
    public synchronized void reset() {
        position(marked);
    }

    private boolean fill() {
        if (at < filled) {
            return true;
        }
        long place = position();
        try {
            channel.position(place);
            ByteBuffer target = ByteBuffer.wrap(buffer);
            int n = 0;
            while (n == 0) {
                n = channel.read(target);
            }
            began = place;
            at = 0;
            filled = Math.max(0, n);
            return n > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
