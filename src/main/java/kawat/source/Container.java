package kawat.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import kawat.source.mime.Mailbox;

/// Tells by the first bytes whether an input holds many pages, never by its name.
enum Container {

    /// WARC or ARC, packed or not.
    WEB_ARCHIVE,
    /// ZIP.
    PACKED_FOLDER,
    /// mbox.
    MAILBOX,
    /// mbox inside gzip.
    PACKED_MAILBOX,
    /// One page, or nothing that is known.
    NONE;

    /// Bytes that tell.
    static final int HEAD = 16 << 10;

    static Container of(byte[] head) {
        if (starts(head, "PK\u0003\u0004") || starts(head, "PK\u0005\u0006")) {
            return PACKED_FOLDER;
        }
        if (webArchive(head)) {
            return WEB_ARCHIVE;
        }
        if (Mailbox.looksLikeOne(head)) {
            return MAILBOX;
        }
        if (Gzip.packed(head)) {
            byte[] inside = unpacked(head);
            return webArchive(inside) ? WEB_ARCHIVE : Mailbox.looksLikeOne(inside) ? PACKED_MAILBOX : NONE;
        }
        return NONE;
    }

    private static boolean webArchive(byte[] head) {
        return starts(head, "WARC/") || starts(head, "filedesc://");
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
