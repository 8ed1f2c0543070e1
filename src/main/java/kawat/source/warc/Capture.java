package kawat.source.warc;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import kawat.source.BadBytes;
import kawat.source.Limits;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/// Holds what a record says was captured.
///
/// @param kind   how the record counts
/// @param status what the web server answered, 200 for what came by other ways
/// @param type   media type in lower case, empty where none is told
/// @param body   the payload, still in the encodings of the transfer
/// @param coding encodings of the payload, the last one first
record Capture(Kind kind, int status, String type, Optional<Charset> charset, Optional<String> uri,
        Optional<Instant> at, InputStream body, List<String> coding) {

    /// What a record is to a reader.
    enum Kind {
        /// Something was captured.
        CAPTURED,
        /// It belongs to the business of the crawler.
        OTHER
    }

    /// Reads a record.
    ///
    /// @param block what stands behind the headers; for a look at the headers alone its beginning will do
    /// @throws BadBytes when it makes no sense
    static Capture of(Frame frame, byte[] block) throws BadBytes {
        InputStream bytes = new SequenceInputStream(
                new ByteArrayInputStream(frame.header().getBytes(StandardCharsets.UTF_8)),
                new ByteArrayInputStream(block));
        // The library throws whatever a parser of numbers, dates and addresses throws. Its reader is not closed, for the
        // payload is read through it later; it holds nothing but memory.
        try {
            WarcReader reader = new WarcReader(Channels.newChannel(bytes));
            reader.setLenient(true);
            WarcRecord record = reader.next().orElseThrow(() -> new IOException("no record"));
            if (record instanceof WarcResponse response && response.contentType().base().equals(MediaType.HTTP)) {
                return answer(response);
            }
            if (record instanceof WarcResponse || record instanceof WarcResource) {
                Optional<String> told = record.headers().first("Content-Type");
                return new Capture(Kind.CAPTURED, 200, name(told), charset(told), target(record), date(record),
                        record.body().stream(), List.of());
            }
            return new Capture(Kind.OTHER, 0, "", Optional.empty(), Optional.empty(), Optional.empty(),
                    InputStream.nullInputStream(), List.of());
        } catch (IOException | RuntimeException e) {
            throw new BadBytes("the headers of the record make no sense", Optional.of(frame.where()));
        }
    }

    private static Capture answer(WarcResponse record) throws IOException {
        HttpResponse http = record.http();
        Optional<String> type = http.headers().first("Content-Type");
        List<String> coding = http.headers().all("Content-Encoding").stream()
                .flatMap(c -> List.of(c.split(",")).reversed().stream()).map(c -> c.strip().toLowerCase(Locale.ROOT))
                .filter(c -> !c.isEmpty() && !c.equals("identity") && !c.equals("none")).toList();
        return new Capture(Kind.CAPTURED, http.status(), name(type), charset(type), target(record), date(record),
                http.body().stream(), coding);
    }

    private static String name(Optional<String> type) {
        return type.map(t -> MediaType.parseLeniently(t).base().toString().toLowerCase(Locale.ROOT)).orElse("");
    }

    private static Optional<Charset> charset(Optional<String> type) {
        String name = type.map(t -> MediaType.parseLeniently(t).parameters().get("charset")).orElse(null);
        if (name == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> target(WarcRecord record) {
        return Optional.ofNullable(((WarcTargetRecord) record).target());
    }

    private static Optional<Instant> date(WarcRecord record) {
        try {
            return Optional.of(record.date());
        } catch (RuntimeException e) {
            // A record without a date that makes sense is worth reading all the same.
            return Optional.empty();
        }
    }

    /// Reads and decodes the payload.
    ///
    /// @param most bytes to decode at most
    /// @throws BadBytes when it cannot be decoded within the limits
    byte[] payload(int most, String where) throws BadBytes {
        try (InputStream in = decoded(where)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 14];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if ((long) out.size() + n > most) {
                    throw new BadBytes("it is larger than " + (most >> 20) + " MiB, the most that Kawat reads",
                            Optional.of(where));
                }
                out.write(buffer, 0, n);
            }
            return out.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw new BadBytes("what the web server sent is cut off or damaged", Optional.of(where));
        }
    }

    private InputStream decoded(String where) throws BadBytes, IOException {
        InputStream in = new BufferedInputStream(body);
        if (coding.size() > 3) {
            throw new BadBytes("it is packed more than three times over", Optional.of(where));
        }
        for (String name : coding) {
            in = switch (name) {
                case "gzip", "x-gzip" -> unzipping(in);
                case "deflate" -> inflating(in);
                case "br" -> new BrotliInputStream(in);
                default -> throw new BadBytes("it is packed in a way that Kawat cannot read (" + shown(name) + ")",
                        Optional.of(where));
            };
        }
        return in;
    }

    /// Some crawlers unpack what they keep, and leave the header that says it is packed.
    private static InputStream unzipping(InputStream in) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        boolean packed = buffered.read() == 0x1F && buffered.read() == 0x8B;
        buffered.reset();
        return packed ? new GZIPInputStream(buffered) : buffered;
    }

    /// Servers mean either of two formats by `deflate`: with the two bytes of zlib before it, or without.
    private static InputStream inflating(InputStream in) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        boolean zlib = (first & 0x0F) == 8 && ((first << 8) + second) % 31 == 0;
        return new InflaterInputStream(buffered, new Inflater(!zlib));
    }

    private static String shown(String name) {
        return name.length() > 20 ? name.substring(0, 20) : name;
    }
}
