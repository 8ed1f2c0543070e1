package kawat.source.mime;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Holds one part of a mail, decoded.
///
/// @param type     media type in lower case
/// @param charset  as told; it may be wrong
/// @param name     of the file that it was, only ever shown
/// @param attached whether it is meant to be opened apart from the text
/// @param id       by which other parts name it, without its angle brackets
/// @param location address that it was captured from
/// @param bytes    empty where it holds other parts
/// @param mail     the headers, where the part is itself a mail
/// @param parts    the parts in it
@SuppressWarnings("ArrayRecordComponent")
public record MailPart(String type, Optional<Charset> charset, Optional<String> name, boolean attached,
        Optional<String> id, Optional<String> location, byte[] bytes, Optional<MailHeaders> mail,
        List<MailPart> parts) {

    public MailPart {
        parts = List.copyOf(parts);
    }

    /// Returns this part and all in it, in their order.
    public Stream<MailPart> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(MailPart::all));
    }

    /// Tells whether it is a text that a person reads.
    public boolean readable() {
        return isHtml() || type.equals("text/plain") || type.equals("text/enriched");
    }

    /// Tells whether it is a web page.
    public boolean isHtml() {
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }
}
