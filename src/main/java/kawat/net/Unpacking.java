package kawat.net;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;

/// Unpacks the body of an answer within limits.
final class Unpacking {

    /// What servers are told that they may pack an answer with.
    static final String ACCEPTED = "gzip, br";

    private static final int BUFFER = 1 << 16;
    /// Most bytes that one packed byte may become; above it lies a bomb, not a page.
    private static final int RATIO = 200;
    /// Unpacked bytes below which the ratio is not looked at: a short page of blanks packs very well.
    private static final int FREE = 1 << 20;

    private Unpacking() {
    }

    /// Thrown when a body cannot be unpacked; says why in words a reader understands.
    static final class Failure extends Exception {

        private static final long serialVersionUID = 1L;

        Failure(String reason) {
            super(reason);
        }
    }

    private interface Unpacker {
        InputStream over(InputStream packed) throws IOException;
    }

    /// Unpacks by the name in `Content-Encoding`.
    static byte[] unpack(byte[] body, String encoding, int most) throws Failure {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> unpack(body, in -> new GZIPInputStream(in, BUFFER), most);
            case "br" -> unpack(body, BrotliInputStream::new, most);
            default -> throw new Failure("it came packed in a way that Kawat did not ask for");
        };
    }

    private static byte[] unpack(byte[] packed, Unpacker unpacker, int most) throws Failure {
        if (packed.length == 0) {
            return packed;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(
                (int) Math.min(most, Math.max(BUFFER, 5L * packed.length)));
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = unpacker.over(new ByteArrayInputStream(packed))) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                long size = (long) out.size() + n;
                if (size > most || size > FREE && size > (long) RATIO * packed.length) {
                    throw new Failure("it unpacks to far more than a page or feed can be");
                }
                out.write(buffer, 0, n);
            }
        } catch (IOException | RuntimeException e) {
            // The decoder of Brotli trips over some damage instead of telling it.
            throw new Failure("it came packed and damaged");
        }
        return out.toByteArray();
    }
}
