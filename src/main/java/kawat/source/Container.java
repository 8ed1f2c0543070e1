package kawat.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import kawat.source.mime.Mailbox;

/// Tells by the first bytes whether an input holds many pages, never by its name.
enum Container {

    /// WARC or ARC, packed or not.
    WEB_ARCHIVE, ZIP, TAR,
    /// tar inside gzip.
    PACKED_TAR,
    /// mbox.
    MAILBOX,
    /// mbox inside gzip.
    PACKED_MAILBOX,
    /// One page, or nothing that is known.
    NONE;

    /// Bytes that tell.
    static final int HEAD = 16 << 10;
    private static final int TAR_HEADER = 512;
    /// Where the checksum of a tar header stands.
    private static final int TAR_SUM = 148;

    static Container of(byte[] head) {
        if (starts(head, "PK\u0003\u0004") || starts(head, "PK\u0005\u0006")) {
            return ZIP;
        }
        if (webArchive(head)) {
            return WEB_ARCHIVE;
        }
        if (Mailbox.looksLikeOne(head)) {
            return MAILBOX;
        }
        if (tar(head)) {
            return TAR;
        }
        if (Gzip.packed(head)) {
            byte[] inside = unpacked(head);
            return webArchive(inside)
                    ? WEB_ARCHIVE
                    : Mailbox.looksLikeOne(inside) ? PACKED_MAILBOX : tar(inside) ? PACKED_TAR : NONE;
        }
        return NONE;
    }

    private static boolean webArchive(byte[] head) {
        return starts(head, "WARC/") || starts(head, "filedesc://");
    }

    /// The oldest tar files bear no mark; the checksum of their first header tells, which counts itself as blanks.
    private static boolean tar(byte[] head) {
        if (head.length < TAR_HEADER || head[0] == 0) {
            return false;
        }
        String told = new String(head, TAR_SUM, 8, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
        if (!told.matches("[0-7]{1,7}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < TAR_HEADER; i++) {
            sum += i >= TAR_SUM && i < TAR_SUM + 8 ? ' ' : head[i] & 0xFF;
        }
        return sum == Integer.parseInt(told, 8);
    }

    private static boolean starts(byte[] bytes, String with) {
        return bytes.length >= with.length() && new String(bytes, 0, with.length(), StandardCharsets.ISO_8859_1)
                .equals(with);
    }

    /// The beginning of a packed file is cut off by its nature; what can be unpacked of it tells enough.
    private static byte[] unpacked(byte[] head) {
        byte[] out = new byte[4096];
        int filled = 0;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            for (int n = in.read(out); n > 0; n = in.read(out, filled, out.length - filled)) {
                filled += n;
            }
        } catch (IOException e) {
            // As said.
        }
        return java.util.Arrays.copyOf(out, filled);
    }
}
