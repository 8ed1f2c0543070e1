package kawat.net;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// Unpacks the body of an answer within limits.
final class Unpacking {

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

    /// Unpacks by the name in `Content-Encoding`.
    static byte[] unpack(byte[] body, String encoding, int most) throws Failure {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> body.length == 0 ? body : gzip(body, most);
            default -> throw new Failure("it came packed in a way that Kawat did not ask for");
        };
    }

    private static byte[] gzip(byte[] packed, int most) throws Failure {
        ByteArrayOutputStream out = new ByteArrayOutputStream(
                (int) Math.min(most, Math.max(BUFFER, 5L * packed.length)));
        byte[] buffer = new byte[BUFFER];
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), BUFFER)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                long size = (long) out.size() + n;
                if (size > most || size > FREE && size > (long) RATIO * packed.length) {
                    throw new Failure("it unpacks to far more than a page or feed can be");
                }
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new Failure("it came packed and damaged");
        }
        return out.toByteArray();
    }
}
