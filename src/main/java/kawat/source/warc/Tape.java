package kawat.source.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import kawat.source.ChannelStream;
import kawat.source.Limits;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// Reads a web archive as if it were not packed, and goes back to any place in it. A packed one is a row of gzip members,
/// mostly one for each record.
final class Tape extends InputStream {

    /// A place.
    ///
    /// @param member where in the file the packed member begins; the place itself where nothing is packed
    /// @param inside how many unpacked bytes of that member lie before the place
    record Place(long member, long inside) {}

    private final ChannelStream file;
    private final boolean packed;
    private @Nullable InputStream member;
    private long memberBegan;
    private long inside;
    private int ahead = -1;

    Tape(SeekableByteChannel channel) {
        this.file = new ChannelStream(channel);
        this.packed = file.read() == 0x1F && file.read() == 0x8B;
        file.position(0);
    }

    /// Thrown where the packing is damaged.
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        Damaged(String what) {
            super(what);
        }
    }

    Place place() {
        if (!packed) {
            return new Place(file.position() - (ahead >= 0 ? 1 : 0), 0);
        }
        if (member == null) {
            return new Place(file.position(), 0);
        }
        return new Place(memberBegan, inside - (ahead >= 0 ? 1 : 0));
    }

    /// Returns where the packed member begins that was read last.
    long member() {
        return memberBegan;
    }

    /// Goes to a place.
    ///
    /// @return how many bytes were read to get there
    long go(Place place) throws IOException {
        ahead = -1;
        if (!packed) {
            file.position(place.member());
            return 0;
        }
        if (member == null || memberBegan != place.member() || inside > place.inside()) {
            file.position(place.member());
            member = null;
            if (place.inside() == 0) {
                return 0;
            }
            open();
        }
        long left = place.inside() - inside;
        return left - skipAll(left);
    }

    /// Returns about how many bytes lie between an earlier place and this one.
    long since(Place earlier) {
        Place now = place();
        return packed && now.member() != earlier.member()
                ? Limits.RECORD_BYTES
                : now.member() - earlier.member() + now.inside() - earlier.inside();
    }

    /// Goes to the end.
    void end() {
        ahead = -1;
        member = null;
        file.position(file.size());
    }

    /// Returns how many bytes are left in the file at most; for a packed one that is not known.
    long left() {
        return packed ? Long.MAX_VALUE : file.size() - place().member();
    }

    @Override
    public int read() throws IOException {
        if (ahead >= 0) {
            int b = ahead;
            ahead = -1;
            return b;
        }
        if (!packed) {
            return file.read();
        }
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /// Returns the next byte without going past it, -1 at the end.
    int peek() throws IOException {
        if (ahead < 0) {
            ahead = read();
        }
        return ahead;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (ahead >= 0) {
            into[offset] = (byte) ahead;
            ahead = -1;
            return 1;
        }
        if (!packed) {
            return file.read(into, offset, length);
        }
        while (true) {
            InputStream from = member;
            if (from == null) {
                if (file.position() >= file.size()) {
                    return -1;
                }
                from = open();
            }
            int n = from.read(into, offset, length);
            if (n >= 0) {
                inside += n;
                long took = file.position() - memberBegan;
                if (inside > Limits.UNPACK_FREE && inside > Limits.UNPACK_RATIO * took) {
                    throw new Damaged("it unpacks to more than " + Limits.UNPACK_RATIO
                            + " times its size, as no page does");
                }
                return n;
            }
            member = null;
        }
    }

    /// Goes forward.
    ///
    /// @return how many bytes were missing
    long skipAll(long bytes) throws IOException {
        long left = bytes;
        if (left > 0 && ahead >= 0) {
            ahead = -1;
            left--;
        }
        if (!packed) {
            return left - file.skip(left);
        }
        byte[] waste = new byte[1 << 14];
        while (left > 0) {
            int n = read(waste, 0, (int) Math.min(waste.length, left));
            if (n < 0) {
                return left;
            }
            left -= n;
        }
        return 0;
    }

    /// Goes behind damaged packing to what looks like the beginning of the next member, or to the end.
    void nextMember() {
        ahead = -1;
        member = null;
        file.position(Math.min(file.size(), memberBegan + 2));
        int before = -1;
        int last = -1;
        for (int b = file.read(); b >= 0; b = file.read()) {
            if (before == 0x1F && last == 0x8B && b == 8) {
                file.position(file.position() - 3);
                return;
            }
            before = last;
            last = b;
        }
    }

    private InputStream open() throws IOException {
        memberBegan = file.position();
        inside = 0;
        InputStream opened = new GzipCompressorInputStream(file);
        member = opened;
        return opened;
    }
}
