package kawat.source.packed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import kawat.source.Limits;

/// Counts what is read, and reads no more than is allowed: whoever reads the headers of a file believes what they say of
/// their own length.
final class Metered extends FilterInputStream {

    private final long most;
    private long bytes;
    private long allowed = Long.MAX_VALUE;

    /// @param most bytes in all
    Metered(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /// Thrown when more comes than is allowed; says so in words a reader understands.
    static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuch(String reason) {
            super(reason);
        }
    }

    /// Allows so many bytes from here on.
    void allow(long further) {
        allowed = further;
    }

    /// Returns how many were read.
    long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = super.read(into, offset, length);
        count(Math.max(0, n));
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    private void count(long n) throws IOException {
        bytes += n;
        allowed -= n;
        if (bytes > most) {
            throw new TooMuch("it unpacks to more than " + Limits.UNPACK_RATIO + " times its size, as no page does");
        }
        if (allowed < 0) {
            throw new TooMuch("what it says about a file is longer than any file needs");
        }
    }
}
