package kawat.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Keeps the feeds that the reader follows in `subscriptions.json` beside the archive, and whether the network is on.
/// What another version of Kawat wrote into the file and this one does not know stays in it. Safe for use by several
/// threads.
public final class SubscriptionsFile {

    private static final String FEEDS = "subscriptions";
    private static final long LARGEST = 32L << 20;

    private final Path file;
    private ObjectNode tree;

    private SubscriptionsFile(Path file, ObjectNode tree) {
        this.file = file;
        this.tree = tree;
    }

    /// Reads the subscriptions of an archive's folder.
    ///
    /// @throws IOException when the file is there and holds no subscriptions; it is not overwritten then
    public static SubscriptionsFile open(Path folder) throws IOException {
        Path file = folder.resolve("subscriptions.json");
        Optional<byte[]> bytes = OwnFile.read(file, LARGEST);
        try {
            if (bytes.isEmpty()) {
                return new SubscriptionsFile(file, StrictMapper.MAPPER.createObjectNode().put("format",
                        ArticleJson.FORMAT));
            }
            if (StrictMapper.MAPPER.readTree(bytes.get()) instanceof ObjectNode object
                    && (!object.has(FEEDS) || object.get(FEEDS).isArray())) {
                return new SubscriptionsFile(file, object);
            }
        } catch (JacksonException e) {
            throw new IOException(file + ": it holds no subscriptions; move it away to begin with none", e);
        }
        throw new IOException(file + ": it holds no subscriptions; move it away to begin with none");
    }

    /// Returns the feeds in the order in which they were added.
    public synchronized List<Subscription> list() {
        List<Subscription> all = new ArrayList<>();
        tree.path(FEEDS).forEach(node -> read(node).ifPresent(all::add));
        return List.copyOf(all);
    }

    /// Adds feeds, or replaces those of the same id; when this returns, the disk has them.
    public synchronized void put(List<Subscription> feeds) throws IOException {
        ObjectNode next = tree.deepCopy();
        ArrayNode array = next.withArrayProperty(FEEDS);
        for (Subscription feed : feeds) {
            ObjectNode node = null;
            for (JsonNode old : array) {
                if (old instanceof ObjectNode object && object.path("id").asString("").equals(feed.id())) {
                    node = object;
                }
            }
            write(feed, node != null ? node : array.addObject());
        }
        keep(next);
    }

    /// Changes feeds that are there, each as it is now.
    public synchronized void change(List<String> ids, UnaryOperator<Subscription> change) throws IOException {
        List<Subscription> changed = list().stream().filter(s -> ids.contains(s.id())).map(change).toList();
        if (!changed.isEmpty()) {
            put(changed);
        }
    }

    /// Forgets a feed.
    public synchronized void remove(String id) throws IOException {
        ObjectNode next = tree.deepCopy();
        ArrayNode array = next.withArrayProperty(FEEDS);
        for (int i = array.size() - 1; i >= 0; i--) {
            if (array.get(i).path("id").asString("").equals(id)) {
                array.remove(i);
            }
        }
        keep(next);
    }

    /// Tells whether something is switched on; nothing is by itself.
    public synchronized boolean isOn(String what) {
        return tree.path(what).asBoolean(false);
    }

    /// Switches something on or off.
    public synchronized void turn(String what, boolean on) throws IOException {
        ObjectNode next = tree.deepCopy();
        keep(next.put(what, on));
    }

    private void keep(ObjectNode next) throws IOException {
        OwnFile.write(file, StrictMapper.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(next));
        tree = next;
    }

    private static void write(Subscription feed, ObjectNode to) {
        Subscription.State state = feed.state();
        to.put("id", feed.id()).put("address", feed.address());
        put(to, "title", feed.title());
        put(to, "feedTitle", feed.feedTitle());
        to.remove("folder");
        if (!feed.folder().isEmpty()) {
            ArrayNode folder = to.putArray("folder");
            feed.folder().forEach(folder::add);
        }
        put(to, "home", feed.home());
        put(to, "fullText", feed.fullText());
        put(to, "every", feed.every());
        put(to, "local", feed.local());
        put(to, "source", state.source());
        put(to, "etag", state.etag());
        put(to, "lastModified", state.lastModified());
        put(to, "whole", state.whole());
        put(to, "checked", state.checked());
        put(to, "result", state.result());
        put(to, "freshUntil", state.freshUntil());
        put(to, "retry", state.retry());
        to.remove("failures");
        if (state.failures() > 0) {
            to.put("failures", state.failures());
        }
        put(to, "gone", state.gone());
        put(to, "movedFrom", state.movedFrom());
    }

    private static void put(ObjectNode to, String name, Optional<?> value) {
        to.remove(name);
        value.ifPresent(v -> to.put(name, v.toString()));
    }

    private static void put(ObjectNode to, String name, boolean value) {
        to.remove(name);
        if (value) {
            to.put(name, true);
        }
    }

    /// Reads a feed; what has no id or address is none of this version, and stays in the file.
    private static Optional<Subscription> read(JsonNode from) {
        Optional<String> id = text(from, "id");
        Optional<String> address = text(from, "address");
        if (id.isEmpty() || address.isEmpty()) {
            return Optional.empty();
        }
        List<String> folder = new ArrayList<>();
        from.path("folder").forEach(f -> folder.add(f.asString("")));
        Subscription.State state = new Subscription.State(text(from, "source"), text(from, "etag"),
                text(from, "lastModified"), value(from, "whole", Instant::parse),
                value(from, "checked", Instant::parse),
                text(from, "result"), value(from, "freshUntil", Instant::parse), value(from, "retry", Instant::parse),
                Math.clamp(from.path("failures").asInt(0), 0, 1_000), from.path("gone").asBoolean(false),
                text(from, "movedFrom"));
        return Optional
                .of(new Subscription(id.get(), address.get(), text(from, "title"), text(from, "feedTitle"), folder,
                        text(from, "home"), from.path("fullText").asBoolean(false),
                        value(from, "every", Duration::parse).filter(Duration::isPositive),
                        from.path("local").asBoolean(false), state));
    }

    private static Optional<String> text(JsonNode from, String name) {
        JsonNode value = from.path(name);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    private static <T> Optional<T> value(JsonNode from, String name, Function<String, T> parse) {
        return text(from, name).flatMap(t -> {
            try {
                return Optional.of(Objects.requireNonNull(parse.apply(t)));
            } catch (DateTimeException e) {
                // A time that cannot be read is not known.
                return Optional.empty();
            }
        });
    }
}
