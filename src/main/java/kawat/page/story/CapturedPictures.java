package kawat.page.story;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kawat.article.Article;
import kawat.article.Outcome;
import kawat.article.Picture;
import kawat.source.Pictures;

/// Finds the pictures of an article among what was captured with its page, and takes them for the archive. The others
/// keep their addresses alone.
public final class CapturedPictures {

    private static final String DATA = "data:";

    private CapturedPictures() {
    }

    /// Returns the outcome with the SHA-256 of every picture that was captured.
    ///
    /// @param uri      where the page was captured, for its relative addresses
    /// @param text     the page, for the pictures that stand in it
    /// @param captured returns the SHA-256 of what was captured from an address
    /// @param to       takes the pictures that stand in the page
    public static Outcome in(Outcome outcome, Optional<String> uri, String text,
            Function<String, Optional<String>> captured, Pictures to) {
        if (!(outcome instanceof Outcome.Read(Article article)) || article.pictures().isEmpty()) {
            return outcome;
        }
        List<Picture> pictures = new ArrayList<>();
        for (Picture picture : article.pictures()) {
            Optional<String> hash = picture.sha256();
            if (hash.isEmpty() && !picture.address().startsWith(DATA)) {
                hash = captured.apply(picture.address())
                        .or(() -> resolved(uri, picture.address()).flatMap(captured));
            }
            pictures.add(new Picture(picture.after(), picture.address(), hash, picture.description()));
        }
        Set<String> written = article.pictures().stream().filter(p -> p.address().startsWith(DATA))
                .flatMap(p -> p.sha256().stream()).collect(Collectors.toSet());
        takeWritten(text, written, to);
        return new Outcome.Read(article.showing(pictures));
    }

    private static Optional<String> resolved(Optional<String> uri, String address) {
        try {
            return uri.map(u -> URI.create(u).resolve(address.replace(" ", "%20")).toString());
        } catch (IllegalArgumentException e) {
            // An address that is none names nothing that was captured.
            return Optional.empty();
        }
    }

    /// Takes the pictures that stand in the page itself, written out in Base64.
    private static void takeWritten(String text, Set<String> hashes, Pictures to) {
        int left = hashes.size();
        for (int at = left > 0 ? text.indexOf("data:image/") : -1; at >= 0
                && left > 0; at = text.indexOf("data:image/", at + 1)) {
            int comma = text.indexOf(',', at);
            if (comma < 0 || comma - at > 200 || !text.substring(at, comma).endsWith(";base64")) {
                continue;
            }
            int end = comma + 1;
            while (end < text.length() && "\"'<>) ".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            try {
                byte[] bytes = Base64.getMimeDecoder().decode(text.substring(comma + 1, end).replace("%2B", "+")
                        .replace("%2F", "/").replace("%3D", "="));
                if (hashes.contains(Pictures.sha256(bytes)) && to.take(bytes).isPresent()) {
                    left--;
                }
            } catch (IllegalArgumentException e) {
                // What is no Base64 is no picture.
            }
            at = end - 1;
        }
    }
}
