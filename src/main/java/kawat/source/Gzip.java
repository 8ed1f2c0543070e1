package kawat.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Unpacks gzip within limits.
public final class Gzip {

    private static final int BUFFER = 1 << 16;

    private Gzip() {
    }

    /// Tells whether the bytes begin like gzip.
    public static boolean packed(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    /// Unpacks all members.
    ///
    /// @param most bytes to unpack at most
    /// @throws BadBytes when the bytes are damaged, cut off, or unpack to more than the limits allow
    public static byte[] unpack(byte[] packed, int most) throws BadBytes {
        ByteArrayOutputStream out = new ByteArrayOutputStream(
                (int) Math.min(most, Math.max(BUFFER, 5L * packed.length)));
        byte[] buffer = new byte[BUFFER];
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), BUFFER)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                long size = (long) out.size() + n;
                if (size > most) {
                    throw new BadBytes("it unpacks to more than " + (most >> 20) + " MiB, the most that Kawat reads",
                            Optional.empty());
                }
                if (size > Limits.UNPACK_FREE && size > (long) Limits.UNPACK_RATIO * packed.length) {
                    throw new BadBytes("it unpacks to more than " + Limits.UNPACK_RATIO
                            + " times its size, as no page does", Optional.empty());
                }
                out.write(buffer, 0, n);
            }
        } catch (EOFException e) {
            throw new BadBytes("the packed file is cut off: its end is missing", after(out.size()));
        } catch (IOException e) {
            throw new BadBytes("the packed file is damaged", after(out.size()));
        }
        return out.toByteArray();
    }

    private static Optional<String> after(int bytes) {
        return Optional.of("after " + bytes + " unpacked bytes");
    }
}
