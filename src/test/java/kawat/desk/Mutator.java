package kawat.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// Spoils bytes in the ways in which files come spoilt, and in the ways in which an enemy would spoil them.
final class Mutator {

    /// Longest result, in bytes: long enough for what grows faster than its input to show.
    private static final int LONGEST = 1 << 20;

    /// What parsers stumble over.
    private static final List<String> PIECES = List.of("<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>",
            "<?xml ",
            "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>", "&b;", "&#0;", "&#x110000;",
            "&#xD800;", "&nbsp", "<div>", "</div>", "<p>", "<b>", "<table>", "<svg>", "<select>", "<script>",
            "</script>", "<template>", "<svg><title>", "<math><mi>", "<br>", "<article>", "\u0000", "\uFEFF",
            "\u202E", "\u2066", "\u200D", "\u0301", "\uFDFA", "\uD83D\uDE00", "\u201C", "\u201D", "\u00AB", "\u00BB",
            "\u300C", "\u300D", "\"", "'", "\u2018", "\u2019", "\u2014 ", "- ", "(Reuters) - ", " said", ", ", ". ",
            "\n\n", "\r\n", "\r\n\r\n", "\t", "{", "}", "[", "]", "{\"@graph\":[", "\\u", "\\uD800", "1e999", "-1",
            "9223372036854775807", "99999999999999999999", "0", "Content-Length: -5\r\n",
            "Content-Length: 9223372036854775807\r\n", "Transfer-Encoding: chunked\r\n", "WARC/1.0\r\n",
            "Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\n", "--x\r\n", "=?utf-8?Q?=", "=\r\n", "=C3",
            "From a@example.org Thu Apr 25 10:00:00 2024\n", "2024-02-30T25:61:61+99:99", "0000-00-00",
            "charset=utf-16", "charset=x-unknown", "encoding=\"utf-7\"", "\u0001\u0016", "\u001b$B");

    private final List<byte[]> seeds;
    private final Random random;

    /// @param seeds files that are whole
    Mutator(List<byte[]> seeds, Random random) {
        this.seeds = seeds;
        this.random = random;
    }

    /// Returns the next spoilt file.
    byte[] next() {
        byte[] bytes = seeds.get(random.nextInt(seeds.size()));
        for (int turn = 1 + random.nextInt(6); turn > 0; turn--) {
            bytes = spoil(bytes);
            if (bytes.length > LONGEST) {
                bytes = part(bytes, 0, LONGEST);
            }
        }
        return random.nextInt(40) == 0 ? packed(bytes) : bytes;
    }

    private byte[] spoil(byte[] b) {
        int at = random.nextInt(b.length + 1);
        int length = random.nextInt(1 + Math.min(b.length - at, 1 << random.nextInt(14)));
        return switch (random.nextInt(11)) {
            case 0 -> flip(b);
            case 1 -> joined(part(b, 0, at), part(b, at + length, b.length));
            case 2 -> joined(part(b, 0, at), piece(), part(b, at, b.length));
            case 3 -> joined(part(b, 0, at), repeated(piece()), part(b, at, b.length));
            case 4 -> joined(part(b, 0, at), repeated(part(b, at, at + length)), part(b, at + length, b.length));
            case 5 -> part(b, 0, at);
            case 6 -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                yield joined(part(b, 0, at), part(other, random.nextInt(other.length + 1), other.length));
            }
            case 7 -> {
                int to = random.nextInt(b.length + 1);
                yield at <= to
                        ? joined(part(b, 0, at), part(b, to, b.length), part(b, at, to))
                        : joined(part(b, 0, to), part(b, at, b.length), part(b, to, at));
            }
            case 8 -> {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                yield joined(part(b, 0, at), noise, part(b, at + length, b.length));
            }
            case 9 -> new String(b, StandardCharsets.UTF_8)
                    .getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16);
            default -> joined(part(b, 0, at), piece(), part(b, at + length, b.length));
        };
    }

    private byte[] piece() {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flip(byte[] b) {
        byte[] copy = b.clone();
        for (int n = 1 + random.nextInt(8); n > 0 && copy.length > 0; n--) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private byte[] repeated(byte[] piece) {
        int times = Math.min(1 << random.nextInt(17), LONGEST / Math.max(1, piece.length));
        byte[] all = new byte[piece.length * times];
        for (int i = 0; i < all.length; i++) {
            all[i] = piece[i % piece.length];
        }
        return all;
    }

    static byte[] part(byte[] b, int from, int to) {
        int begin = Math.min(from, b.length);
        return java.util.Arrays.copyOfRange(b, begin, Math.max(begin, Math.min(to, b.length)));
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] packed(byte[] b) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(to)) {
            gzip.write(b);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to.toByteArray();
    }
}
