package kawat.view.paragraphs;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads from the first bytes of a picture how large it is, before anything is made of it.
///
/// @param width  in pixels
/// @param height in pixels
/// @param frames how many pictures follow one another in it
record PictureHead(int width, int height, int frames) {

    /// Most pixels of a picture that is shown, all its frames together: 20 megapixels, four bytes each.
    private static final long MOST = 20_000_000;

    /// Tells whether it is small enough to be shown.
    boolean showable() {
        return width > 0 && height > 0 && (long) width * height * Math.max(1, frames) <= MOST;
    }

    /// Reads PNG, JPEG, GIF and BMP; empty for anything else, and for what is damaged.
    static Optional<PictureHead> of(byte[] bytes) {
        try {
            return read(bytes);
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException e) {
            // Cut off within its head.
            return Optional.empty();
        }
    }

    private static Optional<PictureHead> read(byte[] b) {
        ByteBuffer big = ByteBuffer.wrap(b);
        ByteBuffer little = ByteBuffer.wrap(b).order(ByteOrder.LITTLE_ENDIAN);
        if (begins(b, "\u0089PNG\r\n\u001A\n")) {
            return Optional.of(new PictureHead(big.getInt(16), big.getInt(20), 1));
        }
        if (begins(b, "GIF8")) {
            return Optional.of(gif(b, little));
        }
        if (begins(b, "BM")) {
            return Optional.of(new PictureHead(little.getInt(18), Math.absExact(little.getInt(22)), 1));
        }
        return (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xD8 ? jpeg(big) : Optional.empty();
    }

    /// Goes from marker to marker until one that begins a frame.
    private static Optional<PictureHead> jpeg(ByteBuffer b) {
        int at = 2;
        while (true) {
            int marker = b.getShort(at) & 0xFFFF;
            if (marker < 0xFF00) {
                return Optional.empty();
            }
            if (marker == 0xFFFF) {
                at++;
                continue;
            }
            int kind = marker & 0xFF;
            boolean frame = kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
            if (frame) {
                return Optional.of(new PictureHead(b.getShort(at + 7) & 0xFFFF, b.getShort(at + 5) & 0xFFFF, 1));
            }
            at += 2 + Math.max(2, b.getShort(at + 2) & 0xFFFF);
        }
    }

    /// Counts the frames, each of which takes as much room as the whole.
    private static PictureHead gif(byte[] b, ByteBuffer little) {
        int width = little.getShort(6) & 0xFFFF;
        int height = little.getShort(8) & 0xFFFF;
        int at = 13 + table(b[10]);
        int frames = 0;
        while (at < b.length && b[at] != 0x3B) {
            if (b[at] == 0x2C) {
                frames++;
                at += 10 + table(b[at + 9]) + 1;
            } else {
                at += 2;
            }
            while (b[at] != 0) {
                at += 1 + (b[at] & 0xFF);
            }
            at++;
        }
        return new PictureHead(width, height, frames);
    }

    private static int table(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static boolean begins(byte[] b, String with) {
        byte[] head = with.getBytes(StandardCharsets.ISO_8859_1);
        return b.length > head.length && java.util.Arrays.equals(b, 0, head.length, head, 0, head.length);
    }
}
