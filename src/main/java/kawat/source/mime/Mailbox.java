package kawat.source.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.source.Limits;
import kawat.source.Page;
import kawat.source.PageSink;

/// Reads the mails of a mailbox file of any size: one behind the other, each behind a line that begins with `From `.
public final class Mailbox {

    private static final Pattern FROM = Pattern
            .compile("From \\S.{0,200}\\d{1,2}:\\d{2}(?::\\d{2})? .{0,40}\\d{4}\\s*");
    private static final Pattern FIELD = Pattern.compile("(?s)[!-9;-~]{1,70}:.*");
    private static final Pattern ESCAPED = Pattern.compile("(?s)>+From .*");

    private final InputStream in;
    private final Origin origin;
    private final PageSink to;
    private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
    private int number;
    private boolean tooLarge;

    private Mailbox(InputStream in, Origin origin, PageSink to) {
        this.in = in;
        this.origin = origin;
        this.to = to;
    }

    /// Tells whether the bytes begin as a mailbox does.
    public static boolean looksLikeOne(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        int end = head.indexOf('\n');
        return end > 0 && FROM.matcher(head.substring(0, end)).matches()
                && head.substring(end + 1).matches(FIELD.pattern());
    }

    /// Hands over each mail as a page of its own.
    ///
    /// @throws IOException when the stream cannot be read
    public static void read(InputStream in, Origin origin, PageSink to) throws IOException {
        new Mailbox(in, origin, to).read();
    }

    private void read() throws IOException {
        boolean blank = true;
        // A line that looks like the beginning of a mail is one when a header follows.
        byte[] from = new byte[0];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (!to.stopped() && line(line)) {
            byte[] bytes = line.toByteArray();
            String start = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
            if (from.length > 0 && FIELD.matcher(start).matches()) {
                end();
                number++;
            } else {
                add(from);
            }
            from = blank && FROM.matcher(start).matches() ? bytes : new byte[0];
            if (from.length == 0) {
                add(bytes);
            }
            blank = start.isBlank();
            line.reset();
        }
        add(from);
        end();
    }

    /// Reads a line with its end, or the next piece of an endless one.
    private boolean line(ByteArrayOutputStream line) throws IOException {
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n' || line.size() >= Limits.HEADER_BYTES) {
                return true;
            }
        }
        return line.size() > 0;
    }

    private void add(byte[] bytes) {
        if (mail.size() + bytes.length > Limits.PAGE_BYTES) {
            tooLarge = true;
        }
        if (tooLarge) {
            return;
        }
        boolean escaped = bytes.length > 5 && bytes[0] == '>'
                && ESCAPED.matcher(new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.ISO_8859_1))
                        .matches();
        mail.write(bytes, escaped ? 1 : 0, bytes.length - (escaped ? 1 : 0));
    }

    private void end() {
        byte[] bytes = mail.toByteArray();
        mail.reset();
        String where = "mail " + number;
        if (tooLarge) {
            to.refused(origin, new Rejected("the mail is larger than " + (Limits.PAGE_BYTES >> 20)
                    + " MiB, the most that Kawat reads", Optional.of(where)));
        } else if (bytes.length > 0 && !new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
            to.page(new Page(bytes, Optional.of("message/rfc822"), Optional.empty(),
                    origin.uri().map(u -> u + "#" + number), Optional.empty()));
        }
        tooLarge = false;
    }
}
