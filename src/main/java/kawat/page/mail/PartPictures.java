package kawat.page.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kawat.source.Pictures;
import kawat.source.mime.MailPart;

/// Finds pictures among the parts of a mail, by the address they were captured from or the id the text names them by.
final class PartPictures {

    private final Map<String, MailPart> parts = new HashMap<>();
    private final Pictures to;

    PartPictures(MailPart root, Pictures to) {
        this.to = to;
        root.all().filter(p -> p.type().startsWith("image/") && !p.type().equals("image/svg+xml")).forEach(p -> {
            p.location().ifPresent(l -> parts.putIfAbsent(l, p));
            p.id().ifPresent(i -> parts.putIfAbsent("cid:" + i, p));
        });
    }

    /// Takes the picture of an address and returns its SHA-256, where it is among the parts.
    Optional<String> take(String address) {
        return Optional.ofNullable(parts.get(address)).flatMap(p -> to.take(p.bytes()));
    }
}
