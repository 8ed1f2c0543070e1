package kawat.page.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import kawat.lexicon.Lexicons;
import kawat.lexicon.Wires;
import kawat.page.story.Dates;
import kawat.page.story.StoryBuilder;
import kawat.source.BadBytes;

/// Reads feeds for tests; the reader is made once.
final class Feeds {

    static final FeedReader READER = new FeedReader(new StoryBuilder(Lexicons.load(), Wires.load()));

    private Feeds() {
    }

    static Feed read(String text) {
        try {
            return READER.read(text, Optional.of("https://quay.example/feeds/all"));
        } catch (BadBytes e) {
            throw new AssertionError(e);
        }
    }

    static FeedItem item(String inside) {
        return read("<rss version='2.0'><channel><title>T</title><item>" + inside + "</item></channel></rss>").items()
                .getFirst();
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Feeds.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a feed so that a person can look through it.
    static String told(Feed feed) {
        StringBuilder out = new StringBuilder();
        line(out, "feed", feed.title());
        line(out, "home", feed.home());
        line(out, "language", feed.language());
        for (FeedItem item : feed.items()) {
            out.append('\n');
            line(out, "title", item.title());
            line(out, "link", item.link());
            line(out, "guid", item.guid());
            line(out, "published", item.published().map(Dates.Shown::instant).map(Object::toString));
            line(out, "modified", item.modified().map(Dates.Shown::instant).map(Object::toString));
            line(out, "dated", item.dated());
            item.authors().forEach(a -> line(out, "author", Optional.of(a)));
            line(out, "language", item.language());
            line(out, "source", item.source());
            line(out, "summary", item.summary());
            line(out, "content", item.content());
            item.pictures().forEach(
                    p -> line(out, "picture", Optional.of(p.address() + p.description().map(d -> " " + d).orElse(""))));
            item.subjects().forEach(s -> line(out, "subject", Optional.of(s)));
        }
        feed.fault().ifPresent(f -> out.append("\nfault: ").append(f.reason()).append('\n'));
        return out.toString();
    }

    private static void line(StringBuilder out, String name, Optional<String> value) {
        value.ifPresent(v -> out.append(name).append(": ").append(v.replace("\n", "\\n")).append('\n'));
    }
}
