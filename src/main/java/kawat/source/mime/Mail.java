package kawat.source.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.source.BadBytes;
import kawat.source.Limits;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;

/// A mail, or a page that a browser saved as one.
///
/// @param headers its own, decoded
/// @param root    all of what is in it
public record Mail(MailHeaders headers, MailPart root) {

    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,70}):.*");
    private static final Set<String> SURE = Set.of("mime-version", "message-id", "received", "return-path",
            "delivered-to", "content-type", "snapshot-content-location", "content-transfer-encoding");
    private static final Set<String> LIKELY = Set.of("from", "to", "date", "subject", "sender", "reply-to", "cc",
            "content-location");
    /// Lines of headers looked at before a text is taken to be none.
    private static final int LOOKED_AT = 400;

    /// Tells whether the bytes begin as a mail does: with headers, among them such as only mails have.
    public static boolean looksLikeOne(byte[] bytes) {
        int start = start(bytes);
        String head = new String(bytes, start, Math.min(bytes.length - start, Limits.HEADER_BYTES),
                StandardCharsets.ISO_8859_1);
        Set<String> sure = new HashSet<>();
        Set<String> likely = new HashSet<>();
        boolean first = true;
        // Read line by line: of what is no mail the first one tells.
        for (Iterator<String> lines = head.lines().limit(LOOKED_AT).iterator(); lines.hasNext();) {
            String line = lines.next();
            if (line.isBlank()) {
                break;
            }
            if (!first && (line.startsWith(" ") || line.startsWith("\t"))) {
                continue;
            }
            Matcher field = FIELD.matcher(line);
            if (!field.matches()) {
                if (first) {
                    return false;
                }
                break;
            }
            first = false;
            String name = field.group(1).toLowerCase(Locale.ROOT);
            if (SURE.contains(name)) {
                sure.add(name);
            } else if (LIKELY.contains(name)) {
                likely.add(name);
            }
        }
        return sure.size() + likely.size() >= 3 && !sure.isEmpty()
                || likely.containsAll(Set.of("from", "date", "subject"))
                || sure.contains("mime-version") && sure.contains("content-type");
    }

    /// Reads a mail and decodes its parts.
    ///
    /// @throws BadBytes when it is built as no mail is, or beyond the limits
    public static Mail read(byte[] bytes) throws BadBytes {
        int start = start(bytes);
        try {
            return new MailParser(new ByteArrayInputStream(bytes, start, bytes.length - start)).read();
        } catch (MaxHeaderLimitException e) {
            throw new BadBytes("the headers of the mail are longer than Kawat reads", Optional.empty());
        } catch (MimeException | IOException | RuntimeException | StackOverflowError e) {
            throw new BadBytes("the mail is damaged", Optional.empty());
        }
    }

    /// Blank lines before the headers are a slip of whoever saved the mail.
    private static int start(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
        return at;
    }
}
